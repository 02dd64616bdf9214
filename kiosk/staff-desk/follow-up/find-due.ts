import type { DueList } from '../../../shared/api/follow-up.ts'
import type { DueRow } from '../../../shared/county/follow-up/view.ts'
import type { TradeId } from '../../../shared/ids.ts'
import { fitsName, plain } from '../../../shared/places/daily-log/typed-text.ts'
import type { FollowUpAsked } from './asked.ts'

/** Those that are asked for: of a kind, in somebody's care, and what is typed. */
export function findDue(
  { rows, me }: Pick<DueList, 'rows' | 'me'>,
  { list, whose, typed }: FollowUpAsked,
  tradeName: (trade: TradeId) => string,
): readonly DueRow[] {
  const text = plain(typed)
  return rows.filter(
    (row) =>
      (list === 'due' || row.about.kind === list) &&
      (whose === 'all' || row.assignedTo === (whose === 'mine' ? me : undefined)) &&
      (text === '' || fits(row, text, tradeName)),
  )
}

function fits(row: DueRow, typed: string, tradeName: (trade: TradeId) => string): boolean {
  if (fitsName(row.who, typed)) return true
  if (!('work' in row)) return false
  const { number, ticketNumber, trade, employerMasked } = row.work
  return (
    [number, ticketNumber, tradeName(trade)].some((text) => plain(text).includes(typed)) ||
    fitsName(employerMasked, typed)
  )
}
