import type { Refusal, RefusalCode } from '../refusal.ts'

type Facts = { readonly [Code in RefusalCode]: Extract<Refusal, { code: Code }> }
/** The refusals of these codes, told in a way that keeps a code and its words together. */
type RefusalOf<Codes extends RefusalCode> = { [Code in Codes]: { readonly code: Code } & Facts[Code] }[Codes]

/** Words for every refusal: a code that is missing here does not compile. */
export type RefusalWords = { readonly [Code in RefusalCode]: (refusal: RefusalOf<Code>) => string }

/** The sentence for a refusal. */
export const wordsFor = <Code extends RefusalCode>(words: RefusalWords, refusal: RefusalOf<Code>): string =>
  words[refusal.code](refusal)
