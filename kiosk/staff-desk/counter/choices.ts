export interface Choice<Id extends string> {
  readonly id: Id
  /** As it is shown. */
  readonly name: string
  /** What else it may be typed as: the other language, the short form. */
  readonly also: readonly string[]
}

/** Those not chosen yet that fit what is typed: whose name begins with it come first. */
export function fitting<Id extends string>(
  choices: readonly Choice<Id>[],
  chosen: readonly Id[],
  typed: string,
): readonly Choice<Id>[] {
  const wanted = plain(typed)
  const left = choices.filter(({ id }) => !chosen.includes(id))
  const ranked = left.map((choice) => ({ choice, rank: rankOf(choice, wanted) })).filter(({ rank }) => rank < 2)
  return ranked.sort((a, b) => a.rank - b.rank).map(({ choice }) => choice)
}

/** 0 begins with it, 1 has it somewhere, 2 has it nowhere. */
function rankOf({ name, also }: Choice<string>, wanted: string): 0 | 1 | 2 {
  const texts = [name, ...also].map(plain)
  if (texts.some((text) => text.startsWith(wanted))) return 0
  return texts.some((text) => text.includes(wanted)) ? 1 : 2
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** How far a key walks in the list. */
export const step = (key: string): 1 | -1 | 0 => (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0)
