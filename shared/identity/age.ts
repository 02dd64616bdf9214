/** `child` may not be introduced to work at all; `minor` (16–17) only to trades and postings marked for minors. */
export type AgeBand = 'child' | 'minor' | 'adult'

/**
 * What the law lets this person do on `day`, both `YYYY-MM-DD`. The hall asks with the day they stand in it: no work is before
 * that, so whoever is old enough today is on every work date. Who turns 16 or 18 by then comes again as that: introducing a
 * child is itself forbidden (禁止使用童工规定), whenever the work would be.
 */
export function ageBand(birthDate: string, day: string): AgeBand {
  const age = ageYears(birthDate, day)
  return age < 16 ? 'child' : age < 18 ? 'minor' : 'adult'
}

/** Full years by birthday. Somebody born on 29 February is a year older on 1 March when there is no 29 February. */
export function ageYears(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1
}
