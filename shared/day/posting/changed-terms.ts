import type { Terms } from './terms.ts'

/** The terms that differ, by name; terms that stand in only one of the two differ. */
export function changedTerms(before: Terms, after: Terms): readonly (keyof Terms)[] {
  const names = new Set([...namesOf(before), ...namesOf(after)])
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

const isName = (terms: Terms, name: string): name is keyof Terms => name in terms
const namesOf = (terms: Terms): readonly (keyof Terms)[] => Object.keys(terms).filter((name) => isName(terms, name))
