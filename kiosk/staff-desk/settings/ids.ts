import type { CertificateId, MarketDay, TownshipId, TradeId } from '../../../shared/ids.ts'

/** `Apple picking` → `apple-picking`: what a new entry is called in the books, for good. */
export const slugOf = (english: string): string =>
  english
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-+|-+$/g, '')

export const isTradeId = (text: string): text is TradeId => /^[a-z]+(-[a-z]+)*$/.test(text)
export const isCertificateId = (text: string): text is CertificateId => /^[a-z]+(-[a-z]+)*$/.test(text)
export const isTownshipId = (text: string): text is TownshipId => /^[a-z]+$/.test(text)
/** A day as `dayTyped` writes it. */
export const isDay = (text: string): text is MarketDay => /^\d{4}-\d{2}-\d{2}$/.test(text)

export const isCount = (text: string): boolean => /^\d+$/.test(text)
/** Yuan, to the fen. */
export const isAmount = (text: string): boolean => /^\d+(\.\d{1,2})?$/.test(text)

/** All of them, or undefined if one is not what it must be. */
export function all<Value>(values: readonly (Value | undefined)[]): Value[] | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.length === values.length ? known : undefined
}
