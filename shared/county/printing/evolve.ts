import type { County } from '../county.ts'
import type { CountyEventOf } from '../messages.ts'

type PrintingEvent = CountyEventOf<'printer-set' | 'printer-removed' | 'place-printers-set'>

/** Which printers the hall has, and who prints where, after one event. */
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
    default:
      return event satisfies never
  }
}
