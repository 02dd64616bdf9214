import { leastOwed } from '../../../shared/county/pay/short-of.ts'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import { words } from '../words.ts'

/** `给少了，150 元`, `给够了`; nothing while they have said nothing. */
export function workerSaid({ said, owedFen }: Pick<DeskWork, 'said' | 'owedFen'>): string {
  if (said === undefined) return ''
  const { payDesk, desk } = words()
  const how = payDesk.said[said.said]
  return said.said !== 'unpaid' && said.fen !== owedFen ? desk.together([how, payDesk.money(said.fen)]) : how
}

/** `最后付了 170 元，8月20日付清`; nothing while nothing was settled, or it was not about pay. */
export function settledAs({ paidInTheEnd: paid }: Pick<DeskWork, 'paidInTheEnd'>): string {
  if (paid === undefined) return ''
  const { payDesk, terms } = words()
  return paid === 'not-known'
    ? payDesk.inTheEnd.unknown
    : payDesk.inTheEnd.paid(payDesk.money(paid.fen), terms.workDate(paid.on))
}

/** `85 元`; where nobody has counted the pieces that, or what a stop owes at least. */
export function owedWords(work: Pick<DeskWork, 'owedFen' | 'done'>): string {
  const [{ payDesk }, leastFen] = [words(), leastOwed(work)]
  if (work.owedFen !== undefined) return payDesk.money(work.owedFen)
  return leastFen === undefined ? payDesk.uncounted : payDesk.least(leastFen)
}

/** What was agreed: a whole day's pay, or a piece's. */
export const agreedWords = ({ basis, agreedFen, pieceFen }: DeskWork): string =>
  basis === 'piece' && pieceFen !== undefined ? words().payDesk.perPiece(pieceFen) : words().payDesk.money(agreedFen)
