import { z } from 'zod'
import { crewSize } from '../day/check-in/crew-size.ts'
import { ArrivalReport, StaffRelease, StopBecause } from '../day/placement/messages.ts'
import { DayNumber, Instant, MarketDay, OfferId, PlacementId, PostingId } from '../ids.ts'
import type { GivenTicket } from '../places/staff-desk/given.ts'
import type { RankedList } from '../places/staff-desk/ranked.ts'
import type { GivingMoment } from '../places/staff-desk/ranked-then.ts'
import type { RosterLine } from '../places/staff-desk/roster.ts'
import type { TicketCheck } from '../ticket/check.ts'
import type { TicketList } from '../ticket/off-line.ts'
import type { PrintAnswer } from '../ticket/print.ts'
import { answerToChange, command, language, text } from './typed.ts'

const forSomebody = z.strictObject({ command, number: DayNumber })
/** A change to the line by staff, and why. */
const byHand = forSomebody.extend({ reason: text })

/** What the desk may post about today's line, its calls, and who has which job. */
export const lineRequests = {
  /** Staff do it for whoever has this number and stands at the window. */
  'check-in/leave-for': byHand,
  'check-in/come-back-for': forSomebody,
  /** They and those with these numbers stand at the window and want to go together. */
  'check-in/form-crew-for': byHand.extend({ others: z.array(DayNumber).min(1).max(crewSize.most) }),
  'check-in/leave-crew-for': byHand,
  'check-in/dissolve-crew-for': byHand,
  /** To the child who asked for work last, as the desk has it. */
  'check-in/go-to-child': z.strictObject({ command, cameAt: Instant }),
  'matching/accept-for': forSomebody.extend({ offer: OfferId }),
  /** Because they want it so, or because nobody finds them. */
  'matching/decline-for': byHand.extend({ offer: OfferId, notFound: z.literal(true).optional() }),
  'matching/wait-again-for': forSomebody,
  /** 不要了, of a job they tapped. */
  'matching/take-back-wish-for': forSomebody.extend({ posting: PostingId }),
  /** 点名用工, for an employer who tells staff. */
  'matching/request-name-for': byHand.extend({ posting: PostingId }),
  'matching/take-off-name-for': byHand.extend({ posting: PostingId }),
  /** What its holder says at the window to other terms of a job, also without a number of today. */
  'matching/answer-change-for': z.strictObject({ command, ...answerToChange }),
  /** 再叫一次: the board calls the number anew. */
  'matching/call-again': z.strictObject({ command, offer: OfferId, reason: text }),
  /** Who stands where in line for a job, as the order has it now. */
  'matching/ranked-list': z.strictObject({ posting: PostingId }),
  /** People may still be sent although the others have left, until this minute of the work date. */
  'matching/open-second-wave': z.strictObject({
    command,
    posting: PostingId,
    leaveMinute: z.int().min(0).max(2879),
    reason: text,
  }),
  /** 不补了: nobody more is sent; whoever was sent stays. */
  'matching/close-second-wave': z.strictObject({ command, posting: PostingId, reason: text }),
  /** Out of turn, which is why the reason stays in the log. */
  'placement/place-by-hand': byHand.extend({ posting: PostingId }),
  'placement/release': z.strictObject({ command, placement: PlacementId, because: StaffRelease, reason: text }),
  /** Of a day of their work that has come; what was reported wrongly is reported again, with why. */
  'placement/report-arrival': z.strictObject({
    command,
    placement: PlacementId,
    workDate: MarketDay,
    report: ArrivalReport,
    reason: text.optional(),
  }),
  /** 停工, of a job under way, at a minute of today. */
  'placement/stop-work-for': z.strictObject({
    command,
    posting: PostingId,
    because: StopBecause,
    minute: z.int().min(0).max(1439),
  }),
  /** It was a mistake: the work goes on. */
  'placement/take-back-stop': z.strictObject({ command, posting: PostingId, workDate: MarketDay, reason: text }),
  /** Everybody who has, or had and stayed away from, a job. */
  'placement/roster': z.strictObject({ posting: PostingId, workDate: MarketDay }),
  'placement/print-ticket-for': z.strictObject({ command, placement: PlacementId, language }),
  'placement/print-list-for': z.strictObject({ command, posting: PostingId, language }),
  /** What the desk keeps to check tickets while it cannot ask. */
  'placement/ticket-list': z.strictObject({}),
  /** What a ticket is worth, as a reader read it; asks, and changes nothing. */
  'placement/check-ticket': z.strictObject({ token: z.string().max(400) }),
} as const

/** What each answers inside `Reply`. */
export interface LineReplies {
  'check-in/leave-for': null
  'check-in/come-back-for': null
  'check-in/form-crew-for': null
  'check-in/leave-crew-for': null
  'check-in/dissolve-crew-for': null
  'check-in/go-to-child': null
  /** The ticket they have now; of a crew, one each. */
  'matching/accept-for': readonly GivenTicket[]
  'matching/decline-for': null
  'matching/wait-again-for': null
  'matching/take-back-wish-for': null
  'matching/request-name-for': null
  'matching/take-off-name-for': null
  'matching/answer-change-for': null
  'matching/call-again': null
  /** With the moments of today at which places of it were given out. */
  'matching/ranked-list': RankedList & { readonly moments: readonly GivingMoment[] }
  'matching/open-second-wave': null
  'matching/close-second-wave': null
  'placement/place-by-hand': readonly GivenTicket[]
  'placement/release': null
  'placement/report-arrival': null
  'placement/stop-work-for': null
  'placement/take-back-stop': null
  'placement/roster': readonly RosterLine[]
  'placement/print-ticket-for': PrintAnswer
  'placement/print-list-for': PrintAnswer
  'placement/ticket-list': TicketList
  'placement/check-ticket': TicketCheck
}
