/** As many as have room in every mode: the most that usual surnames of one saying are, 计 to 暨. */
export const perPage = 10

/** A character, or a surname of two, with the whole of how it is said. */
export interface Candidate {
  readonly said: string
  readonly reading: string
}

/**
 * What may be meant by these letters, out of the table of `README.md`, what is usual first: whatever is said just so before
 * what only begins so. In a name's first place its first line, the surnames, stands before all else.
 */
export function candidates(table: string, isFirst: boolean, typed: string): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  const all = [
    ...table.slice(isFirst ? 0 : table.indexOf('\n')).matchAll(RegExp(`([^a-zü\\n]+)(${typed}[a-zü]*)`, 'g')),
  ]
  for (const whole of [true, false])
    for (const [, said = '', reading = ''] of all)
      if ((reading === typed) === whole && !found.has(said)) found.set(said, { said, reading })
  return [...found.values()]
}
