import { z } from 'zod'
import { Finished } from '../day/placement/site-messages.ts'
import { most } from '../day/posting/worth.ts'
import { Instant, MarketDay, PlacementId, PostingId, StaffId } from '../ids.ts'
import type { BoardAnswer } from '../places/staff-desk/boarding.ts'
import { command, text } from './typed.ts'

/** What the desk may post about the work of a day: who gets on the bus, who is there, what they did. */
export const deskWorkRequests = {
  /** Of the work of today: a ticket held before the reader, or of somebody whose paper is lost, chosen from the list. */
  'placement/board': z.strictObject({
    command,
    ticket: z.discriminatedUnion('by', [
      z.strictObject({
        by: z.literal('scan'),
        token: z.string().max(400),
        /** Without the line, when and by whom. */
        noted: z.strictObject({ at: Instant, by: StaffId }).optional(),
      }),
      z.strictObject({ by: z.literal('list'), placement: PlacementId }),
    ]),
  }),
  /** 到岗, by telephone, of work that goes on now. */
  'placement/report-here-for': z.strictObject({
    command,
    posting: PostingId,
    here: z.array(PlacementId).min(1).max(most.places),
  }),
  /** 作废现场链接: the code on every list of this job printed so far opens nothing any more. */
  'site/revoke-link': z.strictObject({ command, posting: PostingId, reason: text }),
  /** 收工: without minutes all that was agreed; where pieces are paid, how many. */
  'placement/finish-work-for': z.strictObject({
    command,
    posting: PostingId,
    workDate: MarketDay,
    people: z
      .array(Finished.omit({ fen: true }))
      .min(1)
      .max(most.places),
  }),
} as const

export interface DeskWorkReplies {
  'placement/board': BoardAnswer
  'placement/report-here-for': null
  'placement/finish-work-for': null
  'site/revoke-link': null
}
