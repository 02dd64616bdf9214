import { wordsFor } from '../../../shared/language/refusal-words.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Draft } from '../../pieces/terms-draft.ts'
import { isAnswered, type Question, questionFor } from '../../pieces/terms-questions.ts'
import { words } from '../words.ts'

/** A reason is what stands between this posting and the board. */
export const isOfReason = ({ code }: Refusal): boolean =>
  code === 'below-floor-needs-reason' || code === 'reason-needed'

/** What is wrong with the box of a question: what the server said of it, else that it was left empty or does not fit. */
export function termComplaint(
  question: Question,
  asked: { readonly draft: Draft; readonly tried: boolean; readonly refusal: Refusal | undefined },
): string | undefined {
  const { draft, tried, refusal } = asked
  if (refusal !== undefined && !isOfReason(refusal) && questionFor(refusal) === question)
    return wordsFor(words().refusals, refusal)
  return tried && !isAnswered(draft, question) ? leftOpen(question, draft) : undefined
}

function leftOpen(question: Question, { start, end, paidHours = '' }: Draft): string {
  const { fill } = words().counter.telephone
  switch (question) {
    case 'places':
    case 'pieces-per-hour':
    case 'amount':
    case 'leave':
    case 'bay':
    case 'policy':
      return fill[question]
    case 'start':
      return fill.time
    case 'end':
      return start !== '' && start === end ? fill.end : fill.time
    case 'paid-hours':
      return paidHours === '' ? words().desk.fillIn : wordsFor(words().refusals, { code: 'hours-do-not-fit' })
    default:
      return words().desk.fillIn
  }
}
