import type { MarketDay } from '../../shared/ids.ts'
import { type LogRow, rowNumber } from '../../shared/places/daily-log/row.ts'

/**
 * Which rows of the running day changed since a version. Whatever made a row different (an entry, a name that was
 * forgotten) is seen by comparing what would be sent; no rule has to know which event touches which row.
 */
export function rowChanges() {
  let seenDay: MarketDay | undefined
  let seenVersion = 0
  let rows: readonly LogRow[] = []
  /** When a row was last gone: whoever looked before that has one too many. */
  let lostAt = 0
  const seen = new Map<string, { text: string; changedAt: number }>()

  function take(day: MarketDay, version: number, next: readonly LogRow[]): void {
    if (day !== seenDay) seen.clear()
    const numbers = new Set(next.map(rowNumber))
    for (const number of seen.keys()) {
      if (numbers.has(number)) continue
      seen.delete(number)
      lostAt = version
    }
    for (const row of next) {
      const text = JSON.stringify(row)
      const before = seen.get(rowNumber(row))
      if (before?.text !== text) seen.set(rowNumber(row), { text, changedAt: version })
    }
    ;[seenDay, seenVersion, rows] = [day, version, next]
  }

  return {
    /** Rows changed after `since`, or undefined if only the whole log will do. `make` is asked once a version. */
    after(day: MarketDay, version: number, since: number | undefined, make: () => readonly LogRow[]) {
      if (day !== seenDay || version !== seenVersion) take(day, version, make())
      const changed =
        since === undefined || since > version || since < lostAt
          ? undefined
          : rows.filter((row) => (seen.get(rowNumber(row))?.changedAt ?? version) > since)
      return { rows, changed }
    },
  }
}
