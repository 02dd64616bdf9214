import { CardId } from '../../ids.ts'

const layout = 2
/** Layout (1), market (4), the card's sixteen characters. A ticket's first byte differs, so neither passes for the other. */
export const cardBytes = 21

/** What the QR of an employer's card says, besides the signature: nothing of who they are. */
export function packCard(market: Uint8Array, card: CardId): Uint8Array {
  const bytes = new Uint8Array(cardBytes)
  bytes[0] = layout
  bytes.set(market.subarray(0, 4), 1)
  bytes.set(new TextEncoder().encode(card.slice(4)), 5)
  return bytes
}

/** The card in these bytes, or undefined if they are none of this market's. */
export function unpackCard(bytes: Uint8Array, market: Uint8Array): CardId | undefined {
  if (bytes.length !== cardBytes || bytes[0] !== layout) return undefined
  if (!bytes.subarray(1, 5).every((byte, at) => byte === market[at])) return undefined
  const card = CardId.safeParse(`crd_${new TextDecoder().decode(bytes.subarray(5))}`)
  return card.success ? card.data : undefined
}
