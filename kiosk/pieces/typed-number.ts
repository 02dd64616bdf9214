import type { DayNumber } from '../../shared/ids.ts'

/** A day number while it is typed on a pad that has no letters. */
export interface TypedNumber {
  readonly letter: string
  readonly digits: string
}
export const noNumber: TypedNumber = { letter: 'A', digits: '' }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** The hall starts each day at A and goes on to B after A999, so the next letter is all anybody needs. */
export const nextLetter = ({ letter, digits }: TypedNumber): TypedNumber => ({
  letter: letters.charAt((letters.indexOf(letter) + 1) % letters.length),
  digits,
})

export const isDayNumber = (text: string): text is DayNumber => /^[A-Z]\d{3}$/.test(text)
/** Once it is typed whole. */
export function dayNumberOf({ letter, digits }: TypedNumber): DayNumber | undefined {
  const number = letter + digits
  return isDayNumber(number) ? number : undefined
}
