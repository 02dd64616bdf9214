import { cardBytes } from '../../shared/county/employers/card-bytes.ts'
import { packCard, unpackCard } from '../../shared/county/employers/card-token.ts'
import type { CardId, EmployerId } from '../../shared/ids.ts'
import type { Hall } from '../hall.ts'
import { marketOf, openToken, signToken } from '../signed-token.ts'

/** Cards of employers whom staff have checked: signed, so that nobody makes their own; revocable, so that a lost one is worth nothing. */
export function employerCards(hall: Pick<Hall, 'keys' | 'county'>) {
  const { privateKey, publicKey } = hall.keys.ticket
  const market = marketOf(publicKey)
  return {
    token: (card: CardId): string => signToken(packCard(market, card), privateKey),
    /** The card, and whose it is now; undefined for one that is forged, replaced or revoked. */
    read(token: string): { readonly card: CardId; readonly employer: EmployerId } | undefined {
      const said = openToken(token, cardBytes, publicKey)
      const card = said && unpackCard(said, market)
      const holder = card && hall.county.state.employers.find((employer) => employer.card === card)
      return holder && { card, employer: holder.employer }
    },
  }
}
export type EmployerCards = ReturnType<typeof employerCards>
