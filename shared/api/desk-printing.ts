import { z } from 'zod'
import { Place, PlacePrinters, PrinterHost, PrinterName, PrinterPort, RollMetres } from '../county/printing/messages.ts'
import { practiceTroubles } from '../county/printing/practice.ts'
import type { PrintQueue } from '../county/printing/view.ts'
import { DayNumber, EmployerId, PrinterId } from '../ids.ts'
import type { PrintAnswer } from '../ticket/print.ts'
import { command, language } from './typed.ts'

/** What the desk may post about printers and papers. */
export const printingRequests = {
  /** A card of theirs, printed; the one before opens nothing any more. */
  'staff-desk/issue-card': z.strictObject({ command, employer: EmployerId, language }),
  /** Every printer, how it is now, and what became of each paper. */
  'printing/queue': z.strictObject({}),
  /** A new one without an id; asked first what it can do. */
  'printing/set-printer': z.strictObject({
    command,
    printer: PrinterId.optional(),
    name: PrinterName,
    host: PrinterHost,
    port: PrinterPort,
    rollMetres: RollMetres,
  }),
  'printing/remove-printer': z.strictObject({ command, printer: PrinterId }),
  'printing/set-place-printers': z.strictObject({ command, place: Place, printers: PlacePrinters }),
  'printing/new-roll': z.strictObject({ printer: PrinterId }),
  /** 补打 of somebody's number of today, at the window. */
  'printing/print-number': z.strictObject({ command, number: DayNumber, language }),
  'printing/test-page': z.strictObject({ command, printer: PrinterId, language }),
  /** In a hall to practise in: a printer has this trouble from now on. */
  'printing/practice-trouble': z.strictObject({ printer: PrinterId, trouble: z.enum(practiceTroubles) }),
} as const

/** What each answers inside `Reply`. */
export interface PrintingReplies {
  'staff-desk/issue-card': PrintAnswer
  'printing/queue': PrintQueue
  'printing/set-printer': null
  'printing/remove-printer': null
  'printing/set-place-printers': null
  'printing/new-roll': null
  'printing/print-number': PrintAnswer
  'printing/test-page': null
  'printing/practice-trouble': null
}
