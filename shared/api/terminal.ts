import { z } from 'zod'
import { HelpScreen, TerminalName } from '../county/terminals/help.ts'
import { BroughtKeeper, mostKeepers, Wants } from '../day/check-in/messages.ts'
import type { WorkerView } from '../day/matching/view.ts'
import { StopBecause } from '../day/placement/messages.ts'
import { CancelledBecause } from '../day/posting/messages.ts'
import { TypedTerms } from '../day/posting/terms.ts'
import type { EmployerView } from '../day/posting/view.ts'
import { most } from '../day/posting/worth.ts'
import { pinLength } from '../identity/pin.ts'
import { EmployerIdentity, WorkerIdentity } from '../identity/typed.ts'
import { CertificateId, DayNumber, Instant, KeeperId, OfferId, PlacementId, PostingId } from '../ids.ts'
import type { ToldWhyLine } from '../language/why-not-words.ts'
import type { PrintAnswer } from '../ticket/print.ts'
import type { Spoken } from '../voice/joined.ts'
import { type OwnPayReplies, ownPayRequests } from './pay.ts'
import { answerToChange, command, language, seen } from './typed.ts'

/** The number came from their ID card, by the reader of the terminal; nobody typed it. */
const read = z.literal(true).optional()

/** What a terminal may post: people at it ask for themselves. */
export const terminalRequests = {
  'check-in/identify': z.strictObject({ identity: WorkerIdentity, read }),
  'check-in/check-in': z.strictObject({
    command,
    identity: WorkerIdentity,
    read,
    /** True once the purpose was shown and read aloud and the person agreed; people already registered need not again. */
    consent: z.boolean(),
    /** Of somebody new, where their card said it or they typed it; staff may put it right. */
    name: z.string().max(60).optional(),
    /** No paper was read: they typed it. */
    nameTyped: z.literal(true).optional(),
    wants: Wants,
    /** Those they say they have; staff look at them at the window. */
    certificates: z.array(CertificateId).max(12),
    /** 占位号 that a terminal gave them while its line was down. */
    brought: BroughtKeeper.optional(),
    /** Of their number on paper. */
    language: language.optional(),
  }),
  'check-in/change-wants': z.strictObject({ command, wants: Wants, certificates: z.array(CertificateId).max(12) }),
  'check-in/leave': z.strictObject({ command }),
  'check-in/come-back': z.strictObject({ command }),
  /** Somebody who stands beside them goes with them from now on; their last four digits are their yes. */
  'check-in/form-crew': z.strictObject({ command, number: DayNumber, lastFour: z.string().max(8) }),
  'check-in/leave-crew': z.strictObject({ command }),
  'check-in/find': z.strictObject({ number: DayNumber, lastFour: z.string().max(8) }),
  /** Whoever holds a ticket of theirs out to the reader. */
  'check-in/scan': z.strictObject({ token: z.string().max(200) }),
  'session/end': z.strictObject({}),
  /** Makes the job the worker's first wish; the reply holds an offer for it if a place is free and owed to nobody before. */
  'matching/ask-for-job': z.strictObject({ command, posting: PostingId }),
  /** A job tapped is their wish no more; held for them, they decline it instead. */
  'matching/take-back-wish': z.strictObject({ command, posting: PostingId }),
  'matching/accept': z.strictObject({ command, offer: OfferId }),
  'matching/decline': z.strictObject({ command, offer: OfferId }),
  /** 点名用工: the employer of this session asks for whoever has this number today, or asks no more. */
  'matching/request-name': z.strictObject({ command, posting: PostingId, number: DayNumber }),
  'matching/take-off-name': z.strictObject({ command, posting: PostingId, number: DayNumber }),
  /** A placed worker stands in line again, for hours that do not overlap; `heard`: the job whose news they have read to the end. */
  'matching/wait-again': z.strictObject({ command, heard: PlacementId.optional() }),
  /** Why each job of today that is not theirs is not; asks for nothing else. */
  'matching/why': z.strictObject({}),
  /** They have read what became of this job. */
  'matching/know-news': z.strictObject({ placement: PlacementId }),
  /** Yes or no to terms that were changed after the worker took the job. */
  'matching/answer-change': z.strictObject({ command, ...answerToChange }),
  /** Their own ticket comes out of the printer, for the first time or again. */
  'placement/print-ticket': z.strictObject({ command, placement: PlacementId, language }),
  /** The employer's paper for the next day of one of their jobs. */
  'placement/print-list': z.strictObject({ command, posting: PostingId, language }),
  /** Who did not board, or come: by the employer, of who was not heard of. */
  'placement/report-missing': z.strictObject({
    command,
    posting: PostingId,
    missing: z.array(PlacementId).min(1).max(most.places),
    /** Those of them who told the employer a good cause. */
    excused: z.array(PlacementId).max(most.places).optional(),
  }),
  /** 停工, now. */
  'placement/stop-work': z.strictObject({ command, posting: PostingId, because: StopBecause }),
  'posting/identify': z.strictObject({
    command,
    identity: EmployerIdentity,
    /** A person who hires was shown the purpose and agreed; whoever is registered need not again. */
    consent: z.literal(true).optional(),
    /** The one they chose, or choose now. */
    pin: z.string().length(pinLength).regex(/^\d+$/).optional(),
  }),
  'posting/post': z.strictObject({ command, terms: TypedTerms }),
  /** For those who have the job already it is a question; staff's own words stay as they are. */
  'posting/change-terms': z.strictObject({ command, posting: PostingId, terms: TypedTerms, seen }),
  'posting/change-places': z.strictObject({ command, posting: PostingId, places: TypedTerms.shape.places }),
  'posting/cancel': z.strictObject({ command, posting: PostingId, because: CancelledBecause }),
  ...ownPayRequests,
  /** Somebody at a terminal wants a member of staff to come. */
  'terminals/help': z.strictObject({ terminal: TerminalName, screen: HelpScreen }),
  /** What is written on a screen, to be heard. */
  'voice/say': z.strictObject({ language, text: z.string().max(4000) }),
  /** What a terminal kept while its line was down; told again until the hall has answered. */
  'terminals/keep-places': z.strictObject({
    keepers: z
      .array(z.strictObject({ keeper: KeeperId, keptAt: Instant }))
      .min(1)
      .max(mostKeepers),
  }),
  /** A machine of the hall brings the key that was made on it: its browser forgets everything with each start. */
  'terminals/enrol': z.strictObject({ key: z.string().max(60) }),
} as const

