import type { RequestOf } from '../../shared/api.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { dayNumberOf, noNumber, type TypedNumber } from '../pieces/typed-number.ts'

/** 查我的单: the day number everybody may know, then the last four of ID or phone that only its holder knows. */
export interface FindStep extends TypedNumber {
  readonly at: 'number' | 'last-four'
  readonly lastFour: string
  readonly notDone?: NotDone
}
export const startFinding: FindStep = { at: 'number', ...noNumber, lastFour: '' }

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
  const number = dayNumberOf(step)
  return number && step.lastFour.length === 4 ? { number, lastFour: step.lastFour } : undefined
}

/** From the proof back to the number, from the number home. */
export const findBack = ({ at, letter, digits }: FindStep): FindStep | undefined =>
  at === 'last-four' ? { at: 'number', letter, digits, lastFour: '' } : undefined
