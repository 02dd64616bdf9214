import type { Day } from '../day/day.ts'
import type { DayResult } from '../day/market-day/messages.ts'
import { resultsByNow } from '../day/market-day/results.ts'
import type { DayEventOf } from '../day/messages.ts'
import type { MarketDay, WorkerId } from '../ids.ts'
import type { watchedWork } from './watched-work.ts'

/** The watcher's own county: what it believes of people's days, which it has from nothing but the closes and their evenings. */
export function watchedResults(work: ReturnType<typeof watchedWork>, promise: (kept: boolean, what: string) => void) {
  const believed = new Map<WorkerId, readonly MarketDay[]>()
  let toldAbsent: ReadonlySet<string> = new Set()
  let lastClose: MarketDay | undefined

  /** `numbers` are of those who checked in. */
  function closed({ day, workers }: DayEventOf<'day-closed'>, numbers: ReadonlyMap<WorkerId, string>): void {
    const came = workers.flatMap(({ away, worker }) => (away ? [] : [worker]))
    promise(came.join() === [...numbers.keys()].join(), 'the results of the day name everybody who checked in')
    const since = lastClose ?? day
    for (const result of workers) saysWhoWasMissed(result, day, since)
    for (const result of workers) saysWhatCostsNothing(result, day)
    hears(day, workers, since)
    lastClose = day
  }

  /** What was put right in the evening the county was told in the evening. */
  function opened(before: Day): void {
    const { closed } = before
    if (closed === undefined) return
    // The rest was judged at the close, also what it said of the days before its own.
    const others = resultsByNow(before, closed).filter((result) => !closed.workers.includes(result))
    hears(closed.day, others, closed.day)
  }

  function hears(day: MarketDay, told: readonly DayResult[], since: MarketDay): void {
    const results = new Map(told.map((result) => [result.worker, result]))
    promise(results.size === told.length, 'a close tells of somebody twice')
    for (const { worker, from = day, workDates } of told)
      believed.set(worker, [...(believed.get(worker) ?? []).filter((date) => date < from), ...workDates])
    const absences = work.missedSince(since).filter(({ kind }) => kind === 'unexcused')
    const names = absences.map(({ worker, date }) => `${worker} ${date}`)
    for (const worker of new Set([...results.keys(), ...work.everPlaced()])) {
      const days = (believed.get(worker) ?? []).filter((date) => date >= since)
      promise(
        days.join() === work.datesOf(worker, since).join(),
        'the results of the day name the days that people have work for',
      )
      const own = names.filter((name) => name.startsWith(worker))
      saysWhoStayedAway(
        results.get(worker),
        own,
        [...toldAbsent].filter((name) => name.startsWith(worker) && name.slice(-10) >= since),
      )
    }
    toldAbsent = new Set(names)
  }

  function saysWhoStayedAway(result: DayResult | undefined, own: readonly string[], told: readonly string[]) {
    const isNews = own.some((absence) => !toldAbsent.has(absence))
    const isNoMore = told.length > 0 && own.length === 0
    const isSaid = isNews ? result?.absent === true : !(isNoMore && (result?.absent ?? result === undefined))
    promise(isSaid, 'the results of the day say who did not come')
    const isTrue = result?.absent !== true || own.length > 0
    promise(isTrue, 'the results of the day say who did not come')
  }

  /** Somebody in line is asked of today alone. */
  function saysWhoWasMissed({ worker, away, missed }: DayResult, day: MarketDay, since: MarketDay) {
    const wasMissed = work
      .missedSince(since)
      .some((one) => one.worker === worker && one.kind !== 'unexcused' && !one.onlySaid && (away || one.date === day))
    promise((missed ?? false) === wasMissed, 'the results of the day say who was missed at work')
  }

  function saysWhatCostsNothing({ worker, from, halfDates = [] }: DayResult, day: MarketDay) {
    const isHalf = halfDates.join() === work.halfDatesOf(worker, from ?? day).join()
    promise(isHalf, 'the results of the day say which days cost nobody their turn')
  }

  return { closed, opened }
}
