import { createMemo, For, type JSX, Show } from 'solid-js'
import type { RankedLine, UnrankedLine } from '../../../shared/places/staff-desk/ranked.ts'
import type { GivingMoment } from '../../../shared/places/staff-desk/ranked-then.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { secondsOf, shortMask, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { byWhy, lookedAtWords } from './ranked-words.ts'

interface LinesProps {
  readonly lines: readonly RankedLine[]
  readonly none: string
  /** What the last column but one tells, and what of each line. */
  readonly stands: string
  readonly standing: (line: RankedLine) => string
  /** Whether this one has, or would have, the job. */
  readonly isTheirs: (line: RankedLine) => boolean
  /** What may be done for each; absent: nothing, it is over. */
  readonly act?: (line: () => RankedLine) => JSX.Element
}

/** Who wants it and may have it, in the fair order. A line that changes keeps its button under the hand. */
export function Lines(props: LinesProps) {
  const heads = () => {
    const { act, now: _, ...others } = words().ranked.columns
    return [...Object.values(others), props.stands, ...(props.act === undefined ? [] : [act])]
  }
  return (
    <Show when={props.lines.length > 0} fallback={<p class="quiet-line">{props.none}</p>}>
      <table class="glance">
        <thead>
          <tr>
            <For each={heads()}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <Keyed each={props.lines} keyOf={({ number }) => number}>
            {(line) => (
              <tr classList={{ next: props.isTheirs(line()) }}>
                <td>{line().rank}</td>
                <th scope="row">{line().number}</th>
                <td>{shortMask(line().who)}</td>
                <td>{lookedAtWords(line())}</td>
                <td>{timeOf(line().cameAt)}</td>
                <td>{words().ranked.wish(line().wish)}</td>
                <td>{props.standing(line())}</td>
                <Show when={props.act}>{(act) => <td>{act()(line)}</td>}</Show>
              </tr>
            )}
          </Keyed>
        </tbody>
      </table>
    </Show>
  )
}

/** How many are not ranked for each reason; who they are, for whoever opens it. */
export function Others(props: { readonly lines: readonly UnrankedLine[] }) {
  const groups = createMemo(() => byWhy(props.lines))
  return (
    <Show when={props.lines.length > 0}>
      <h3>{words().ranked.othersTitle(props.lines.length)}</h3>
      <ul class="others">
        <For each={[...groups().keys()]}>
          {(why) => (
            <li>
              <details>
                <summary>{words().ranked.othersOf(groups().get(why)?.length ?? 0, why)}</summary>
                <p>
                  <For each={groups().get(why)}>
                    {({ number, who }) => (
                      <span>
                        <b>{number}</b> {shortMask(who)}
                      </span>
                    )}
                  </For>
                </p>
              </details>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

interface MomentsProps {
  readonly moments: readonly GivingMoment[]
  readonly choose: (moment: GivingMoment) => void
}

/** The moments at which places of the job were given out, each a way to the line of then. */
export function Moments(props: MomentsProps) {
  const say = () => words().ranked.atMoment
  return (
    <Show when={props.moments.length > 0}>
      <details class="moments">
        <summary>{say().moments(props.moments.length)}</summary>
        <div class="buttons">
          <For each={props.moments}>
            {(moment) => (
              <button type="button" class="plain" onClick={() => props.choose(moment)}>
                {say().moment(secondsOf(moment.at), moment.people)}
              </button>
            )}
          </For>
        </div>
      </details>
    </Show>
  )
}
