import type { Hall } from '../hall.ts'
import { layouts } from '../placement/laid-out.ts'
import type { Handlers } from '../reply.ts'
import type { PrintRoom } from './print-room.ts'

type CheckIn = Pick<Handlers, 'check-in/check-in'>

/** Whoever checks in at a terminal with a printer has their number in the hand too; without one it stands on the screen alone. */
export function withNumberSlips<Routes extends CheckIn>(hall: Hall, room: PrintRoom, routes: Routes): Routes {
  const layout = layouts(hall)
  const checkIn: CheckIn['check-in/check-in'] = async (body, visit) => {
    const reply = await routes['check-in/check-in'](body, visit)
    const printers = room.at(visit.terminal)
    if (reply.answer !== 'done' || printers.length === 0) return reply
    const { number } = reply.value
    const papers = layout.dayNumber({ number, day: hall.day.marketDay }, 'zh')
    room.send({ job: `number ${body.command}`, slip: { what: 'number', number }, papers, printers })
    return reply
  }
  return { ...routes, 'check-in/check-in': checkIn }
}
