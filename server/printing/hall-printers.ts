import type { HallPrinter } from '../../shared/county/county.ts'
import type { PrinterStatus } from '../../shared/county/printing/view.ts'
import { millisOf } from '../../shared/hall-clock.ts'
import type { Instant, PrinterId } from '../../shared/ids.ts'
import type { Hall } from '../hall.ts'
import type { PaperUse } from './paper-use.ts'
import type { Printer } from './printer.ts'

/** What is behind an address of the hall. */
export type Connect = (at: Pick<HallPrinter, 'host' | 'port'> & Partial<Pick<HallPrinter, 'kind'>>) => Printer

/** Nobody looks more often, however many desks do. */
const lookMillis = 3000

/** The printers that the county knows, as they were last heard of. */
export function hallPrinters(hall: Pick<Hall, 'county' | 'clock' | 'changed'>, connect: Connect, paper: PaperUse) {
  const open = new Map<PrinterId, { readonly as: HallPrinter; readonly printer: Printer }>()
  const heard = new Map<PrinterId, PrinterStatus>()
  const askedAt = new Map<PrinterId, Instant>()

  /** Anew once it stands elsewhere: what an address was asked before is nothing to another. */
  function printerOf(id: PrinterId): Printer | undefined {
    const as = hall.county.state.printers.get(id)
    const known = open.get(id)
    if (as === undefined) return undefined
    if (known !== undefined && isSame(known.as, as)) return known.printer
    const printer = connect(as)
    open.set(id, { as, printer })
    heard.delete(id)
    return printer
  }

  /** A roll was changed when paper is there that had run out. */
  function note(id: PrinterId, now: PrinterStatus): void {
    const before = heard.get(id)
    heard.set(id, now)
    if (isOut(before) && now.status === 'ready' && now.paper === 'enough') void paper.newRoll(id)
    if (JSON.stringify(before) !== JSON.stringify(now)) hall.changed()
  }

  return {
    printerOf,
    note,
    now: (id: PrinterId): PrinterStatus | undefined => heard.get(id),
    /** Asks each how it is that nobody asked a moment ago. */
    async look(): Promise<void> {
      const now = hall.clock.now()
      const due = [...hall.county.state.printers.keys()].filter((id) => {
        const before = askedAt.get(id)
        return before === undefined || millisOf(now) - millisOf(before) >= lookMillis
      })
      for (const id of due) askedAt.set(id, now)
      await Promise.all(
        due.map(async (id) => {
          const status = await printerOf(id)?.status()
          if (status !== undefined) note(id, status)
        }),
      )
    },
  }
}
export type HallPrinters = ReturnType<typeof hallPrinters>

const isOut = (status: PrinterStatus | undefined): boolean =>
  status !== undefined && 'paper' in status && status.paper === 'out'
const isSame = (one: HallPrinter, other: HallPrinter): boolean =>
  one.host === other.host && one.port === other.port && JSON.stringify(one.kind) === JSON.stringify(other.kind)
