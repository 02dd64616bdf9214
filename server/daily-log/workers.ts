import type { Day } from '../../shared/day/day.ts'
import type { WorkerId } from '../../shared/ids.ts'
import type { Meant } from '../../shared/places/daily-log/find-rows.ts'
import { rowNumber } from '../../shared/places/daily-log/row.ts'
import { fitsName, mayEndNumber, plain } from '../../shared/places/daily-log/typed-text.ts'
import { fromBefore } from '../../shared/places/daily-log/view.ts'
import { dayOfTicket } from '../../shared/ticket/number-of.ts'
import type { Masks } from '../masks.ts'

/** Whose each row of a log is. */
export const workersOf = (day: Day): ReadonlyMap<string, WorkerId> =>
  new Map<string, WorkerId>([
    ...[...day.line.values()].map(({ number, worker }) => [number, worker] as const),
    ...fromBefore(day).map(
      ({ number, worker, placement }) => [rowNumber({ number, from: dayOfTicket(placement) }), worker] as const,
    ),
  ])

/** Of whose number somebody typed the last four, or all of it: of those who have no name yet. */
export function whoseNumber(shown: Pick<Masks, 'worker' | 'unnamedAs'>, day: Day, typed: string): Meant {
  const asked = plain(typed)
  if (!mayEndNumber(asked)) return new Set()
  const isTheirs = (worker: WorkerId) => shown.unnamedAs(worker) !== undefined && fitsName(shown.worker(worker), asked)
  return new Set([...workersOf(day)].flatMap(([number, worker]) => (isTheirs(worker) ? [number] : [])))
}
