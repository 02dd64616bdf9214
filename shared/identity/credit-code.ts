export type CreditCodeRefusal = 'wrong-length' | 'wrong-characters' | 'wrong-check-digit'
export type CreditCodeAnswer =
  | { readonly ok: true; readonly creditCode: string }
  | { readonly ok: false; readonly refusal: CreditCodeRefusal }

/** The letters I, O, S, V and Z are left out because they are mistaken for digits. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Reads a unified social credit code (GB 32100-2015) as somebody types it; spaces and small letters allowed. */
export function parseCreditCode(typed: string): CreditCodeAnswer {
  const creditCode = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (creditCode.length !== 18) return { ok: false, refusal: 'wrong-length' }
  if (![...creditCode].every((letter) => alphabet.includes(letter))) return { ok: false, refusal: 'wrong-characters' }
  if (creditCodeCheckDigit(creditCode) !== creditCode[17]) return { ok: false, refusal: 'wrong-check-digit' }
  return { ok: true, creditCode }
}

/** The eighteenth character of a code, from its first seventeen: weight 3^(i−1) mod 31. */
export function creditCodeCheckDigit(code: string): string {
  let sum = 0
  let weight = 1
  for (const letter of code.slice(0, 17)) {
    sum += alphabet.indexOf(letter) * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}
