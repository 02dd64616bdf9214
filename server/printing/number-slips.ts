import type { Place } from '../../shared/county/printing/messages.ts'
import type { CommandId, DayNumber } from '../../shared/ids.ts'
import type { Language } from '../../shared/language/saying.ts'
import type { Hall } from '../hall.ts'
import { layouts } from '../placement/laid-out.ts'
import type { Handlers } from '../reply.ts'
import type { PrintRoom } from './print-room.ts'

type CheckIn = Pick<Handlers, 'check-in/check-in'>
type AtCounter = Pick<Handlers, 'counter/check-in'>

/** Whoever checks in at a terminal with a printer has their number in the hand too; without one it stands on the screen alone. */
export function withNumberSlips<Routes extends CheckIn>(hall: Hall, room: PrintRoom, routes: Routes): Routes {
  const send = numberSlips(hall, room)
  const checkIn: CheckIn['check-in/check-in'] = async (body, visit) => {
    const reply = await routes['check-in/check-in'](body, visit)
    if (reply.answer === 'done') send(visit.terminal, body, reply.value.number)
    return reply
  }
  return { ...routes, 'check-in/check-in': checkIn }
}

/** The same at the window, for whoever had no number yet: who comes again for other work has theirs in the hand. */
export function withNumberSlipsAtCounter<Routes extends AtCounter>(
  hall: Hall,
  room: PrintRoom,
  routes: Routes,
): Routes {
  const send = numberSlips(hall, room)
  const checkIn: AtCounter['counter/check-in'] = async (body, visit) => {
    const before = new Set([...hall.dayNow().line.values()].map(({ number }) => number))
    const reply = await routes['counter/check-in'](body, visit)
    if (reply.answer === 'done' && !before.has(reply.value.number)) send('desk', body, reply.value.number)
    return reply
  }
  return { ...routes, 'counter/check-in': checkIn }
}

/** In the language of the screen that asked. A tap that wrote nothing gave no number: whoever stands in line has theirs. */
function numberSlips(hall: Hall, room: PrintRoom) {
  const layout = layouts(hall)
  return (
    place: Place | undefined,
    { command, language = 'zh' }: { readonly command: CommandId; readonly language?: Language | undefined },
    number: DayNumber,
  ): void => {
    const printers = room.at(place)
    const asked = hall.day.writtenAt(command)
    if (printers.length === 0 || asked === undefined) return
    const papers = layout.dayNumber({ number, day: hall.day.marketDay }, language)
    room.send({ job: `number ${command}`, slip: { what: 'number', number }, papers, asked, printers })
  }
}
