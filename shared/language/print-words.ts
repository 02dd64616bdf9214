import type { Print } from '../day/printing/prints.ts'
import type { DayNumber, PrinterId } from '../ids.ts'
import { inBoth } from './in-both.ts'
import type { Told } from './job-news-words.ts'
import type { InBoth, Words } from './words.ts'

/** What a printer said of a paper, to whoever waits for it. */
export interface ShownPrint extends InBoth<Told> {
  /** The printer gave its word. */
  readonly isOut: boolean
  /** It did not come out where they stand. */
  readonly isElsewhere?: true
}
type Named = ((printer: PrinterId) => string | undefined) | undefined

/** Of a ticket that a printer of the hall was asked for; nothing of a browser's. */
export const ticketPrint = (
  print: Print | undefined,
  number: DayNumber,
  named: Named,
): { readonly print?: ShownPrint } =>
  print === undefined ? {} : { print: shown(print, (words) => ofTicket(words, print, number, named)) }

export const listPrint = (print: Print | undefined, named: Named): { readonly listPrint?: ShownPrint } =>
  print === undefined ? {} : { listPrint: shown(print, (words) => ofList(words, print, named)) }

const shown = (print: Print, say: (words: Words) => Told): ShownPrint => ({
  isOut: print.end?.outcome === 'printed',
  ...(isElsewhere(print) ? { isElsewhere: true } : {}),
  ...inBoth(say),
})

function ofTicket({ printing }: Words, print: Print, number: DayNumber, named: Named): Told {
  const { ofTicket: say, because } = printing
  switch (print.end?.outcome) {
    case undefined:
      return say.sending
    case 'printed':
      return say.printed(elsewhere(print, named))
    case 'failed':
      return say.failed(because[print.end.because ?? 'error'], number)
    case 'unknown':
      return say.unknown(number)
  }
}

function ofList({ printing }: Words, print: Print, named: Named): Told {
  const { ofList: say, because } = printing
  switch (print.end?.outcome) {
    case undefined:
      return say.sending
    case 'printed':
      return say.printed(elsewhere(print, named))
    case 'failed':
      return say.failed(because[print.end.because ?? 'error'])
    case 'unknown':
      return say.unknown
  }
}

/** Which printer it came out of, where it is not their own. */
const elsewhere = (print: Print, named: Named): string | undefined =>
  // A name is read in one line.
  isElsewhere(print) && print.end?.printer !== undefined
    ? named?.(print.end.printer)?.replaceAll(' ', '\u00a0')
    : undefined
const isElsewhere = ({ printer, end }: Print): boolean => end?.printer !== undefined && end.printer !== printer
