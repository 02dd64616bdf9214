import type { HallRefusal, Refusal } from '../refusal.ts'

/** A refusal by its code, told in a way that keeps a code and its words together. */
type OfCode<Known extends Refusal, Code extends Known['code']> = {
  [Each in Code]: { readonly code: Each } & Extract<Known, { code: Each }>
}[Code]

/** Words for every one of these refusals: a code that is missing does not compile. */
export type RefusalWords<Known extends Refusal> = {
  readonly [Code in Known['code']]: (refusal: OfCode<Known, Code>) => string
}

/** The sentence for a refusal. */
export const wordsFor = <Known extends Refusal, Code extends Known['code']>(
  words: RefusalWords<Known>,
  refusal: OfCode<Known, Code>,
): string => words[refusal.code](refusal)

/** At a terminal: what only staff can be told would be a bug there, and is told as one. */
export const hallWordsFor = (words: RefusalWords<HallRefusal>, refusal: Refusal): string =>
  isOneOf(words, refusal) ? wordsFor(words, refusal) : words['not-understood']({ code: 'not-understood' })
const isOneOf = (words: RefusalWords<HallRefusal>, refusal: Refusal): refusal is HallRefusal => refusal.code in words
