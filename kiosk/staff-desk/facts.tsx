import { For } from 'solid-js'

/** Labels and what they say, as a description list that wraps into as many columns as fit. */
export function Facts(props: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl class="facts">
      <For each={props.facts}>
        {([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}
