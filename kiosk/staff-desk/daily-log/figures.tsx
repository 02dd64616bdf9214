import type { DayFigures, Measure } from '../../../shared/places/figures.ts'
import { Sums } from '../sums.tsx'
import { words } from '../words.ts'

interface FiguresProps {
  readonly totals: DayFigures
  readonly chosen: Measure | undefined
  readonly choose: (measure: Measure | undefined) => void
}

/** The figures of the day. Each shows the rows it counts; pressed again, all of them. */
export function Figures(props: FiguresProps) {
  return (
    <Sums
      figure={(measure) => (
        <button
          type="button"
          class="figure"
          aria-pressed={props.chosen === measure}
          onClick={() => props.choose(props.chosen === measure ? undefined : measure)}
        >
          <b>{props.totals[measure]}</b> <span>{words().dailyLog.measures[measure]}</span>
        </button>
      )}
    />
  )
}
