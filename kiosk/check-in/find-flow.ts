import type { RequestOf } from '../../shared/api.ts'
import type { DayNumber } from '../../shared/ids.ts'
import type { NotDone } from '../pieces/not-done.tsx'

/** 查我的单: the day number everybody may know, then the last four of ID or phone that only its holder knows. */
export interface FindStep {
  readonly at: 'number' | 'last-four'
  readonly letter: string
  readonly digits: string
  readonly lastFour: string
  readonly notDone?: NotDone
}
export const startFinding: FindStep = { at: 'number', letter: 'A', digits: '', lastFour: '' }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** The hall starts each day at A and goes on to B after A999, so the next letter is all anybody needs. */
export const nextLetter = (step: FindStep): FindStep => ({
  ...step,
  letter: letters.charAt((letters.indexOf(step.letter) + 1) % letters.length),
})
export const typedDigits = (step: FindStep, digits: string): FindStep => ({ ...step, digits })
export const typedLastFour = ({ letter, digits }: FindStep, lastFour: string): FindStep => ({
  at: 'last-four',
  letter,
  digits,
  lastFour,
})
export const toLastFour = (step: FindStep): FindStep => ({ ...step, at: 'last-four' })
/** After a no the proof, which may be a companion's, is nobody else's to read. */
export const notFound = (step: FindStep, notDone: NotDone): FindStep => ({
  ...step,
  notDone,
  lastFour: notDone.answer === 'refused' ? '' : step.lastFour,
})

/** What is asked, once both are typed whole. */
export function findBody(step: FindStep): RequestOf<'check-in/find'> | undefined {
  const number = step.letter + step.digits
  return isDayNumber(number) && step.lastFour.length === 4 ? { number, lastFour: step.lastFour } : undefined
}
const isDayNumber = (text: string): text is DayNumber => /^[A-Z]\d{3}$/.test(text)

/** From the proof back to the number, from the number home. */
export const findBack = ({ at, letter, digits }: FindStep): FindStep | undefined =>
  at === 'last-four' ? { at: 'number', letter, digits, lastFour: '' } : undefined
