import type { Terms } from './terms.ts'

/** The terms that differ, by name; terms that stand in only one of the two differ. */
export function changedTerms(before: Terms, after: Terms): readonly (keyof Terms)[] {
  const names = new Set([...namesOf(before), ...namesOf(after)])
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

/** Whether whoever agreed to the terms before is asked for something else. More pay is none, nor what staff note, nor how many are wanted. */
export const asksOtherwise = (before: Terms, after: Terms): boolean =>
  changedTerms(before, after).some((name) => {
    const isMore = before.pay.basis === after.pay.basis && after.pay.amountFen > before.pay.amountFen
    return name !== 'notes' && name !== 'places' && !(name === 'pay' && isMore)
  })

/** Somebody decides about other terms than those that stand. What staff write beside them stays whoever changes the rest. */
export const isOtherThanSeen = (now: Terms, seen: Terms | undefined): boolean =>
  seen !== undefined && changedTerms(now, seen).some((name) => name !== 'notes')

const isName = (terms: Terms, name: string): name is keyof Terms => name in terms
const namesOf = (terms: Terms): readonly (keyof Terms)[] => Object.keys(terms).filter((name) => isName(terms, name))
