import { createMemo, For, type JSX, Show } from 'solid-js'

interface KeyedProps<Item extends object> {
  readonly each: readonly Item[]
  /** What tells one from the others, whatever else of it changes. */
  readonly keyOf: (item: Item) => string | number
  readonly children: (item: () => Item) => JSX.Element
}

/** A list that stays under the hand: what a fresh answer brings again is the same row with other words, not a new one. */
export function Keyed<Item extends object>(props: KeyedProps<Item>) {
  const byKey = createMemo(() => new Map(props.each.map((item) => [props.keyOf(item), item])))
  return (
    <For each={[...byKey().keys()]}>
      {(key) => <Show when={byKey().get(key)}>{(item) => props.children(item)}</Show>}
    </For>
  )
}
