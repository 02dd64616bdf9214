import { For, Show } from 'solid-js'
import type { DayNumber } from '../../shared/ids.ts'
import type { BoardView } from '../../shared/places/hall-board/view.ts'
import { hallTimeAt } from '../app/clock.ts'
import { market } from '../app/market.ts'
import { words } from './words.ts'

const lineSeconds = 10
/** Of the others called at this moment: so many fit beside the last two, and so long they stand. */
const othersAtOnce = 4
const othersSeconds = 5

/**
 * One line of what everybody should know, ten seconds each, and the last two calls. While several are called at once, the
 * others stand here: the block alone would come to the last of them after their place has gone on.
 */
export function Foot(props: { view: BoardView; seconds: number; shown: DayNumber | undefined }) {
  const others = () => props.view.calls.map(({ number }) => number).filter((number) => number !== props.shown)
  const someOthers = () => {
    const oldestFirst = others().reverse()
    const page = Math.floor(props.seconds / othersSeconds) % Math.max(1, Math.ceil(oldestFirst.length / othersAtOnce))
    return oldestFirst.slice(page * othersAtOnce, (page + 1) * othersAtOnce)
  }
  const lines = () => {
    const said = words()
    const { namesOneIn } = market()
    const round = props.view.nextRoundAt && hallTimeAt(Date.parse(props.view.nextRoundAt)).clock
    return [
      { head: said.ruleHead[props.view.order], text: said.rule[props.view.order] },
      ...(props.view.boostDays === undefined ? [] : [{ head: said.boostHead, text: said.boost(props.view.boostDays) }]),
      { head: said.fillingHead, text: said.filling[market().filling] },
      ...(namesOneIn === 0 ? [] : [{ head: said.byNameHead, text: said.byName[namesOneIn] }]),
      ...(round === undefined
        ? []
        : [
            props.view.draws
              ? { head: said.drawHead, text: said.draw(round) }
              : { head: said.roundHead, text: said.round(round) },
          ]),
      { head: said.countsHead, text: said.counts(props.view.waiting, props.view.placedToday) },
      { head: said.byHandHead, text: said.byHand(props.view.byHand) },
      { head: said.complaintHead, text: market().complaintLines.join(' ') },
      { head: said.freeHead, text: said.free },
    ]
  }
  const line = () => lines()[Math.floor(props.seconds / lineSeconds) % lines().length]
  return (
    <footer class="board-foot">
      <Show
        when={others().length > 0}
        fallback={
          <p>
            {line()?.head}
            <b>{line()?.text}</b>
          </p>
        }
      >
        <p class="board-others">
          <span>{words().othersCalled}</span>
          <For each={someOthers()}>{(number) => <b>{number}</b>}</For>
        </p>
      </Show>
      <Show when={props.view.calledBefore.length > 0}>
        <p class="board-before">
          <span>{words().calledBefore}</span>
          <For each={props.view.calledBefore}>{(number) => <b>{number}</b>}</For>
        </p>
      </Show>
    </footer>
  )
}
