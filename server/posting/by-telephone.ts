import type { Reply } from '../../shared/answer.ts'
import type { RequestOf } from '../../shared/api.ts'
import { DayEvent } from '../../shared/day/messages.ts'
import type { Post } from '../../shared/day/posting/messages.ts'
import { discriminatoryPhrases } from '../../shared/day/posting/wording.ts'
import { readEmployer } from '../../shared/identity/read.ts'
import { EmployerId, PostingId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { PostedFor } from '../../shared/places/counter/view.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { TextRef } from '../../shared/register.ts'
import { stepOf } from '../command-steps.ts'
import { foreseen } from '../foreseen.ts'
import type { Hall } from '../hall.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import { keepReason, staffActor } from '../staff-desk/staff.ts'
import { keepText } from '../texts.ts'
import type { Turns } from '../turns.ts'
import { knowEmployer, newEmployer } from './know-employer.ts'
import { letThrough } from './let-through.ts'
import { employerFacts } from './routes.ts'

type Body = RequestOf<'posting/post-for'>

/** 电话登记用工: a clerk posts for whoever telephones, and may let it onto the board in the same step. */
export function telephoneRoutes(hall: Hall, inTurn: Turns): Pick<Handlers, 'posting/post-for'> {
  return {
    async 'posting/post-for'(body, visit) {
      const read = readEmployer(body.employer, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      const phrases = discriminatoryPhrases(body.notes?.trim() ?? '')
      if (phrases.length > 0) return refuse({ code: 'discriminatory-wording', phrases })
      const tap = { command: body.command, actor: staffActor(visit), bodyDigest: hall.digest(body) }
      const reason = await keepReason(hall, body.command, body.approve?.reason)
      if ('refusal' in reason) return refuse(reason.refusal)
      const before = hall.day.repeated(body.command, tap.bodyDigest)
      if (before?.answer === 'refused') return before
      const found = EmployerId.safeParse(hall.register.find(read.value.identity)).data
      const refusal = before === undefined ? wouldRefuse(hall, body, found, reason.reason) : undefined
      if (refusal !== undefined) return refuse(refusal)
      const known = await knowEmployer(hall, inTurn, read.value, tap)
      if ('refusal' in known) return refuse(known.refusal)
      const unnamed = await inTurn(known.employer, () => keepName(hall, known.employer, body.employerName))
      if (unnamed !== undefined) return refuse(unnamed)
      const notes = await keepText(hall, body.command, 'notes', body.notes)
      if ('refusal' in notes) return refuse(notes.refusal)
      const posted = await hall.day.ask({ ...asked(tap), command: post(hall, body, known.employer, notes.kept) })
      if (posted.answer === 'refused') return posted
      const posting = postingOf(posted.events)
      const judged = await judge(hall, inTurn, { body, posting, employer: known.employer, reason: reason.reason, tap })
      return judged ?? done(shown(hall, posting))
    },
  }
}

interface Tap {
  readonly command: Body['command']
  readonly actor: Actor
  readonly bodyDigest: string
}
const asked = ({ command, actor, bodyDigest }: Tap) => ({ id: command, actor, bodyDigest })

const post = (hall: Hall, body: Body, employer: EmployerId, notes: TextRef | undefined): Post => ({
  type: 'post',
  employer,
  terms: notes === undefined ? body.terms : { ...body.terms, notes },
  facts: employerFacts(hall, employer),
  by: 'telephone',
})

/** What the day would refuse of the two, and a missing name, before anything is kept. */
function wouldRefuse(
  hall: Hall,
  body: Body,
  found: EmployerId | undefined,
  reason: TextRef | undefined,
): Refusal | undefined {
  const employer = found ?? newEmployer(body.command)
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
async function judge(
  hall: Hall,
  inTurn: Turns,
  { body, posting, employer, reason, tap }: Judged,
): Promise<Reply<never> | undefined> {
  const { approve, employerName } = body
  const status = hall.day.state.postings.get(posting)?.status
  if (approve === undefined || (status === 'open' && approve.forMinors !== true)) return undefined
  const answer = await letThrough(hall, inTurn, {
    command: approval(posting, reason, approve.forMinors),
    employer,
    employerName,
    asked: { ...asked(tap), id: stepOf(body.command, 'approval') },
    papersId: stepOf(body.command, 'papers'),
  })
  return answer.answer === 'refused' ? answer : undefined
}

/** The name staff heard, of whoever nobody has checked yet; one that was seen on papers stays as it is. */
async function keepName(hall: Hall, employer: EmployerId, name: string | undefined): Promise<Refusal | undefined> {
  const typed = name?.trim() ?? ''
  const record = hall.register.person(employer)
  if (typed === '' || record?.kind !== 'employer' || employerFacts(hall, employer).approved) return undefined
  const kept = await hall.register.correct(employer, { ...record, name: typed })
  return kept.outcome === 'failed' ? cannotSave(hall) : undefined
}

/** What was posted, by the day's own answer. */
function postingOf(events: readonly { readonly type: string }[]): PostingId {
  const posted = events.map((event) => DayEvent.parse(event)).find(({ type }) => type === 'posted')
  return PostingId.parse(posted !== undefined && 'posting' in posted ? posted.posting : undefined)
}

function shown(hall: Hall, posting: PostingId): PostedFor {
  const { status, held } = hall.day.state.postings.get(posting) ?? { status: 'held', held: [] }
  return { posting, open: status === 'open', held }
}
