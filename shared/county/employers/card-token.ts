import { CardId } from '../../ids.ts'
import { cardBytes, cardLayout } from './card-bytes.ts'

/** What the QR of an employer's card says, besides the signature: nothing of who they are. */
export function packCard(market: Uint8Array, card: CardId): Uint8Array {
  const bytes = new Uint8Array(cardBytes)
  bytes[0] = cardLayout
  bytes.set(market.subarray(0, 4), 1)
  bytes.set(new TextEncoder().encode(card.slice(4)), 5)
  return bytes
}

/** The card in these bytes, or undefined if they are none of this market's. */
export function unpackCard(bytes: Uint8Array, market: Uint8Array): CardId | undefined {
  if (bytes.length !== cardBytes || bytes[0] !== cardLayout) return undefined
  if (!bytes.subarray(1, 5).every((byte, at) => byte === market[at])) return undefined
  const card = CardId.safeParse(`crd_${new TextDecoder().decode(bytes.subarray(5))}`)
  return card.success ? card.data : undefined
}
