import type { EmployerCard } from '../../shared/county/employers/card.ts'
import { discriminatoryPhrases, lawfulLimit, lawfulLimits } from '../../shared/day/posting/wording.ts'
import { readEmployerTyped } from '../../shared/identity/read.ts'
import { CardId, type EmployerId } from '../../shared/ids.ts'
import { EmployerPart } from '../../shared/register.ts'
import { stepOf, tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { layouts } from '../placement/laid-out.ts'
import { drawQr } from '../placement/ticket.ts'
import type { PrintRoom } from '../printing/print-room.ts'
import { registerFirst } from '../register-first.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { askAsStaff, askCountyAsStaff, keepReason, staffActor, staffTap, withReason } from '../staff-desk/staff.ts'
import { keepText } from '../texts.ts'
import type { EmployerCards } from './cards.ts'
import { holdPostings } from './hold-postings.ts'
import { pinRoutes, withoutPin } from './pins.ts'
import { employerFacts, seenBy, withNotes } from './routes.ts'

type DeskPostingHandlers = Pick<
  Handlers,
  | 'staff-desk/write-notes'
  | 'staff-desk/issue-card'
  | 'staff-desk/reset-pin'
  | 'staff-desk/revoke-card'
  | 'staff-desk/correct-employer'
  | 'staff-desk/stop-employer'
  | 'staff-desk/let-employer-post'
  | 'posting/change-terms-for'
  | 'posting/change-places-for'
  | 'posting/cancel-for'
>

/** What staff write about a job and change of it for who telephones, and what they decide about an employer. */
export function deskPostingRoutes(hall: Hall, cards: EmployerCards, room: PrintRoom): DeskPostingHandlers {
  const { shown } = hall
  const layout = layouts(hall)
  const ask = askAsStaff(hall)
  const askCounty = askCountyAsStaff(hall)

  return {
    /** Nothing that chooses people by what they are is kept, not even sealed; but a sex or an age with the legal reason for it. */
    async 'staff-desk/write-notes'(body, visit) {
      const tap = staffTap(hall, body, visit)
      const before = hall.day.repeated(tap.id, tap.bodyDigest)
      if (before !== undefined) return before.answer === 'refused' ? before : done(null)
      const phrases = discriminatoryPhrases(body.notes.trim())
      const limits = lawfulLimits.filter((limit) => phrases.some(({ kind }) => kind === limit))
      const isLawful = body.legalReason?.trim() && phrases.every(({ kind }) => lawfulLimit(kind) !== undefined)
      if (phrases.length > 0 && !isLawful) return refuse({ code: 'discriminatory-wording', phrases })
      const law = await keepText(hall, body.command, 'law', limits.length > 0 ? body.legalReason : undefined)
      if ('refusal' in law) return refuse(law.refusal)
      const kept = await keepReason(hall, body.command, body.notes)
      if ('refusal' in kept) return refuse(kept.refusal)
      const posting = hall.day.state.postings.get(body.posting)
      if (posting === undefined) return refuse({ code: 'posting-over' })
      const { notes: _, ...terms } = posting.terms
      const command = {
        type: 'change-terms',
        posting: body.posting,
        terms: kept.reason === undefined ? terms : { ...terms, notes: kept.reason },
        facts: employerFacts(hall, posting.employer),
        ...(law.kept === undefined ? {} : { limits, reason: law.kept }),
      } as const
      const answer = await hall.day.ask({ ...tap, command })
      return answer.answer === 'refused' ? answer : done(null)
    },

    async 'staff-desk/issue-card'(body, visit) {
      const { employer } = body
      const card = CardId.parse(`crd_${tailOf(body.command)}`)
      const answer = await askCounty(body, visit, { type: 'issue-employer-card', employer, card })
      if (answer.answer === 'refused') return answer
      const papers = layout.card(cardOf(employer, card), body.language)
      const asked = hall.county.writtenAt(body.command)
      return done(
        await room.printAt('desk', { job: `card ${body.command}`, slip: { what: 'card', employer }, papers, asked }),
      )
    },

    ...pinRoutes(hall),
    'staff-desk/revoke-card': (body, visit) =>
      askCounty(body, visit, { type: 'revoke-employer-card', employer: body.employer }),

    async 'posting/change-terms-for'(body, visit) {
      const posting = hall.day.state.postings.get(body.posting)
      if (posting === undefined) return refuse({ code: 'posting-over' })
      const kept = await keepReason(hall, body.command, body.reason)
      if ('refusal' in kept) return refuse(kept.refusal)
      const terms = withNotes(hall, body.posting, body.terms)
      const facts = employerFacts(hall, posting.employer)
      return ask(body, visit, { type: 'change-terms', posting: body.posting, terms, ...seenBy(body), facts, ...kept })
    },
    'posting/change-places-for': (body, visit) =>
      ask(body, visit, { type: 'change-places', posting: body.posting, places: body.places }),
    'posting/cancel-for': (body, visit) =>
      ask(body, visit, { type: 'cancel-posting', posting: body.posting, because: body.because }),

    /** The ledger says what was put right and by whom; nothing for what was left empty. */
    async 'staff-desk/correct-employer'(body, visit) {
      const typed = readEmployerTyped(body)
      if ('refusal' in typed) return refuse(typed.refusal)
      const { employer } = body
      const what = EmployerPart.options.filter((part) => typed.value[part] !== undefined)
      if (what.length === 0) return done(null)
      const command = { type: 'correct-employer', employer, what } as const
      // Of the command, not of what was typed, which is sealed: the entry says no more than which parts were put right.
      const bodyDigest = hall.digest(command)
      const asked = { id: body.command, actor: staffActor(visit), bodyDigest, command }
      return hall.inTurn(employer, async () => {
        const record = hall.register.person(employer)
        if (record?.kind !== 'employer') return refuse({ code: 'employer-unknown' })
        const { phone = record.phone } = typed.value
        // Whoever typed a public code first chose the PIN: the phone of another must not make it the firm's.
        const isAnothers = typed.value.phone !== undefined && !employerFacts(hall, employer).approved
        const corrected = { ...(isAnothers ? withoutPin(record) : record), ...typed.value, phone }
        const refusal = await registerFirst(hall, asked, () => hall.register.correct(employer, corrected))
        return refusal === undefined ? done(null) : refuse(refusal)
      })
    },

    /** What of theirs stands on the board comes back to staff; cut off in between, a retry or the next start sees to it. */
    'staff-desk/stop-employer': (body, visit) =>
      withReason(hall)(body, async (reason) => {
        const { employer } = body
        const stopped = await askCounty(body, visit, { type: 'stop-employer', employer, reason })
        if (stopped.answer === 'refused') return stopped
        const tap = staffTap(hall, body, visit)
        const held = await holdPostings(hall, employer, { ...tap, id: stepOf(tap.id, 'postings') })
        return held?.answer === 'refused' ? held : done(null)
      }),
    'staff-desk/let-employer-post': (body, visit) =>
      withReason(hall)(body, (reason) =>
        askCounty(body, visit, { type: 'let-employer-post', employer: body.employer, reason }),
      ),
  }

  function cardOf(employer: EmployerId, card: CardId): EmployerCard {
    return {
      kind: shown.employer(employer).employerKind,
      employerMasked: shown.employerShown(employer),
      qr: drawQr(cards.token(card)),
    }
  }
}
