import {
  type Instant,
  type MarketDay,
  type PlacementId,
  type PostingId,
  type PrinterId,
  PrintJobId,
} from '../../ids.ts'
import { counted } from '../counted.ts'
import type { Day } from '../day.ts'
import type { DayEventOf } from '../messages.ts'
import type { SentToPrinter } from './messages.ts'

/** Which paper of today a printer was asked for. */
type AskedPaper =
  | { readonly of: 'ticket'; readonly placement: PlacementId; readonly copy: number }
  | { readonly of: 'list'; readonly posting: PostingId; readonly workDate: MarketDay }

/** A paper that a printer was asked for, and what became of it: apart from the placement, which does not hang on paper. */
export interface Print {
  readonly job: PrintJobId
  readonly paper: AskedPaper
  readonly askedAt: Instant
  /** The one it was meant for. */
  readonly printer: PrinterId
  /** Absent: it is not known yet. */
  readonly end?: PrintTold
}
export type PrintTold = Omit<DayEventOf<'print-reported'>, 'type' | 'job'>

/** The mark of the next paper; none for a browser's, of which nobody will know. */
export const sentTo = (day: Day, printer: PrinterId | undefined): { readonly printing?: SentToPrinter } =>
  printer === undefined
    ? {}
    : { printing: { job: PrintJobId.parse(`prj_${counted(day, day.prints.length + 1, 4)}`), printer } }

/** Paper changes nothing of a job: what became of it stands beside. */
export const evolvePrints = (day: Day, event: DayEventOf<'list-asked' | 'print-reported'>, instant: Instant): Day =>
  event.type === 'print-reported' ? printReported(day, event) : printAsked(day, event, instant)

export function printAsked(day: Day, event: DayEventOf<'ticket-asked' | 'list-asked'>, askedAt: Instant): Day {
  if (event.printing === undefined) return day
  const paper: AskedPaper =
    event.type === 'ticket-asked'
      ? { of: 'ticket', placement: event.placement, copy: event.copy }
      : { of: 'list', posting: event.posting, workDate: event.workDate }
  const { job, printer } = event.printing
  return { ...day, prints: [...day.prints, { job, paper, askedAt, printer }] }
}

function printReported(day: Day, { type: _, job, ...end }: DayEventOf<'print-reported'>): Day {
  return { ...day, prints: day.prints.map((print) => (print.job === job ? { ...print, end } : print)) }
}

/** As if what printers told of papers were written. */
export const withTold = (day: Day, told: ReadonlyMap<PrintJobId, PrintTold>): Day =>
  told.size === 0 ? day : { ...day, prints: day.prints.map((print) => toldOf(print, told.get(print.job))) }
const toldOf = (print: Print, end: PrintTold | undefined): Print =>
  print.end !== undefined || end === undefined ? print : { ...print, end }

/** The last time a printer was asked for that worker's ticket, in the order of asking; undefined once a browser was, or nobody was today. */
export function lastPrintOf(day: Day, placement: PlacementId): Print | undefined {
  const last = day.prints.findLast(({ paper }) => paper.of === 'ticket' && paper.placement === placement)
  const copies = day.placements.get(placement)?.copies
  return last?.paper.of === 'ticket' && last.paper.copy === copies ? last : undefined
}
export const lastListOf = (day: Day, posting: PostingId): Print | undefined =>
  day.prints.findLast(({ paper }) => paper.of === 'list' && paper.posting === posting)

/** Papers somebody waits for in vain, or perhaps: of each the last asking, while nobody has asked for it since. */
export const toReprint = (day: Day): readonly Print[] =>
  day.prints.filter((print) => isInDoubt(print) && isLast(day, print))

const isInDoubt = ({ end }: Print): boolean => end?.outcome === 'failed' || end?.outcome === 'unknown'
const isLast = (day: Day, { job, paper }: Print): boolean =>
  (paper.of === 'ticket' ? lastPrintOf(day, paper.placement) : lastListOf(day, paper.posting))?.job === job
