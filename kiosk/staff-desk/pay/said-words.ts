import type { DeskWork } from '../../../shared/county/pay/view.ts'
import { words } from '../words.ts'

/** `给少了，150 元`; nothing while they have said nothing. */
export function workerSaid({ said }: Pick<DeskWork, 'said'>): string {
  if (said === undefined) return ''
  const { payDesk, desk } = words()
  const how = payDesk.said[said.said]
  return said.said === 'short' ? desk.together([how, payDesk.money(said.fen)]) : how
}

/** `最后付了 170 元，8月20日付清`; nothing while nothing was settled, or it was not about pay. */
export function settledAs({ paidInTheEnd: paid }: Pick<DeskWork, 'paidInTheEnd'>): string {
  if (paid === undefined) return ''
  const { payDesk, terms } = words()
  return paid === 'not-known'
    ? payDesk.inTheEnd.unknown
    : payDesk.inTheEnd.paid(payDesk.money(paid.fen), terms.workDate(paid.on))
}
