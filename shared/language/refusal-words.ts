import type { Refusal, RefusalCode } from '../refusal.ts'

/** Words for every refusal: a code that is missing here does not compile. */
export type RefusalWords = { readonly [Code in RefusalCode]: (refusal: Extract<Refusal, { code: Code }>) => string }

/** The sentence for a refusal. */
export function wordsFor<Code extends RefusalCode>(
  words: RefusalWords,
  refusal: Extract<Refusal, { code: Code }>,
): string {
  const word: (refusal: Extract<Refusal, { code: Code }>) => string = words[refusal.code as Code]
  return word(refusal)
}
