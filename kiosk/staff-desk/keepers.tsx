import { For, Show } from 'solid-js'
import type { DeskKeepers } from '../../shared/places/staff-desk/keepers.ts'
import { timeOf } from './term-words.ts'
import { words } from './words.ts'

/** 占位号 that nobody has brought yet, and those the hall could not keep: whoever holds one comes to the window. */
export function Keepers(props: { readonly keepers: DeskKeepers }) {
  const say = () => words().desk.keepers
  const lists = () => [
    { told: say().unclaimed, all: props.keepers.unclaimed },
    { told: say().notKept, all: props.keepers.notKept },
  ]
  return (
    <For each={lists()}>
      {({ told, all }) => (
        <Show when={all.length > 0}>
          <p class="alarm amber">{told(all.map(({ keeper, keptAt }) => `${keeper} ${timeOf(keptAt)}`).join('、'))}</p>
        </Show>
      )}
    </For>
  )
}
