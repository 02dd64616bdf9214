import { openness } from '../../shared/places/openness.ts'
import type { Hall } from '../hall.ts'
import type { LiveViews } from '../live.ts'
import { printRoutes } from '../placement/print-routes.ts'
import type { Tickets } from '../placement/ticket.ts'
import type { Connect } from './hall-printers.ts'
import { type PaperUse, paperUseInMemory } from './paper-use.ts'
import type { PracticePrinters } from './practice.ts'
import { type PrintRoom, printRoom } from './print-room.ts'
import { printingRoutes } from './routes.ts'
import { overTcp } from './tcp-printer.ts'

export interface PrintingParts {
  /** What is behind a printer's address; absent: TCP. */
  readonly connect?: Connect
  /** What stands there in a hall to practise in. */
  readonly practice?: PracticePrinters | undefined
  /** How much paper was used; absent: forgotten with the next start. */
  readonly paper?: PaperUse
}

/** Nobody need look: what stops a printer is an alarm within so long. */
const aloneMillis = 60_000

/** Joins the hall to its printers. */
export function openPrinting({
  hall,
  live,
  connect: given,
  practice,
  paper = paperUseInMemory(),
  bug,
}: PrintingParts & {
  readonly hall: Hall
  readonly live: LiveViews
  readonly bug: (error: unknown) => void
}): PrintRoom {
  const connect = given ?? practice?.connect ?? (hall.isPractice ? noPrinters : overTcp(hall))
  const room = printRoom(hall, { connect, paper, practice, bug })
  const isOpen = () => openness(hall.dayNow(), hall.clock.now(), hall.county.state.market).open
  live.onBeat(() => {
    if (isOpen()) void room.printers.look(aloneMillis).catch(bug)
  })
  return room
}

const noPrinters: Connect = () => {
  throw new Error('A hall to practise in touches no printer.')
}

/** Papers that are asked for, and the printers they come out of. */
export const paperRoutes = (hall: Hall, tickets: Tickets, room: PrintRoom, publicAddress: URL | undefined) => ({
  ...printRoutes(hall, tickets, room, publicAddress),
  ...printingRoutes(hall, room),
})
