import { For } from 'solid-js'
import type { Call } from '../../shared/places/hall-board/view.ts'
import { words } from './words.ts'
import './called.css'

/** More numbers are called than the block holds: everybody finds theirs here. */
export function CalledPage(props: { calls: readonly Pick<Call, 'number'>[] }) {
  return (
    <ul class="board-called" aria-label={words().othersCalled}>
      <For each={props.calls}>{({ number }) => <li>{number}</li>}</For>
    </ul>
  )
}
