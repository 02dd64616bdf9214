import type { WhyNot } from '../day/matching/reasons.ts'
import type { WhyLine } from '../day/matching/why.ts'
import { wordsFor } from './refusal-words.ts'
import type { InBoth, Words } from './words.ts'

/** A job of today that is not somebody's, and the reason in the words of the house. */
export interface ToldWhyLine extends Omit<WhyLine, 'because'> {
  readonly because: InBoth<string>
}

/** Why a job is not theirs, in one sentence to whoever asks. */
export function whyNotWords({ whyNot: say, refusals }: Words, why: WhyNot): string {
  if ('refusal' in why) return wordsFor(refusals, why.refusal)
  if (why.code === 'to-a-crew') return say.toCrew(why.people)
  return why.code === 'places-gone' ? say.gone(why) : say.because[why.code]
}
