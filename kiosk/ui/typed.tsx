import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import './typed.css'

interface TypedProps {
  readonly value: string
  /** How many characters stand together, so that a long number can be compared with the card: `[6, 8, 4]`. */
  readonly groups?: readonly number[] | undefined
  readonly unit?: string | undefined
  readonly side?: JSX.Element
}

/** The big box with what has been typed and the cursor after it. */
export function Typed(props: TypedProps) {
  return (
    <div class="typed" data-long={props.value.length > 8 || (props.groups?.length ?? 0) > 1 ? '' : undefined}>
      <output class="typed-value" data-unsaid>
        <For each={grouped(props.value, props.groups)}>{(part) => <span>{part}</span>}</For>
        <i class="typed-cursor" aria-hidden="true" />
      </output>
      <Show when={props.unit}>{(unit) => <span class="typed-unit">{unit()}</span>}</Show>
      <Show when={props.side}>{(side) => <div class="typed-side">{side()}</div>}</Show>
    </div>
  )
}

function grouped(value: string, groups: readonly number[] = []): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (const length of groups) {
    if (from >= value.length) return parts
    parts.push(value.slice(from, from + length))
    from += length
  }
  return from < value.length ? [...parts, value.slice(from)] : parts
}
