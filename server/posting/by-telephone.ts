import type { Reply } from '../../shared/answer.ts'
import type { RequestOf } from '../../shared/api.ts'
import { DayEvent } from '../../shared/day/messages.ts'
import type { Post } from '../../shared/day/posting/messages.ts'
import { discriminatoryPhrases } from '../../shared/day/posting/wording.ts'
import { readEmployer } from '../../shared/identity/read.ts'
import { type EmployerId, PostingId } from '../../shared/ids.ts'
import type { PostedFor } from '../../shared/places/counter/view.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { TextRef } from '../../shared/register.ts'
import type { Tap } from '../book.ts'
import { stepOf } from '../command-steps.ts'
import { foreseen } from '../foreseen.ts'
import type { Hall } from '../hall.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import { keepReason, staffActor, staffTap } from '../staff-desk/staff.ts'
import { keepText } from '../texts.ts'
import { consentMissing, employerUnder, knowEmployer, newEmployer } from './know-employer.ts'
import { letThrough } from './let-through.ts'
import { askedBy, employerFacts } from './routes.ts'

type Body = RequestOf<'posting/post-for'>

/** 电话登记用工: a clerk posts for whoever telephones, and may let it onto the board in the same step. */
export function telephoneRoutes(hall: Hall): Pick<Handlers, 'posting/post-for'> {
  return {
    async 'posting/post-for'(body, visit) {
      const read = readEmployer(body.employer, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      const phrases = discriminatoryPhrases(body.notes?.trim() ?? '')
      if (phrases.length > 0) return refuse({ code: 'discriminatory-wording', phrases })
      const { identity } = read.value
      const tapOf = (employer: EmployerId) => {
        const said = { ...body, employer }
        return staffTap(hall, said, visit)
      }
      const expected = employerUnder(hall, identity) ?? newEmployer(body.command)
      const unasked = consentMissing(hall, read.value, body.consent)
      if (unasked !== undefined) return refuse(unasked)
      const reason = await keepReason(hall, body.command, body.approve?.reason)
      if ('refusal' in reason) return refuse(reason.refusal)
      const before = hall.day.repeated(body.command, tapOf(expected).bodyDigest)
      if (before?.answer === 'refused') return before
      const refusal = before === undefined ? wouldRefuse(hall, body, expected, reason.reason) : undefined
      if (refusal !== undefined) return refuse(refusal)
      const known = await knowEmployer(hall, read.value, { command: body.command, actor: staffActor(visit) })
      if ('refusal' in known) return refuse(known.refusal)
      const { employer } = known
      // What they said their name was has been kept before the entry of the same tap.
      const unnamed = before === undefined ? await keepName(hall, employer, body.employerName) : undefined
      if (unnamed !== undefined) return refuse(unnamed)
      const notes = await keepText(hall, body.command, 'notes', body.notes)
      if ('refusal' in notes) return refuse(notes.refusal)
      const tap = tapOf(employer)
      const posted = await askedBy(hall, employer, () => ({ ...tap, command: post(hall, body, employer, notes.kept) }))
      if (posted.answer === 'refused') return posted
      const posting = postingOf(posted.events)
      const judged = await judge(hall, { body, posting, employer, reason: reason.reason, tap })
      return judged ?? done(shown(hall, posting))
    },
  }
}

const post = (hall: Hall, body: Body, employer: EmployerId, notes: TextRef | undefined): Post => ({
  type: 'post',
  employer,
  terms: notes === undefined ? body.terms : { ...body.terms, notes },
  facts: employerFacts(hall, employer),
  by: 'telephone',
})

/** What the day would refuse of the two, and a missing name, before anything is kept. */
function wouldRefuse(hall: Hall, body: Body, employer: EmployerId, reason: TextRef | undefined): Refusal | undefined {
  const { approve } = body
  const isNamed = (body.employerName?.trim() ?? '') !== ''
  if (approve !== undefined && !isNamed && !employerFacts(hall, employer).approved)
    return { code: 'name-needed', of: 'employer' }
  return foreseen(hall, body.command, post(hall, body, employer, undefined), (events) =>
    approve === undefined || isThrough(events, approve.forMinors)
      ? undefined
      : approval(postingOf(events), reason, approve.forMinors),
  )
}

/** The rule let it through already, and nothing more is asked of staff. */
const isThrough = (events: readonly { readonly type: string }[], forMinors: boolean | undefined): boolean =>
  forMinors !== true && events.some(({ type }) => type === 'posting-approved')

const approval = (posting: PostingId, reason: TextRef | undefined, forMinors: boolean | undefined) =>
  ({
    type: 'approve-posting',
    posting,
    ...(reason === undefined ? {} : { reason }),
    ...(forMinors === true ? { forMinors } : {}),
  }) as const

interface Judged {
  readonly body: Body
  readonly posting: PostingId
  readonly employer: EmployerId
  readonly reason: TextRef | undefined
  readonly tap: Tap
}

/** Lets it through where the clerk said so; answers why not, or nothing. */
async function judge(hall: Hall, { body, posting, employer, reason, tap }: Judged): Promise<Reply<never> | undefined> {
  const { approve, employerName } = body
  const status = hall.day.state.postings.get(posting)?.status
  if (approve === undefined || (status === 'open' && approve.forMinors !== true)) return undefined
  const answer = await letThrough(hall, {
    command: approval(posting, reason, approve.forMinors),
    employer,
    employerName,
    tap: { ...tap, id: stepOf(tap.id, 'approval') },
    papersId: stepOf(tap.id, 'papers'),
  })
  return answer.answer === 'refused' ? answer : undefined
}

/** The name staff heard, of whoever nobody has checked yet; one that was seen on papers stays as it is. */
const keepName = (hall: Hall, employer: EmployerId, name: string | undefined): Promise<Refusal | undefined> =>
  hall.inTurn(employer, async () => {
    const typed = name?.trim() ?? ''
    const record = hall.register.person(employer)
    if (typed === '' || record?.kind !== 'employer' || employerFacts(hall, employer).approved) return undefined
    const kept = await hall.register.correct(employer, { ...record, name: typed })
    return kept.outcome === 'failed' ? cannotSave(hall) : undefined
  })

/** What was posted, by the day's own answer. */
function postingOf(events: readonly { readonly type: string }[]): PostingId {
  const posted = events.map((event) => DayEvent.parse(event)).find(({ type }) => type === 'posted')
  return PostingId.parse(posted !== undefined && 'posting' in posted ? posted.posting : undefined)
}

function shown(hall: Hall, posting: PostingId): PostedFor {
  const { status, held } = hall.day.state.postings.get(posting) ?? { status: 'held', held: [] }
  return { posting, open: status === 'open', held }
}
