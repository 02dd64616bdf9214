import { For } from 'solid-js'
import type { RankedLine, RankedList } from '../../../shared/places/staff-desk/ranked.ts'
import { hallTime } from '../../app/clock.ts'
import { words } from '../words.ts'
import '../daily-log/log-paper.css'

interface RankedPaperProps {
  readonly title: string
  readonly asOf: string
  readonly list: RankedList
  /** Of a moment that is over: who was given the job then. */
  readonly sent?: (line: RankedLine) => boolean
}

/** The line for a job on A4: numbers in their order and no more, for it may hang on a wall. Why is told at the window. */
export function RankedPaper(props: RankedPaperProps) {
  const say = () => words().ranked
  return (
    <article class="log-paper">
      <h1>{props.title}</h1>
      <div class="paper-head">
        <p>{props.asOf}</p>
        <p>{words().dailyLog.printedAt(hallTime()?.date ?? '', hallTime()?.clock ?? '')}</p>
      </div>
      <ol class="paper-line">
        <For each={props.list.ranked}>
          {(line) => (
            <li>
              {line.rank} <b>{line.number}</b>
              {props.sent?.(line) && ` ${say().atMoment.sent}`}
            </li>
          )}
        </For>
      </ol>
      <p class="paper-head">{say().onPaper(props.list.others.length)}</p>
    </article>
  )
}
