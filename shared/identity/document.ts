import { isResidentId } from './resident-id.ts'

export type DocumentAnswer =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly refusal: 'not-a-document' | 'resident-id-not-document' }

/**
 * Reads the number of a passport or residence permit as staff type it from the paper; it has no check digit of its own.
 * Whoever shows an ID card is found by it alone: the same number as a document would make them somebody else.
 */
export function parseDocument(typed: string): DocumentAnswer {
  const number = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (isResidentId(number)) return { ok: false, refusal: 'resident-id-not-document' }
  return /^[A-Z0-9]{5,20}$/.test(number) ? { ok: true, number } : { ok: false, refusal: 'not-a-document' }
}
