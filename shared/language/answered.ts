import type { Answered, Reply } from '../answer.ts'
import type { Refusal } from '../refusal.ts'
import { inBoth } from './in-both.ts'
import { wordsFor } from './refusal-words.ts'

/** A refusal as a screen hears it: in the words of both languages. */
export const refused = (refusal: Refusal): Extract<Answered<never>, { readonly answer: 'refused' }> => ({
  answer: 'refused',
  refusal,
  said: inBoth(({ refusals }) => wordsFor(refusals, refusal)),
})

/** An answer as a screen hears it. */
export const answered = <Value>(reply: Reply<Value>): Answered<Value> =>
  reply.answer === 'refused' ? refused(reply.refusal) : reply
