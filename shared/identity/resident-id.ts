export type ResidentIdRefusal = 'wrong-length' | 'wrong-characters' | 'not-a-date' | 'wrong-check-digit'
export type ResidentIdAnswer =
  | { readonly ok: true; readonly residentId: string; readonly birthDate: string }
  | { readonly ok: false; readonly refusal: ResidentIdRefusal }

/**
 * Reads a resident ID as somebody types it: 17 digits and a check digit (GB 11643-1999), spaces and a small `x` allowed.
 * It proves typing, not identity; area codes are not looked up. `today` and the birth date are `YYYY-MM-DD`.
 */
export function parseResidentId(typed: string, today: string): ResidentIdAnswer {
  // Chinese input methods may type digits in full width.
  const residentId = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (residentId.length !== 18) return refuse('wrong-length')
  if (!/^\d{17}[\dX]$/.test(residentId)) return refuse('wrong-characters')
  const birthDate = `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`
  if (!isBirthDate(birthDate, today)) return refuse('not-a-date')
  if (residentIdCheckDigit(residentId) !== residentId[17]) return refuse('wrong-check-digit')
  return { ok: true, residentId, birthDate }
}

/** Whether the check digit of an upper-case number without spaces holds, whatever day of birth stands in it. */
export const isResidentId = (number: string): boolean =>
  /^\d{17}[\dX]$/.test(number) && residentIdCheckDigit(number) === number[17]

/** A real day of the calendar, in the past, of somebody who may still be alive. */
export function isBirthDate(date: string, today: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < '1900-01-01' || date >= today) return false
  const day = new Date(`${date}T00:00:00.000Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The eighteenth character of a number, from its first seventeen digits. */
export function residentIdCheckDigit(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return '10X98765432'.charAt(sum % 11)
}

const refuse = (refusal: ResidentIdRefusal): ResidentIdAnswer => ({ ok: false, refusal })
