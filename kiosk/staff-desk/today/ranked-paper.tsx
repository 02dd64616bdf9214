import { For } from 'solid-js'
import type { RankedList } from '../../../shared/places/staff-desk/ranked.ts'
import { hallTime } from '../../app/clock.ts'
import { timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { byWhy, lookedAtWords, nowWords, whyOnPaper } from './ranked-words.ts'
import '../daily-log/log-paper.css'

interface RankedPaperProps {
  readonly title: string
  readonly asOf: string
  readonly list: RankedList
  /** Places of the job that nobody has and nobody is asked about. */
  readonly free: number
}

/** The line for a job on A4: numbers only, for it may hang on a wall. */
export function RankedPaper(props: RankedPaperProps) {
  const say = () => words().ranked
  const { act: _act, who: _who, ...columns } = say().columns
  return (
    <article class="log-paper">
      <h1>{props.title}</h1>
      <div class="paper-head">
        <p>{props.asOf}</p>
        <p>{words().dailyLog.printedAt(hallTime()?.date ?? '', hallTime()?.clock ?? '')}</p>
      </div>
      <table>
        <thead>
          <tr>
            <For each={Object.values(columns)}>{(head) => <th>{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.list.ranked}>
            {(line) => (
              <tr>
                <td>{line.rank}</td>
                <td>{line.number}</td>
                <td>{lookedAtWords(line)}</td>
                <td>{timeOf(line.checkedInAt)}</td>
                <td>{say().wish(line.wish)}</td>
                <td>{nowWords(line, props.free)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <div class="paper-head">
        <p>{say().othersTitle(props.list.others.length)}</p>
      </div>
      <For each={[...byWhy(props.list.others, whyOnPaper())]}>
        {([why, lines]) => (
          <p>
            {say().othersOf(lines.length, why)} {lines.map(({ number }) => number).join(' ')}
          </p>
        )}
      </For>
    </article>
  )
}
