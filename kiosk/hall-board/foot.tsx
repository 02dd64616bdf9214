import { For, Show } from 'solid-js'
import type { BoardView } from '../../shared/places/hall-board/view.ts'
import { market } from '../app/market.ts'
import { words } from '../app/words.ts'

const lineSeconds = 10

/** One line of what everybody should know, ten seconds each, and the last two calls. */
export function Foot(props: { view: BoardView; seconds: number }) {
  const lines = () => {
    const said = words().board
    return [
      { head: said.ruleHead, text: said.rule },
      { head: said.countsHead, text: said.counts(props.view.waiting, props.view.placedToday) },
      { head: said.complaintHead, text: market().complaintLines.join(' ') },
      { head: said.freeHead, text: said.free },
    ]
  }
  const line = () => lines()[Math.floor(props.seconds / lineSeconds) % lines().length]
  return (
    <footer class="board-foot">
      <p>
        {line()?.head}
        <b>{line()?.text}</b>
      </p>
      <Show when={props.view.calledBefore.length > 0}>
        <p class="board-before">
          <span>{words().board.calledBefore}</span>
          <For each={props.view.calledBefore}>{(number) => <b>{number}</b>}</For>
        </p>
      </Show>
    </footer>
  )
}
