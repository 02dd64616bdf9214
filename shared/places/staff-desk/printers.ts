import type { County } from '../../county/county.ts'
import type { Place } from '../../county/printing/messages.ts'
import { printersAt } from '../../county/printing/rules.ts'
import type { PrinterStatus, Stopped } from '../../county/printing/view.ts'
import type { PrinterId } from '../../ids.ts'

/** A printer as it was last heard of; nothing yet since the start: no `now`. */
export interface PrinterStands {
  readonly name: string
  readonly now?: PrinterStatus
}

/** A printer that prints nothing, and whose papers it should print. */
export interface PrinterAlarm {
  readonly name: string
  readonly because: Stopped | 'unreachable'
  readonly places: readonly Place[]
}

type Printers = Pick<County, 'printers' | 'printersAt'>
type LastHeard = (printer: PrinterId) => PrinterStatus | undefined

/** Those of a place, its own first. */
export const printersStand = (county: Printers, place: Place, lastHeard: LastHeard): readonly PrinterStands[] =>
  printersAt(county, place).flatMap((id) => {
    const [printer, now] = [county.printers.get(id), lastHeard(id)]
    return printer === undefined ? [] : [{ name: printer.name, ...(now === undefined ? {} : { now }) }]
  })

/** Those that some place has and that say they cannot print, or that nobody reaches. */
export const printerAlarms = (county: Printers, lastHeard: LastHeard): readonly PrinterAlarm[] =>
  [...county.printers.values()].flatMap(({ printer, name }) => {
    const because = troubleOf(lastHeard(printer))
    const places = [...county.printersAt].filter(([, all]) => all.includes(printer)).map(([place]) => place)
    return because === undefined || places.length === 0 ? [] : [{ name, because, places }]
  })

function troubleOf(now: PrinterStatus | undefined): PrinterAlarm['because'] | undefined {
  if (now?.status === 'stopped') return now.because
  return now?.status === 'unreachable' ? now.status : undefined
}
