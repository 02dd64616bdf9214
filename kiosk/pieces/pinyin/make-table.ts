import { givenFirst, saidAsSurname, surnames } from './usual.ts'

/** What Unihan says of a character of 通用规范汉字表: its place there, from 1, and every reading without its tone, the usual one first. */
export interface Listed {
  readonly place: number
  readonly readings: readonly string[]
}

/**
 * `王wang李li…`, then a new line, then the same of every character as it is usual in given names: what comes first stands first.
 * A character of several readings stands once for each, with the reading after it.
 */
export function makeTable(listed: ReadonlyMap<string, Listed>, inNames: ReadonlyMap<string, number>): string {
  const usual = [...new Set(givenFirst)]
  const place = (character: string) => usual.indexOf(character)
  // A name or two say nothing.
  const rank = (character: string) => Math.floor((inNames.get(character) ?? 0) / 3)
  const given = [...listed].sort(
    ([one, a], [other, b]) =>
      Number(place(other) >= 0) - Number(place(one) >= 0) ||
      place(one) - place(other) ||
      rank(other) - rank(one) ||
      a.place - b.place,
  )
  const lines = [
    surnames.flatMap((surname) => asSurname(surname, listed).map((reading) => surname + reading)),
    given.flatMap(([character, { readings }]) => readings.map((reading) => character + reading)),
  ]
  return `${lines.map((line) => line.join('')).join('\n')}\n`
}

/** Said as their characters mostly are, unless it is written down otherwise. */
const asSurname = (surname: string, listed: ReadonlyMap<string, Listed>): readonly string[] =>
  saidAsSurname[surname] ?? [[...surname].map((character) => listed.get(character)?.readings[0] ?? '').join('')]

/**
 * How usual characters are in given names: with how many of the hundred usual surnames a list of words that are names has
 * each. Foreign names stand under few of them.
 */
export function countInNames(names: Iterable<string>): ReadonlyMap<string, number> {
  const usual = new Set(surnames.slice(0, 100))
  const bearers = new Map<string, Set<string>>()
  for (const [first = '', ...given] of names) {
    if (!usual.has(first) || given.length > 2) continue
    for (const character of given) bearers.set(character, (bearers.get(character) ?? new Set()).add(first))
  }
  return new Map([...bearers].map(([character, of]) => [character, of.size]))
}

/** `zhǎng` becomes `zhang`, `lǜ` `lü`. */
export const withoutTone = (reading: string): string =>
  reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')
