/** As many as have room in every mode: the most that usual surnames of one saying are, 计 to 暨. */
export const perPage = 10

/** A character, or a surname of two, with the whole of how it is said. */
export interface Candidate {
  readonly said: string
  readonly reading: string
}

/** What may stand in one place of a name, what is usual first, and every way it is said. */
export interface Place {
  readonly candidates: readonly Candidate[]
  readonly readings: readonly string[]
}

/** The table of `README.md`: in a name's first place the surnames stand before all characters. */
export interface Table {
  readonly first: Place
  readonly later: Place
}

export function readTable(text: string): Table {
  const [surnames = [], all = []] = text
    .split('\n')
    .map((line) => [...line.matchAll(/([^a-zü]+)([a-zü]+)/g)].map(([, said = '', reading = '']) => ({ said, reading })))
  return { first: placeOf([...surnames, ...all]), later: placeOf(all) }
}

/** A tap asks what can follow: some hundred readings answer sooner than all characters. */
const placeOf = (candidates: readonly Candidate[]): Place => ({
  candidates,
  readings: [...new Set(candidates.map(({ reading }) => reading))],
})

/** The letters that can follow these. */
export const following = (place: Place, typed: string): readonly string[] =>
  place.readings.filter((reading) => reading.startsWith(typed)).map((reading) => reading.charAt(typed.length))

/** So many of what begins with these letters, each once, what is usual first: whatever is said just so before what only begins so. */
export function candidates(place: Place, typed: string, most: number): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  for (const whole of place.readings.includes(typed) ? [true, false] : [false])
    for (const candidate of place.candidates) {
      if (found.size === most) return [...found.values()]
      const { said, reading } = candidate
      if (reading.startsWith(typed) && (reading === typed) === whole && !found.has(said)) found.set(said, candidate)
    }
  return [...found.values()]
}
