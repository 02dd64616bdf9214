import type { County } from '../../county/county.ts'
import type { Place } from '../../county/printing/messages.ts'
import { placesOf, printersAt } from '../../county/printing/rules.ts'
import type { PrinterStatus, Stopped } from '../../county/printing/view.ts'
import type { PrinterId } from '../../ids.ts'

/** A printer as it was last heard of; nothing yet since the start: no `now`. */
export interface PrinterStands {
  readonly name: string
  readonly now?: PrinterStatus
}

/** A printer that prints nothing, or of which nobody knows whether it does, and whose papers it should print. */
export interface PrinterAlarm {
  readonly name: string
  readonly because: Stopped | 'unreachable' | 'mute' | 'awaited'
  readonly places: readonly Place[]
}

type Printers = Pick<County, 'printers' | 'printersAt' | 'terminals'>
type LastHeard = (printer: PrinterId) => PrinterStatus | undefined

/** Those of a place, its own first. */
export const printersStand = (county: Printers, place: Place, lastHeard: LastHeard): readonly PrinterStands[] =>
  printersAt(county, place).flatMap((id) => {
    const [printer, now] = [county.printers.get(id), lastHeard(id)]
    return printer === undefined ? [] : [{ name: printer.name, ...(now === undefined ? {} : { now }) }]
  })

/** Those that some place has and that say they cannot print, that nobody reaches, that say nothing or not that they are done. */
export const printerAlarms = (
  county: Printers,
  lastHeard: LastHeard,
  isAwaited: (printer: PrinterId) => boolean,
): readonly PrinterAlarm[] =>
  [...county.printers.values()].flatMap(({ printer, name }) => {
    const because = troubleOf(lastHeard(printer)) ?? (isAwaited(printer) ? 'awaited' : undefined)
    const places = placesOf(county).filter((place) => printersAt(county, place).includes(printer))
    return because === undefined || places.length === 0 ? [] : [{ name, because, places }]
  })

function troubleOf(now: PrinterStatus | undefined): PrinterAlarm['because'] | undefined {
  switch (now?.status) {
    case undefined:
    case 'ready':
      return undefined
    case 'stopped':
      return now.because
    case 'unreachable':
      return 'unreachable'
    case 'unknown':
      return 'mute'
    default:
      return now satisfies never
  }
}
