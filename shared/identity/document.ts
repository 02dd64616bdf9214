export type DocumentAnswer =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly refusal: 'not-a-document' }

/** Reads the number of a passport or residence permit as staff type it from the paper; it has no check digit of its own. */
export function parseDocument(typed: string): DocumentAnswer {
  const number = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return /^[A-Z0-9]{5,20}$/.test(number) ? { ok: true, number } : { ok: false, refusal: 'not-a-document' }
}
