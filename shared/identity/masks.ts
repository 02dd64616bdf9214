/** 张小三 becomes 张*三, 周五 becomes 周*: one star whatever the length, so that it tells nothing. */
export function maskName(name: string): string {
  const letters = [...name.trim()]
  const [first, last] = [letters[0], letters.at(-1)]
  if (first === undefined || last === undefined || letters.length === 1) return '*'
  return letters.length === 2 ? `${first}*` : `${first}*${last}`
}

/** 138****1234 */
export const maskPhone = (phone: string): string => keepEnds(phone, 3, 4)

/** First three and last four: the county and the part a person is asked for at the terminal. */
export const maskResidentId = (residentId: string): string => keepEnds(residentId, 3, 4)

/** Who has no name yet, as a log may say it, on the screen and on paper: what they are known by, how it begins, and what tells it from others of the county. */
export interface Unnamed {
  readonly by: 'residentId' | 'document' | 'phone'
  readonly begins: string
  /** Empty where too little would be hidden. */
  readonly tells: string
}

/**
 * Paper may be left lying and a screen be read by others, and beside a day number the last four of a number prove at the terminal who
 * somebody is: the two before them stand in their place.
 */
export const unnamed = (by: Unnamed['by'], number: string): Unnamed => ({
  by,
  begins: number.slice(0, Math.min(3, Math.max(0, number.length - 4))),
  tells: number.length < 11 ? '' : number.slice(-6, -4),
})

/** `999***12****` */
export const maskUnnamed = ({ begins, tells }: Unnamed): string => `${begins}***${tells === '' ? '' : `${tells}****`}`

/** What is too short to hide its middle is hidden whole. */
function keepEnds(text: string, first: number, last: number): string {
  const hidden = text.length - first - last
  return hidden <= 0 ? '*'.repeat(text.length) : text.slice(0, first) + '*'.repeat(hidden) + text.slice(-last)
}
