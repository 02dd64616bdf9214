import type { Work } from '../../shared/county/pay/work.ts'
import { isByHand } from '../../shared/day/by-hand.ts'
import { firstToldOf } from '../../shared/day/market-day/closing-sheet.ts'
import { jobsDone } from '../../shared/day/market-day/jobs-done.ts'
import type { DayEvent } from '../../shared/day/messages.ts'
import type { MarketDay } from '../../shared/ids.ts'
import type { AsOf, Figure } from '../../shared/places/reports/figures.ts'
import {
  jobRows,
  personRows,
  type ReportRow,
  type RowFacts,
  stepRows,
  waveRows,
  workRows,
} from '../../shared/places/reports/rows.ts'
import type { Hall } from '../hall.ts'
import { type ClosedDay, closedDays } from './closed-days.ts'
import { worksByNow } from './works.ts'

/**
 * The rows that a figure of a closed day counts, from the ledger alone: of the figure as closed, from the day's entries until its
 * close; as corrected, from those of its evening too and from what the county has heard of its work since.
 */
export function rowsBehind(hall: Hall) {
  const closed = closedDays(hall)
  const facts: RowFacts = { worker: hall.shown.worker, employer: hall.shown.employerShown, text: hall.register.text }

  return async (day: MarketDay, figure: Figure, as: AsOf): Promise<readonly ReportRow[]> => {
    const found = await closed(day)
    if (found === undefined) return []
    const state = as === 'closed' ? found.atClose : found.byNow
    switch (figure.what) {
      case 'checkedIn':
      case 'waited':
      case 'wanted':
        return personRows(state, figure, facts)
      case 'asked':
      case 'filled':
      case 'cancelled':
      case 'belowFloor':
        return jobRows(state, day, figure, facts)
      case 'turnedAway':
        return steps(found, as, ({ type }) => type === 'child-turned-away', facts)
      case 'secondWaves':
        return waveRows(state, facts)
      case 'byHand':
        return steps(found, as, isByHand, facts)
      default:
        return workRows(await worksOf(found, day, as), figure, facts)
    }
  }

  async function worksOf({ atClose }: ClosedDay, day: MarketDay, as: AsOf): Promise<readonly Work[]> {
    if (as === 'corrected') return worksByNow(hall, day)
    return firstToldOf(atClose, day, jobsDone(atClose, day)).flatMap(({ people, ...job }) =>
      people.map((person): Work => ({ job, person })),
    )
  }
}

const steps = (
  { atClose, byNow, untilClose, entries }: ClosedDay,
  as: AsOf,
  isOne: (event: DayEvent) => boolean,
  facts: RowFacts,
): readonly ReportRow[] =>
  as === 'closed' ? stepRows(atClose, untilClose, isOne, facts) : stepRows(byNow, entries, isOne, facts)
