import type { NumberOf } from '../ticket/number-of.ts'
import type { Words } from './words.ts'

/** Somebody on an employer's list: by name, or by their ticket while staff have not typed it. */
export interface SaidOnList extends NumberOf {
  readonly holderMasked?: string
  readonly ticketNumber: string
  readonly state: keyof Words['onList']['state']
}

export function onListWords({ onList, paper, ticket, terms }: Words, said: SaidOnList): string {
  const { holderMasked = `${paper.ticketNumber} ${said.ticketNumber}`, numberOf, state } = said
  const day = numberOf === undefined ? [] : [ticket.list.numberOf(terms.workDate(numberOf))]
  return [holderMasked, ...day, onList.state[state]].join(onList.comma)
}
