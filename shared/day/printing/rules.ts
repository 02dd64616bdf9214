import { happened } from '../../decider.ts'
import type { Day, DayDecision } from '../day.ts'
import type { ReportPrint } from './messages.ts'

/** What became of a paper is said once: what nobody asked for today, or was told before, changes nothing. */
export function reportPrint(day: Day, { job, outcome, because, printer }: ReportPrint): DayDecision {
  const print = day.prints.find((asked) => asked.job === job)
  if (print === undefined || print.end !== undefined) return happened()
  return happened({
    type: 'print-reported',
    job,
    outcome,
    ...(outcome === 'failed' && because !== undefined ? { because } : {}),
    ...(printer === undefined ? {} : { printer }),
  })
}
