import { discriminatoryPhrases } from '../../shared/day/posting/wording.ts'
import { CardId, type EmployerId } from '../../shared/ids.ts'
import { tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { masks } from '../masks.ts'
import { drawQr } from '../placement/ticket.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { keepReason, staffActor, withReason } from '../staff-desk/staff.ts'
import type { EmployerCards } from './cards.ts'
import { employerFacts } from './routes.ts'

type DeskPostingHandlers = Pick<
  Handlers,
  | 'staff-desk/write-notes'
  | 'staff-desk/issue-card'
  | 'staff-desk/revoke-card'
  | 'staff-desk/stop-employer'
  | 'staff-desk/let-employer-post'
>

/** What staff write about a job in their own words, and what they decide about an employer. */
export function deskPostingRoutes(hall: Hall, cards: EmployerCards): DeskPostingHandlers {
  const shown = masks(hall)

  /** Stopping and letting go on are each a decision with a reason. */
  const decide =
    (type: 'stop-employer' | 'let-employer-post'): Handlers['staff-desk/stop-employer'] =>
    (body, visit) =>
      withReason(hall)(body, async (reason) => {
        const command = { type, employer: body.employer, reason }
        const asked = { id: body.command, actor: staffActor(visit), bodyDigest: hall.digest(body), command }
        const answer = await hall.county.ask(asked)
        return answer.answer === 'refused' ? answer : done(null)
      })

  return {
    /** Nothing that chooses people by what they are is kept, not even sealed. */
    async 'staff-desk/write-notes'(body, visit) {
      const asked = { id: body.command, actor: staffActor(visit), bodyDigest: hall.digest(body) }
      const before = hall.day.repeated(asked.id, asked.bodyDigest)
      if (before !== undefined) return before.answer === 'refused' ? before : done(null)
      const posting = hall.day.state.postings.get(body.posting)
      if (posting === undefined) return refuse({ code: 'posting-over' })
      const phrases = discriminatoryPhrases(body.notes.trim())
      if (phrases.length > 0) return refuse({ code: 'discriminatory-wording', phrases })
      const kept = await keepReason(hall, body.command, body.notes)
      if ('refusal' in kept) return refuse(kept.refusal)
      const { notes: _, ...terms } = posting.terms
      const command = {
        type: 'change-terms',
        posting: body.posting,
        terms: kept.reason === undefined ? terms : { ...terms, notes: kept.reason },
        facts: employerFacts(hall, posting.employer),
      } as const
      const answer = await hall.day.ask({ ...asked, command })
      return answer.answer === 'refused' ? answer : done(null)
    },

    async 'staff-desk/issue-card'(body, visit) {
      const { employer } = body
      const card = CardId.parse(`crd_${tailOf(body.command)}`)
      const answer = await hall.county.ask({
        id: body.command,
        actor: staffActor(visit),
        bodyDigest: hall.digest(body),
        command: { type: 'issue-employer-card', employer, card },
      })
      return answer.answer === 'refused' ? answer : done(printed(employer, card))
    },

    async 'staff-desk/revoke-card'(body, visit) {
      const answer = await hall.county.ask({
        id: body.command,
        actor: staffActor(visit),
        bodyDigest: hall.digest(body),
        command: { type: 'revoke-employer-card', employer: body.employer },
      })
      return answer.answer === 'refused' ? answer : done(null)
    },

    'staff-desk/stop-employer': decide('stop-employer'),
    'staff-desk/let-employer-post': decide('let-employer-post'),
  }

  function printed(employer: EmployerId, card: CardId) {
    return {
      kind: shown.employer(employer).employerKind,
      employerMasked: shown.employerShown(employer),
      qr: drawQr(cards.token(card)),
    }
  }
}
