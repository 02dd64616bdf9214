import type { Reply } from '../../shared/answer.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { EmployerFacts } from '../../shared/day/posting/messages.ts'
import type { Terms, TypedTerms } from '../../shared/day/posting/terms.ts'
import type { EmployerView } from '../../shared/day/posting/view.ts'
import { type CommandId, EmployerId, type PostingId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { EmployerRecord } from '../../shared/register.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import type { Visit } from '../access/visit.ts'
import { isOfDay, stepOf, tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { readEmployer } from '../people/identity.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import type { Turns } from '../turns.ts'
import type { EmployerCards } from './cards.ts'
import type { EmployerSession } from './employer-session.ts'

type PostingHandlers = Pick<
  Handlers,
  'posting/identify' | 'posting/post' | 'posting/change-terms' | 'posting/change-places' | 'posting/cancel'
>

/** Before somebody is known the terminal speaks for them, whoever stood there last. */
const terminal = { by: 'terminal' } as const

export function postingRoutes(
  hall: Hall,
  session: EmployerSession,
  cards: EmployerCards,
  guesses: GuessLimit,
  inTurn: Turns,
): PostingHandlers {
  /** Asks as the employer of this session and answers with what they see afterwards. */
  async function ask(
    body: { readonly command: CommandId },
    { employer, actor }: Visit,
    command: (employer: EmployerId) => DayCommand,
  ): Promise<Reply<EmployerView>> {
    if (employer === undefined) return refuse({ code: 'session-over' })
    const asked = { id: body.command, actor, bodyDigest: hall.digest(body), command: command(employer) }
    const answer = await hall.day.ask(asked)
    return answer.answer === 'refused' ? answer : done(session(employer))
  }
  return {
    /** Finds or registers the employer. Whoever staff have approved must give the phone of then: a code can be overheard. */
    async 'posting/identify'(body, visit) {
      if (body.identity.kind === 'card') {
        const holder = cards.holder(body.identity.token)
        if (holder === undefined) return refuse({ code: 'card-not-valid' })
        visit.openEmployer(holder)
        return done(session(holder))
      }
      const read = readEmployer(body.identity, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      const { identity, record, kind } = read.value
      const wait = guesses.refusal(identity)
      if (wait !== undefined) return refuse(wait)
      const asked = { id: stepOf(body.command, 'employer'), actor: terminal, bodyDigest: hall.digest(body) }
      // Nothing is kept of an employer whom the county would refuse for the day of their tap.
      const before = hall.county.repeated(asked.id, asked.bodyDigest)
      if (before?.answer === 'refused') return before
      if (before === undefined && !isOfDay(body.command, hall.county.marketDay)) return refuse({ code: 'day-over' })
      // Before the first wait: guesses sent side by side count as well.
      const takeBack = guesses.count(identity)
      const newId = EmployerId.parse(`emp_${tailOf(body.command)}`)
      const kept = await hall.register.findOrCreate(identity, newId, record, hall.day.marketDay)
      if (kept.outcome === 'failed') {
        takeBack()
        return refuse(cannotSave(hall))
      }
      const employer = kept.value.id
      const refusal = await inTurn(employer, () => phoneRefusal(hall, employer, record))
      if (refusal?.code !== 'wrong-proof') takeBack()
      if (refusal !== undefined) return refuse(refusal)
      const answer = await hall.county.ask({ ...asked, command: { type: 'register-employer', employer, kind } })
      if (answer.answer === 'refused') return answer
      visit.openEmployer(employer)
      return done(session(employer))
    },

    'posting/post': (body, visit) =>
      ask(body, visit, (employer) => ({
        type: 'post',
        employer,
        terms: body.terms,
        facts: employerFacts(hall, employer),
      })),
    'posting/change-terms': (body, visit) =>
      ask(body, visit, (employer) => ({
        type: 'change-terms',
        posting: body.posting,
        employer,
        terms: withNotes(hall, body.posting, body.terms),
        facts: employerFacts(hall, employer),
      })),
    'posting/change-places': (body, visit) =>
      ask(body, visit, (employer) => ({
        type: 'change-places',
        posting: body.posting,
        employer,
        places: body.places,
      })),
    'posting/cancel': (body, visit) =>
      ask(body, visit, (employer) => ({
        type: 'cancel-posting',
        posting: body.posting,
        employer,
        because: body.because,
      })),
  }
}

/** Staff's own words about a job stay as they are, whoever changes its terms. */
export function withNotes(hall: Hall, posting: PostingId, terms: TypedTerms): Terms {
  const notes = hall.day.state.postings.get(posting)?.terms.notes
  return notes === undefined ? terms : { ...terms, notes }
}

/** What the day must know of an employer; one whom the county does not know yet has shown no papers. */
export function employerFacts(hall: Hall, employer: EmployerId): EmployerFacts {
  const known = hall.county.state.employers.get(employer)
  return { approved: known?.approved ?? false, stopped: known?.stopped ?? false }
}

/**
 * Why this phone does not speak for them. Until staff have approved an employer the newest phone does: credit codes are
 * public, and whoever typed one first must not shut the company out for ever.
 */
async function phoneRefusal(hall: Hall, employer: EmployerId, typed: EmployerRecord): Promise<Refusal | undefined> {
  const known = hall.register.person(employer)
  if (known?.kind !== 'employer') return { code: 'wrong-proof' }
  if (known.phone === typed.phone) return undefined
  if (hall.county.state.employers.get(employer)?.approved === true) return { code: 'wrong-proof' }
  const corrected = await hall.register.correct(employer, { ...known, phone: typed.phone })
  return corrected.outcome === 'failed' ? cannotSave(hall) : undefined
}
