import { For } from 'solid-js'
import { type Measure, measureNames, type Totals } from '../../../shared/places/daily-log/row.ts'
import { words } from '../words.ts'

interface FiguresProps {
  readonly totals: Totals
  readonly chosen: Measure | undefined
  readonly choose: (measure: Measure | undefined) => void
}

/** The figures of the day. Each shows the rows it counts; pressed again, all of them. */
export function Figures(props: FiguresProps) {
  return (
    <ul class="log-figures">
      <For each={measureNames}>
        {(measure) => (
          <li>
            <button
              type="button"
              aria-pressed={props.chosen === measure}
              onClick={() => props.choose(props.chosen === measure ? undefined : measure)}
            >
              <b>{props.totals[measure]}</b> <span>{words().dailyLog.measures[measure]}</span>
            </button>
          </li>
        )}
      </For>
    </ul>
  )
}
