import type { HallPrinter } from '../../shared/county/county.ts'
import type { Place } from '../../shared/county/printing/messages.ts'
import { addressOf } from '../../shared/county/printing/rules.ts'
import type { PrinterStatus } from '../../shared/county/printing/view.ts'
import { millisOf } from '../../shared/hall-clock.ts'
import type { Instant, PrinterId } from '../../shared/ids.ts'
import { printersStand } from '../../shared/places/staff-desk/printers.ts'
import type { Hall } from '../hall.ts'
import type { PaperUse } from './paper-use.ts'
import type { Printer } from './printer.ts'

/** What is behind an address of the hall. */
export type Connect = (at: Pick<HallPrinter, 'host' | 'port'> & Partial<Pick<HallPrinter, 'kind'>>) => Printer

/** Nobody looks more often, however many desks do. */
const lookMillis = 3000

/** The printers that the county knows, as they were last heard of. */
export function hallPrinters(hall: Pick<Hall, 'county' | 'clock' | 'changed'>, connect: Connect, paper: PaperUse) {
  /** One for each address, whoever speaks of it: two would talk across each other. */
  const behind = new Map<string, Printer>()
  const stands = new Map<PrinterId, string>()
  const heard = new Map<PrinterId, PrinterStatus>()
  const ranOut = new Set<PrinterId>()
  const askedAt = new Map<PrinterId, Instant>()

  function at(where: Parameters<Connect>[0]): Printer {
    const printer = behind.get(addressOf(where)) ?? connect(where)
    behind.set(addressOf(where), printer)
    return printer
  }

  /** Not heard of yet once it stands elsewhere. */
  function printerOf(id: PrinterId): Printer | undefined {
    const as = hall.county.state.printers.get(id)
    if (as === undefined) return undefined
    if (stands.get(id) !== addressOf(as)) for (const of of [heard, ranOut]) of.delete(id)
    stands.set(id, addressOf(as))
    return at(as)
  }

  /** A roll was changed when paper is there that had run out, whatever else was the matter in between. */
  function note(id: PrinterId, now: PrinterStatus): void {
    const before = heard.get(id)
    heard.set(id, now)
    if (isOut(now)) ranOut.add(id)
    if (now.status === 'ready' && now.paper === 'enough' && ranOut.delete(id)) void paper.newRoll(id)
    if (JSON.stringify(before) !== JSON.stringify(now)) hall.changed()
  }

  async function ask(id: PrinterId): Promise<void> {
    const status = await printerOf(id)?.status()
    if (status !== undefined) note(id, status)
  }

  const lastHeard = (id: PrinterId): PrinterStatus | undefined => heard.get(id)

  return {
    at,
    printerOf,
    note,
    ask,
    /** Whether anybody reaches one of them, and would reach it now: as soon as one is there. */
    async reaches(ids: readonly PrinterId[]): Promise<boolean> {
      const isThere = async (id: PrinterId) => {
        if ((await printerOf(id)?.isThere()) === true) return true
        note(id, { status: 'unreachable' })
        throw new Error('Nobody is there.')
      }
      return Promise.any(ids.map(isThere)).catch(() => false)
    },
    now: lastHeard,
    /** Those of a place, as they were last heard of. */
    stand: (place: Place) => printersStand(hall.county.state, place, lastHeard),
    /** Asks each how it is that nobody asked since so long. */
    async look(notSinceMillis = lookMillis): Promise<void> {
      const now = hall.clock.now()
      const due = [...hall.county.state.printers.keys()].filter((id) => {
        const before = askedAt.get(id)
        return before === undefined || millisOf(now) - millisOf(before) >= notSinceMillis
      })
      for (const id of due) askedAt.set(id, now)
      await Promise.all(due.map(ask))
    },
  }
}
export type HallPrinters = ReturnType<typeof hallPrinters>

const isOut = (status: PrinterStatus): boolean => 'paper' in status && status.paper === 'out'
