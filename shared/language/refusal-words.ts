import type { Refusal } from '../refusal.ts'

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
