/** As many as have room in every mode: the most that usual surnames of one saying are, 计 to 暨. */
export const perPage = 10

/** A character, or a surname of two, with the whole of how it is said. */
export interface Candidate {
  readonly said: string
  readonly reading: string
}

/** The table of `README.md`: the surnames, then all characters. */
export type Table = readonly (readonly Candidate[])[]

export const readTable = (text: string): Table =>
  text
    .split('\n')
    .map((line) => [...line.matchAll(/([^a-zü]+)([a-zü]+)/g)].map(([, said = '', reading = '']) => ({ said, reading })))

/** Whatever begins with these letters; in a name's first place the surnames stand before all else. */
export const beginning = (table: Table, isFirst: boolean, typed: string): readonly Candidate[] =>
  table
    .slice(isFirst ? 0 : 1)
    .flat()
    .filter(({ reading }) => reading.startsWith(typed))

/** So many of what begins with these letters, each once, what is usual first: whatever is said just so before what only begins so. */
export function candidates(begin: readonly Candidate[], typed: string, most: number): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  for (const whole of [true, false])
    for (const candidate of begin)
      if (found.size < most && (candidate.reading === typed) === whole && !found.has(candidate.said))
        found.set(candidate.said, candidate)
  return [...found.values()]
}
