import type { RequestName, RequestOf } from '../../shared/api.ts'
import { CommandId, DayNumber, PrinterId } from '../../shared/ids.ts'

const command = CommandId.parse(`cmd_20260817_${'1'.repeat(16)}`)
const printer = PrinterId.parse(`prn_${'1'.repeat(16)}`)

/** Well-formed questions about printers, for the matrix of doors. */
export const aboutPrinting = {
  'printing/queue': {},
  'printing/set-printer': { command, name: '窗口', host: '127.0.0.1', port: 1, rollMetres: 50 },
  'printing/remove-printer': { command, printer },
  'printing/set-place-printers': { command, place: 'desk', printers: [] },
  'printing/new-roll': { printer },
  'printing/print-number': { command, number: DayNumber.parse('A001'), language: 'zh' },
  'printing/test-page': { command, printer, language: 'zh' },
  'printing/practice-trouble': { printer, trouble: 'paper' },
} satisfies { readonly [Name in Extract<RequestName, `printing/${string}`>]: RequestOf<Name> }
