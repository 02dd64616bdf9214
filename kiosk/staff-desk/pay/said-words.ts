import type { DeskWork } from '../../../shared/county/pay/view.ts'
import { words } from '../words.ts'

/** `给少了，150 元`; nothing while they have said nothing. */
export function workerSaid({ said }: Pick<DeskWork, 'said'>): string {
  if (said === undefined) return ''
  const { payDesk, desk } = words()
  const how = payDesk.said[said.said]
  return said.said === 'short' ? desk.together([how, payDesk.money(said.fen)]) : how
}
