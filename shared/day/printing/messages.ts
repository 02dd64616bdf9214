import { z } from 'zod'
import { PrinterId, PrintJobId } from '../../ids.ts'

/** Why a paper did not come out: what the printer says itself; nobody answers at its address; or it is too late for anybody who waited. */
export const NotPrinted = z.enum(['paper', 'cover', 'error', 'offline', 'unreachable', 'late'])
export type NotPrinted = z.infer<typeof NotPrinted>
/** `unknown`: the printer did not say, and nobody looked. */
export const PrintEnd = z.enum(['printed', 'failed', 'unknown'])
export type PrintEnd = z.infer<typeof PrintEnd>

/** The mark of a paper that one of the hall's printers was asked for, whichever it came out of. */
export const SentToPrinter = z.strictObject({ job: PrintJobId, printer: PrinterId })
export type SentToPrinter = z.infer<typeof SentToPrinter>

/** The server says what a printer said of a paper. */
export interface ReportPrint {
  readonly type: 'report-print'
  readonly job: PrintJobId
  readonly outcome: PrintEnd
  /** Of one that failed. */
  readonly because?: NotPrinted | undefined
  /** The last one that was tried; absent: the server was started anew, and nobody knows. */
  readonly printer?: PrinterId | undefined
}

/** A printer told what became of a paper, or nobody can say any more: once for every paper it was asked for. */
export const PrintReported = z.strictObject({
  type: z.literal('print-reported'),
  job: PrintJobId,
  outcome: PrintEnd,
  because: NotPrinted.optional(),
  printer: PrinterId.optional(),
})
