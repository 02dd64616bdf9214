import { Show } from 'solid-js'
import type { DeskKeepers } from '../../shared/places/staff-desk/keepers.ts'
import { timeOf } from './term-words.ts'
import { words } from './words.ts'

type Given = DeskKeepers['unclaimed']

const listed = (all: Given) => all.map(({ keeper, keptAt }) => `${keeper} ${timeOf(keptAt)}`)

/** Those the hall could not keep: whoever holds one comes to the window. */
export const NotKept = (props: { readonly keepers: Given }) => (
  <Show when={props.keepers.length > 0}>
    <p class="alarm amber">{words().desk.keepers.notKept(listed(props.keepers))}</p>
  </Show>
)

/** Nobody need do anything: whoever holds one may have gone home, and then it stands all day. */
export const Unclaimed = (props: { readonly keepers: Given }) => (
  <Show when={props.keepers.length > 0}>
    <p class="unclaimed">{words().desk.keepers.unclaimed(listed(props.keepers))}</p>
  </Show>
)
