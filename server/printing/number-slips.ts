import type { Place } from '../../shared/county/printing/messages.ts'
import { millisOf } from '../../shared/hall-clock.ts'
import type { CommandId, DayNumber, PrinterId } from '../../shared/ids.ts'
import { inBoth } from '../../shared/language/in-both.ts'
import type { Told } from '../../shared/language/job-news-words.ts'
import type { Language } from '../../shared/language/saying.ts'
import type { InBoth } from '../../shared/language/words.ts'
import type { Hall } from '../hall.ts'
import type { WorkerSession } from '../matching/worker-session.ts'
import { layouts } from '../placement/laid-out.ts'
import type { Handlers } from '../reply.ts'
import type { PrintRoom } from './print-room.ts'

type CheckIn = Pick<Handlers, 'check-in/check-in'>
type AtCounter = Pick<Handlers, 'counter/check-in'>

/** Whoever checks in at a terminal with a printer has their number in the hand too; without one it stands on the screen alone. */
export function withNumberSlips<Routes extends CheckIn>(slips: NumberSlips, routes: Routes): Routes {
  const checkIn: CheckIn['check-in/check-in'] = async (body, visit) => {
    const reply = await routes['check-in/check-in'](body, visit)
    if (reply.answer === 'done') slips.send(visit.terminal, body, reply.value.number)
    return reply
  }
  return { ...routes, 'check-in/check-in': checkIn }
}

/** The same at the window, for whoever had no number yet: who comes again for other work has theirs in the hand. */
export function withNumberSlipsAtCounter<Routes extends AtCounter>(
  hall: Hall,
  slips: NumberSlips,
  routes: Routes,
): Routes {
  const checkIn: AtCounter['counter/check-in'] = async (body, visit) => {
    const before = new Set([...hall.dayNow().line.values()].map(({ number }) => number))
    const reply = await routes['counter/check-in'](body, visit)
    if (reply.answer === 'done' && !before.has(reply.value.number)) slips.send('desk', body, reply.value.number)
    return reply
  }
  return { ...routes, 'counter/check-in': checkIn }
}

/** So long whoever has just got a number is told of its slip. */
const toldMillis = 120_000

/** In the language of the screen that asked. A tap that wrote nothing gave no number: whoever stands in line has theirs. */
export function numberSlips(hall: Hall, room: PrintRoom) {
  const layout = layouts(hall)
  const lastOf = new Map<DayNumber, { readonly job: string; readonly own: PrinterId | undefined }>()
  function send(
    place: Place | undefined,
    { command, language = 'zh' }: { readonly command: CommandId; readonly language?: Language | undefined },
    number: DayNumber,
  ): void {
    const printers = room.at(place)
    const asked = hall.day.writtenAt(command)
    if (printers.length === 0 || asked === undefined) return
    const papers = layout.dayNumber({ number, day: hall.day.marketDay }, language)
    const job = `number ${command}`
    lastOf.set(number, { job, own: printers[0] })
    room.send({ job, slip: { what: 'number', number }, papers, asked, printers })
  }
  /** What whoever waits for it does not see at their own printer. */
  function told(number: DayNumber): InBoth<Told> | undefined {
    const last = lastOf.get(number)
    const slip = room.slip(last?.job ?? '')
    if (slip === undefined || millisOf(hall.clock.now()) - millisOf(slip.askedAt) > toldMillis) return undefined
    const { state, printer } = slip
    if (state === 'failed' || state === 'unknown') return inBoth(({ printing }) => printing.ofNumber[state](number))
    const at = printer === undefined || printer === last?.own ? undefined : hall.shown.printer(printer)
    return state === 'printed' && at !== undefined
      ? inBoth(({ printing }) => printing.ofNumber.elsewhere(at))
      : undefined
  }
  return {
    send,
    /** Told where nothing else is: they stand in line, and no place was lost. */
    telling:
      (session: WorkerSession): WorkerSession =>
      (worker) => {
        const view = session(worker)
        if (view === undefined || view.status !== 'waiting' || view.told !== undefined) return view
        const slip = told(view.number)
        return slip === undefined ? view : { ...view, told: slip }
      },
  }
}
export type NumberSlips = ReturnType<typeof numberSlips>
