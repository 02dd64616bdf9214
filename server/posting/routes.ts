import type { Reply } from '../../shared/answer.ts'
import { noPayRecord } from '../../shared/county/county.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { EmployerFacts } from '../../shared/day/posting/messages.ts'
import type { Terms, TypedTerms } from '../../shared/day/posting/terms.ts'
import type { EmployerView } from '../../shared/day/posting/view.ts'
import { readEmployer } from '../../shared/identity/read.ts'
import type { CommandId, EmployerId, PostingId } from '../../shared/ids.ts'
import type { RefusalCode } from '../../shared/refusal.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import type { Visit } from '../access/visit.ts'
import type { Answer, Asked } from '../book.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'
import type { EmployerCards } from './cards.ts'
import type { EmployerSession } from './employer-session.ts'
import { consentMissing, employerUnder, knowEmployer } from './know-employer.ts'
import { pinsOf } from './pins.ts'

type PostingHandlers = Pick<
  Handlers,
  | 'posting/identify'
  | 'posting/post'
  | 'posting/change-terms'
  | 'posting/change-places'
  | 'posting/cancel'
  | 'matching/request-name'
  | 'matching/take-off-name'
  | 'placement/report-missing'
  | 'placement/stop-work'
>

export interface HirerLimits {
  /** A code can be overheard, so guessing what proves whose it is must not get far. */
  readonly byIdentity: GuessLimit
  /** Nor may a place ask without end whose papers hire, or make employers up. */
  readonly byAddress: GuessLimit
}

/** What nobody may try without end. */
const guesses: ReadonlySet<RefusalCode> = new Set(['wrong-proof', 'wrong-pin'])

/** Before somebody is known the terminal speaks for them, whoever stood there last. */
const terminal = { by: 'terminal' } as const

export function postingRoutes(
  hall: Hall,
  session: EmployerSession,
  cards: EmployerCards,
  limits: HirerLimits,
): PostingHandlers {
  /** Asks as the employer of this session and answers with what they see afterwards. */
  async function ask(
    body: { readonly command: CommandId },
    { employer, actor }: Visit,
    command: (employer: EmployerId) => DayCommand,
  ): Promise<Reply<EmployerView>> {
    if (employer === undefined) return refuse({ code: 'session-over' })
    const answer = await askedBy(hall, employer, () => ({
      id: body.command,
      actor,
      bodyDigest: digestOf(hall, body),
      command: command(employer),
    }))
    return answer.answer === 'refused' ? answer : done(session(employer))
  }
  return {
    /** Finds or registers the employer, whose PIN must prove it: code and phone stand on every paper of theirs. */
    async 'posting/identify'(body, visit) {
      if (body.identity.kind === 'card') {
        const held = cards.read(body.identity.token)
        if (held === undefined) return refuse({ code: 'card-not-valid' })
        visit.openEmployer(held.employer, { pins: pinsOf(hall, held.employer), card: held.card })
        return done(session(held.employer))
      }
      const read = readEmployer(body.identity, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      const { identity } = read.value
      const wait = limits.byAddress.refusal(visit.address) ?? limits.byIdentity.refusal(identity)
      if (wait !== undefined) return refuse(wait)
      // Before the first wait: guesses sent side by side count as well.
      const takeBack = limits.byIdentity.count(identity)
      const takeBackHere = limits.byAddress.count(visit.address)
      const isNew = employerUnder(hall, identity) === undefined
      const unasked = consentMissing(hall, read.value, body.consent)
      const known =
        unasked === undefined
          ? await knowEmployer(hall, read.value, { command: body.command, actor: terminal, pin: { typed: body.pin } })
          : { refusal: unasked }
      const isGuess = 'refusal' in known && guesses.has(known.refusal.code)
      if (!isGuess) takeBack()
      if (!isNew && !isGuess) takeBackHere()
      if ('refusal' in known) return refuse(known.refusal)
      visit.openEmployer(known.employer, { pins: known.pins })
      return done(session(known.employer))
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
        ...seenBy(body),
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
    'matching/request-name': (body, visit) =>
      ask(body, visit, (employer) => ({
        type: 'request-name',
        posting: body.posting,
        employer,
        number: body.number,
      })),
    'matching/take-off-name': (body, visit) =>
      ask(body, visit, (employer) => ({
        type: 'take-off-name',
        posting: body.posting,
        employer,
        number: body.number,
      })),
    'placement/report-missing': (body, visit) =>
      ask(body, visit, (employer) => ({
        type: 'report-missing',
        posting: body.posting,
        employer,
        facts: employerFacts(hall, employer),
        missing: body.missing,
        ...(body.excused === undefined ? {} : { excused: body.excused }),
      })),
    'placement/stop-work': (body, visit) =>
      ask(body, visit, (employer) => ({
        type: 'stop-work',
        posting: body.posting,
        employer,
        because: body.because,
      })),
  }
}

/** Asks the day for an employer, who cannot be forgotten meanwhile. Refuses `session-over` for one who was. */
export const askedBy = (hall: Hall, employer: EmployerId, make: () => Asked<DayCommand>): Promise<Answer> =>
  hall.inTurn(employer, async () => {
    const isForgotten = hall.county.state.employers.get(employer)?.forgotten !== undefined
    return isForgotten ? { answer: 'refused', refusal: { code: 'session-over' } } : hall.day.ask(make())
  })

/** What whoever asks had before their eyes. */
export const seenBy = ({ seen }: { readonly seen?: Terms | undefined }): { readonly seen?: Terms } =>
  seen === undefined ? {} : { seen }

/** Staff's own words about a job stay as they are, whoever changes its terms. */
export function withNotes(hall: Hall, posting: PostingId, terms: TypedTerms): Terms {
  const notes = hall.day.state.postings.get(posting)?.terms.notes
  return notes === undefined ? terms : { ...terms, notes }
}

/** What the day must know of an employer; one whom the county does not know yet has shown no papers. */
export function employerFacts(hall: Hall, employer: EmployerId): EmployerFacts {
  const known = hall.county.state.employers.get(employer)
  const { openComplaints, ...record } = known?.record ?? noPayRecord
  return {
    approved: known?.approved ?? false,
    stopped: known?.stoppedAt !== undefined,
    complained: openComplaints > 0,
    record,
  }
}
