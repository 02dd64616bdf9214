import type { TradeId } from '../../shared/ids.ts'
import type { DeskRow } from '../../shared/places/staff-desk/view.ts'

export type StatusFilter = 'all' | DeskRow['status']

/** Today's line cut down to what a clerk asked for: by status, and by number, ticket, name, last digits, work or employer. */
export function findRows(
  rows: readonly DeskRow[],
  typed: string,
  status: StatusFilter,
  tradeName: (trade: TradeId) => string,
): readonly DeskRow[] {
  const asked = plain(typed)
  return rows.filter(
    (row) => (status === 'all' || row.status === status) && (asked === '' || fits(row, asked, tradeName)),
  )
}

function fits(row: DeskRow, asked: string, tradeName: (trade: TradeId) => string): boolean {
  const { placement } = row
  const trade = tradeOf(row)
  const work = trade && tradeName(trade)
  const texts = [row.number, row.who, placement?.ticketNumber, placement?.employerMasked, work]
  return (
    texts.some((text) => text !== undefined && plain(text).includes(asked)) ||
    fitsMask(plain(row.who), asked) ||
    (placement !== undefined && fitsMask(plain(placement.employerMasked), asked))
  )
}

/** The work a row is about: the job taken, the one offered, else the first wish. */
export const tradeOf = (row: DeskRow): TradeId | undefined =>
  row.placement?.terms.trade ?? row.offer?.trade ?? row.trades[0]

/** The desk sees masks, but people say whole names and numbers: 王小英 fits 王*英. */
function fitsMask(mask: string, asked: string): boolean {
  const [head, tail] = [mask.slice(0, mask.indexOf('*')), mask.slice(mask.lastIndexOf('*') + 1)]
  if (!mask.includes('*') || head === '') return false
  return (
    asked.length > head.length + tail.length - 1 && asked.startsWith(head) && asked.endsWith(tail) && asked.length > 1
  )
}

/** Chinese input methods type figures and letters in full width. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
