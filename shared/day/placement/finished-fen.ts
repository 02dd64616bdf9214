import { wholeYuan } from '../../money.ts'
import type { Terms } from '../posting/terms.ts'
import type { Finished } from './site-messages.ts'

/** What is owed for these hours or pieces by the terms, in fen. */
export function finishedFen(
  terms: Pick<Terms, 'pay' | 'paidMinutes'>,
  did: Omit<Finished, 'placement' | 'fen'>,
): number {
  const { pay, paidMinutes } = terms
  const minutes = did.minutes ?? paidMinutes
  switch (pay.basis) {
    case 'day':
      return wholeYuan((pay.amountFen * minutes) / paidMinutes)
    case 'hour':
      return wholeYuan((pay.amountFen * minutes) / 60)
    case 'piece':
      return wholeYuan(pay.amountFen * (did.pieces ?? 0))
    default:
      return pay satisfies never
  }
}

/** What a whole day of the job promises, in fen; of piece pay by the pace that was stated, which is no more than a guess: nobody is owed it. */
export const agreedFen = (terms: Pick<Terms, 'pay' | 'paidMinutes'>): number =>
  terms.pay.basis === 'piece'
    ? Math.floor((terms.pay.amountFen * terms.pay.piecesPerHour * terms.paidMinutes) / 60)
    : finishedFen(terms, {})
