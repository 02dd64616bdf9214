import type { County } from '../county.ts'
import type { CountyEventOf } from '../messages.ts'
import { payPaperPrinted } from '../pay/papers.ts'

type PrintingEvent = CountyEventOf<
  'log-exported' | 'printer-set' | 'printer-removed' | 'place-printers-set' | 'pay-slip-printed' | 'wages-printed'
>

/** Which printers the hall has, who prints where, and what left the house, after one event. */
export function evolvePrinting(county: County, event: PrintingEvent): County {
  switch (event.type) {
    case 'printer-set': {
      const { type: _, ...printer } = event
      return { ...county, printers: county.printers.set(printer.printer, printer) }
    }
    case 'printer-removed':
      return {
        ...county,
        printers: county.printers.delete(event.printer),
        printersAt: county.printersAt.map((printers) => printers.filter((printer) => printer !== event.printer)),
      }
    case 'place-printers-set':
      return { ...county, printersAt: county.printersAt.set(event.place, event.printers) }
    case 'pay-slip-printed':
    case 'wages-printed':
      return payPaperPrinted(county, event)
    // Only the ledger need remember it: no rule asks.
    case 'log-exported':
      return county
    default:
      return event satisfies never
  }
}
