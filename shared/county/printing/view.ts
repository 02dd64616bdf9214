import type { NotPrinted, PrintEnd } from '../../day/printing/messages.ts'
import type { DayNumber, EmployerId, Instant, PlacementId, PostingId, PrinterId } from '../../ids.ts'
import type { HallPrinter } from '../county.ts'
import type { Place } from './messages.ts'
import type { PracticeTrouble } from './practice.ts'

export type PaperLeft = 'enough' | 'near-end' | 'out'
/** What stops a printer, as it says itself. */
export type Stopped = Exclude<NotPrinted, 'unreachable' | 'late'>
export type PrinterStatus =
  | { readonly status: 'ready'; readonly paper: PaperLeft }
  | { readonly status: 'stopped'; readonly because: Stopped; readonly paper: PaperLeft }
  | { readonly status: 'unreachable' }
  /** It takes a connection and says nothing: never that all is well. */
  | { readonly status: 'unknown' }

/** Which paper; nothing of whom it is about but their number of today. */
export type Slip =
  | { readonly what: 'ticket'; readonly placement: PlacementId; readonly number?: DayNumber }
  | { readonly what: 'list'; readonly posting: PostingId }
  | { readonly what: 'number'; readonly number: DayNumber }
  | { readonly what: 'card'; readonly employer: EmployerId }
  | { readonly what: 'closing' }
  /** Whose it is nobody else need know. */
  | { readonly what: 'pay-slip' }
  | { readonly what: 'wages'; readonly posting: PostingId }
  | { readonly what: 'test' }

/** `awaited`: its printer is silent for longer than usual; it may be slow. */
export type UnderWay = 'asked' | 'sending' | 'awaited'

/** A paper on its way out of a printer, or what became of it. */
export interface SlipInQueue {
  readonly job: string
  readonly slip: Slip
  readonly askedAt: Instant
  readonly state: UnderWay | PrintEnd
  readonly because?: NotPrinted
  /** Where it came out, or was last tried; absent: nobody knows any more. */
  readonly printer?: PrinterId
  /** What it looks like, drawn from its bytes, where everything is made up. */
  readonly picture?: string
}

export interface PrinterAtDesk extends HallPrinter {
  /** Absent: it has not been asked yet. */
  readonly now?: PrinterStatus
  /** About so many tickets come out of the roll yet. */
  readonly ticketsLeft: number
  /** What whoever practises put on it, where everything is made up. */
  readonly trouble?: PracticeTrouble
}

/** Everything the desk shows of printing. */
export interface PrintQueue {
  readonly printers: readonly PrinterAtDesk[]
  /** Each with its printers in the order they are tried; none: it prints by its browser. */
  readonly places: readonly { readonly place: Place; readonly printers: readonly PrinterId[] }[]
  /** Whether those are all there are: terminals are approved. Else any may be named. */
  readonly knowsPlaces: boolean
  /** Newest first. */
  readonly slips: readonly SlipInQueue[]
  /** Those to print again, oldest first. */
  readonly again: readonly SlipInQueue[]
}
