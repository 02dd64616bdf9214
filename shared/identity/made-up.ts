import { creditCodeCheckDigit } from './credit-code.ts'
import { residentIdCheckDigit } from './resident-id.ts'

/** Numbers that are well formed and belong to nobody, for tests, benchmarks and the rehearsal. */

/** `birthDate` is `YYYY-MM-DD`, `sequence` 0–999; the area code 999999 is not assigned. */
export function makeResidentId(birthDate: string, sequence: number): string {
  const digits = `999999${birthDate.replaceAll('-', '')}${padded(sequence, 3)}`
  return digits + residentIdCheckDigit(digits)
}

/** A company's code (91) in the same unassigned area; `n` 0–999999999. */
export function makeCreditCode(n: number): string {
  const code = `91999999${padded(n, 9)}`
  return code + creditCodeCheckDigit(code)
}

/** Mobile numbers under 154, a prefix no operator was given; `n` 0–99999999. */
export const makePhone = (n: number): string => `154${padded(n, 8)}`

/** A PIN that is nobody's birthday. */
export const madeUpPin = '395172'

const padded = (n: number, width: number): string => String(n % 10 ** width).padStart(width, '0')
