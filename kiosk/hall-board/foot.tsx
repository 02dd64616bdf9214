import { For, Show } from 'solid-js'
import type { BoardView, Call } from '../../shared/places/hall-board/view.ts'
import { silent } from '../app/chime.ts'
import { hallTimeAt } from '../app/clock.ts'
import { market } from '../app/market.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import type { Called } from './calls.ts'
import { words } from './words.ts'

const lineSeconds = 10
interface Line {
  /** Without it the loudspeaker, struck out, stands there. */
  readonly head?: string
  readonly text: string
}
/** So many numbers fit beside the last two; where more are called they have pages of their own. */
export const callsInFoot = 4

/**
 * One line of what everybody should know, ten seconds each, and the last two calls. Between the lines stand the others who are
 * called and have not come yet. A wall that cannot be heard, or speaks no number, says so before each.
 */
export function Foot(props: {
  readonly view: BoardView
  readonly seconds: number
  readonly calls: readonly Call[]
  readonly called: Called | undefined
  readonly unspoken: boolean
}) {
  const others = () => {
    const { called } = props
    // Of several whose turn is over the block only says how many.
    const shown = called !== undefined && (called.fresh || called.calls.length === 1) ? called.calls : []
    const isShown = ({ number }: Call) => shown.some((call) => call.number === number)
    const rest = props.calls.filter((call) => !isShown(call)).toReversed()
    return rest.length > callsInFoot ? [] : rest
  }
  const nth = () => Math.floor(props.seconds / lineSeconds)
  const told = (): readonly Line[] => {
    const said = words()
    const { filling, namesOneIn, version } = props.view
    const round = props.view.nextRoundAt && hallTimeAt(Date.parse(props.view.nextRoundAt)).clock
    const rules = [
      { head: said.ruleHead[props.view.order], text: said.rule[props.view.order] },
      ...(props.view.boostDays === undefined ? [] : [{ head: said.boostHead, text: said.boost(props.view.boostDays) }]),
      { head: said.fillingHead, text: said.filling[filling] },
      ...(namesOneIn === 0 ? [] : [{ head: said.byNameHead, text: said.byName[namesOneIn] }]),
      ...(version === undefined ? [] : [{ head: said.versionHead, text: said.version(version) }]),
      ...(round === undefined
        ? []
        : [
            props.view.draws
              ? { head: said.drawHead, text: said.draw(round) }
              : { head: said.roundHead, text: said.round(round) },
          ]),
    ]
    return [
      // Of a day that is over nobody need know them.
      ...(props.view.open ? rules : []),
      { head: said.countsHead, text: said.counts(props.view.waiting, props.view.withWorkToday) },
      { head: said.byHandHead, text: said.byHand(props.view.byHand) },
      { head: said.complaintHead, text: market().complaintLines.join(' ') },
      { head: said.freeHead, text: said.free },
    ]
  }
  const unheard = () => (silent() ? words().silent : props.unspoken && words().unspoken)
  const lines = () => {
    const text = unheard()
    return text ? told().flatMap((line) => [{ text }, line]) : told()
  }
  const line = (): Line | undefined => lines()[(others().length > 0 ? Math.floor(nth() / 2) : nth()) % lines().length]
  return (
    <footer class="board-foot">
      <Show
        when={others().length > 0 && nth() % 2 === 0}
        fallback={
          <p>
            <Show when={line()?.head === undefined}>
              <Pictogram name="silent" />
            </Show>
            {line()?.head}
            <b>{line()?.text}</b>
          </p>
        }
      >
        <p class="board-others">
          <span>{words().othersCalled}</span>
          <For each={others()}>{({ number }) => <b>{number}</b>}</For>
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
