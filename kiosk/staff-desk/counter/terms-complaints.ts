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

function leftOpen(question: Question, { paidHours = '' }: Draft): string {
  const { notYet } = words().posting
  switch (question) {
    case 'places':
    case 'bay':
    case 'policy':
    case 'amount':
    case 'leave':
      return notYet[question]
    case 'pieces-per-hour':
      return notYet.piecesPerHour
    case 'start':
    case 'end':
      return notYet.time
    case 'paid-hours':
      return paidHours === '' ? words().desk.fillIn : wordsFor(words().refusals, { code: 'hours-do-not-fit' })
    default:
      return words().desk.fillIn
  }
}
