import { openness } from '../../shared/places/openness.ts'
import type { Hall } from '../hall.ts'
import type { LiveViews } from '../live.ts'
import { printRoutes } from '../placement/print-routes.ts'
import type { Tickets } from '../placement/ticket.ts'
import type { Connect } from './hall-printers.ts'
import { type PaperUse, paperUseInMemory } from './paper-use.ts'
import { picturePrinter } from './picture-printer.ts'
import { type PrintRoom, printRoom } from './print-room.ts'
import { printingRoutes } from './routes.ts'
import { overTcp } from './tcp-printer.ts'

export interface PrintingParts {
  /** What is behind a printer's address; absent: TCP, and in a hall to practise in a picture. */
  readonly connect?: Connect
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
  paper = paperUseInMemory(),
  bug,
}: PrintingParts & {
  readonly hall: Hall
  readonly live: LiveViews
  readonly bug: (error: unknown) => void
}): PrintRoom {
  const connect = given ?? (hall.isPractice ? picturePrinter : overTcp(hall))
  const room = printRoom(hall, { connect, paper, bug })
  const isOpen = () => openness(hall.dayNow(), hall.clock.now(), hall.county.state.market).open
  live.onBeat(() => {
    if (isOpen()) void room.printers.look(aloneMillis).catch(bug)
  })
  return room
}

/** Papers that are asked for, and the printers they come out of. */
export const paperRoutes = (hall: Hall, tickets: Tickets, room: PrintRoom) => ({
  ...printRoutes(hall, tickets, room),
  ...printingRoutes(hall, room),
})