/** What each answers inside `Reply`. */
interface PlacesKept {
  /** Place-keepers may still be brought: perhaps one is theirs. */
  readonly placesKept?: true
}

export interface TerminalReplies extends OwnPayReplies {
  /** `in-line` opens their session: they already have a number today. */
  'check-in/identify':
    | { readonly known: 'in-line' }
    | ({ readonly known: 'new'; readonly minor: boolean } & PlacesKept)
    | ({
        readonly known: 'returning'
        /** 16 or 17 today. */
        readonly minor: boolean
        /** A job they took before is to come or goes on: their session is open, for the ticket. */
        readonly hasWork?: true
        /** What they came for the last time, as far as the market still has it. */
        readonly lastWants?: Wants
        /** Those staff have seen, and those they have only said. */
        readonly certificates: readonly CertificateId[]
      } & PlacesKept)
  'check-in/check-in': WorkerView
  'check-in/change-wants': WorkerView
  'check-in/leave': WorkerView
  'check-in/come-back': WorkerView
  'check-in/form-crew': WorkerView
  'check-in/leave-crew': WorkerView
  'check-in/find': WorkerView
  /** Which of their tickets it was; none where its day is over, and only pay is left to speak of. */
  'check-in/scan': { readonly placement: PlacementId; readonly view: WorkerView } | { readonly placement?: undefined }
  'session/end': null
  'matching/ask-for-job': WorkerView
  'matching/take-back-wish': WorkerView
  'matching/accept': WorkerView
  'matching/decline': WorkerView
  'matching/request-name': EmployerView
  'matching/take-off-name': EmployerView
  'matching/wait-again': WorkerView
  'matching/why': readonly ToldWhyLine[]
  'matching/know-news': WorkerView
  'matching/answer-change': WorkerView
  'placement/print-ticket': PrintAnswer
  'placement/print-list': PrintAnswer
  'placement/report-missing': EmployerView
  'placement/stop-work': EmployerView
  'posting/identify': EmployerView
  'posting/post': EmployerView
  'posting/change-terms': EmployerView
  'posting/change-places': EmployerView
  'posting/cancel': EmployerView
  /** `rings`: somebody at the desk hears it. */
  'terminals/help': { readonly call: number; readonly rings: boolean }
  'voice/say': Spoken
  /** Those of them that the hall cannot keep: staff see why. */
  'terminals/keep-places': { readonly refused: readonly KeeperId[] }
  'terminals/enrol': null
}
