import { Low, Memory } from 'lowdb'
import { z } from 'zod'
import { PrinterId } from '../../shared/ids.ts'
import { nodeDisk } from '../register/disk.ts'
import { durableFile } from '../register/durable-file.ts'

/** What else an earlier build wrote there is left aside. */
const Used = z.object({ millimetres: z.number() })
const Uses = z.record(PrinterId, Used)
type Uses = Readonly<Record<string, z.infer<typeof Used>>>

/** About what a ticket takes, cut off: what is left is counted in these, whatever was printed last. */
const ticketMillimetres = 440
const unused = { millimetres: 0 }

/** How much of its roll each printer has used. A reckoning: whoever deletes the file begins with full rolls. */
export interface PaperUse {
  used(printer: PrinterId, millimetres: number): Promise<void>
  newRoll(printer: PrinterId): Promise<void>
  ticketsLeft(printer: PrinterId, rollMetres: number): number
}

export const paperUseInMemory = (): PaperUse => paperUse(new Low<Uses | null>(new Memory(), null))

/** What cannot be read is begun anew. */
export async function openPaperUse(path: string): Promise<PaperUse> {
  const low = new Low<Uses | null>(
    durableFile<Uses | null>(
      nodeDisk,
      path,
      (text) => Uses.parse(JSON.parse(text)),
      () => {},
    ),
    null,
  )
  await low.read().catch(() => {})
  return paperUse(low)
}

function paperUse(low: Low<Uses | null>): PaperUse {
  const of = (printer: PrinterId) => low.data?.[printer] ?? unused
  let last: Promise<unknown> = Promise.resolve()
  const keep = (printer: PrinterId, used: z.infer<typeof Used>): Promise<void> => {
    low.data = { ...low.data, [printer]: used }
    const written = last.then(() => low.write())
    // A disk that refuses costs the forecast, never a paper.
    last = written.catch(() => {})
    return last.then(() => {})
  }
  return {
    used: (printer, millimetres) => keep(printer, { millimetres: of(printer).millimetres + millimetres }),
    newRoll: (printer) => keep(printer, unused),
    ticketsLeft(printer, rollMetres) {
      return Math.max(0, Math.floor((rollMetres * 1000 - of(printer).millimetres) / ticketMillimetres))
    },
  }
}
