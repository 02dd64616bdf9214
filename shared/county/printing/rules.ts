import { happened, refused } from '../../decider.ts'
import type { Refusal } from '../../refusal.ts'
import type { County, CountyDecision } from '../county.ts'
import { knowsItsTerminals, terminalsInUse } from '../terminals/rules.ts'
import type { Place, RemovePrinter, SetPlacePrinters, SetPrinter } from './messages.ts'

const most = 40

export function decidePrinting(county: County, command: SetPrinter | RemovePrinter | SetPlacePrinters): CountyDecision {
  switch (command.type) {
    case 'set-printer':
      return setPrinter(county, command)
    case 'remove-printer':
      return removePrinter(county, command)
    case 'set-place-printers':
      return setPlacePrinters(county, command)
    default:
      return command satisfies never
  }
}

function setPrinter(county: County, { type: _, ...printer }: SetPrinter): CountyDecision {
  const refusal = whyNotSet(county, printer)
  return refusal === undefined ? happened({ type: 'printer-set', ...printer }) : refused(refusal)
}

/**
 * Known before anybody asks the printer anything: `printer-name-taken`, `printer-there-already` for an address that another has,
 * `too-many-printers`.
 */
export function whyNotSet(
  county: Pick<County, 'printers'>,
  { printer, name, host, port }: Pick<SetPrinter, 'printer' | 'name' | 'host' | 'port'>,
): Refusal | undefined {
  const others = [...county.printers.values()].filter((other) => other.printer !== printer)
  if (others.some((other) => other.name === name)) return { code: 'printer-name-taken' }
  const there = others.find((other) => addressOf(other) === addressOf({ host, port }))
  if (there !== undefined) return { code: 'printer-there-already', name: there.name, host: there.host }
  return others.length >= most ? { code: 'too-many-printers', most } : undefined
}

/** How the server calls its own machine. */
const ownNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0'])

/** The same for whatever names the same: capitals and a dot at the end of a name mean nothing. */
export function addressOf({ host, port }: Pick<SetPrinter, 'host' | 'port'>): string {
  const name = host.toLowerCase().replace(/\.$/, '')
  return `${ownNames.has(name) ? 'localhost' : name}:${port}`
}

/** Refuses `no-such-printer`. */
const removePrinter = (county: County, { printer }: RemovePrinter): CountyDecision =>
  county.printers.has(printer) ? happened({ type: 'printer-removed', printer }) : refused({ code: 'no-such-printer' })

/** Refuses `no-such-printer`, of any of them. Named twice it is tried once. */
function setPlacePrinters(county: County, { place, printers }: SetPlacePrinters): CountyDecision {
  if (printers.some((printer) => !county.printers.has(printer))) return refused({ code: 'no-such-printer' })
  const inOrder = [...new Set(printers)]
  return inOrder.join() === printersAt(county, place).join()
    ? happened()
    : happened({ type: 'place-printers-set', place, printers: inOrder })
}

/** In the order they are tried; none: whoever stands there prints by their browser. */
export const printersAt = (county: Pick<County, 'printersAt'>, place: Place) => county.printersAt.get(place) ?? []

/** Where papers come out: the desk and every terminal that is approved; before the first one is, those that printers were named for. */
export function placesOf(county: Pick<County, 'printersAt' | 'terminals'>): readonly Place[] {
  const terminals = knowsItsTerminals(county)
    ? terminalsInUse(county).flatMap(({ stands, number }) => (stands === 'terminal' ? [number] : []))
    : [...county.printersAt.keys()].filter((place) => place !== 'desk').sort((one, other) => one - other)
  return ['desk', ...terminals]
}
