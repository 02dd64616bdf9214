import type { PrinterKind } from '../../shared/county/printing/messages.ts'
import { placesOf, printersAt, whyNotSet } from '../../shared/county/printing/rules.ts'
import type { PrintQueue } from '../../shared/county/printing/view.ts'
import { knowsItsTerminals } from '../../shared/county/terminals/rules.ts'
import { toReprint } from '../../shared/day/printing/prints.ts'
import { PrinterId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { layouts } from '../placement/laid-out.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { askCountyAsStaff, holderOf, staffTap } from '../staff-desk/staff.ts'
import { inQueue, type PrintRoom } from './print-room.ts'
import type { Printer } from './printer.ts'

type PrintingHandlers = Pick<
  Handlers,
  | 'printing/queue'
  | 'printing/set-printer'
  | 'printing/remove-printer'
  | 'printing/set-place-printers'
  | 'printing/new-roll'
  | 'printing/test-page'
  | 'printing/print-number'
  | 'printing/practice-trouble'
>

/** The printers of the hall, and what became of every paper. */
export function printingRoutes(hall: Hall, room: PrintRoom): PrintingHandlers {
  const { printers, paper, practice } = room
  const { day } = hall
  const layout = layouts(hall)
  const ask = askCountyAsStaff(hall)

  return {
    async 'printing/queue'() {
      // Asked while somebody looks, and never waited for: the next look shows what they said.
      void printers.look()
      return done(queue())
    },

    async 'printing/set-printer'(body, visit) {
      const tap = staffTap(hall, body, visit)
      const before = hall.county.repeated(tap.id, tap.bodyDigest)
      if (before !== undefined) return before.answer === 'refused' ? before : done(null)
      const { host, port, name, rollMetres } = body
      if (body.printer !== undefined && !hall.county.state.printers.has(body.printer))
        return refuse({ code: 'no-such-printer' })
      const printer = body.printer ?? PrinterId.parse(`prn_${tailOf(body.command)}`)
      const refusal = whyNotSet(hall.county.state, { printer, name, host, port })
      if (refusal !== undefined) return refuse(refusal)
      const found = await kindOf(printers.at({ host, port }))
      if ('code' in found) return refuse(found)
      return ask(body, visit, { type: 'set-printer', printer, name, host, port, kind: found, rollMetres })
    },
    'printing/remove-printer': (body, visit) => ask(body, visit, { type: 'remove-printer', printer: body.printer }),
    'printing/set-place-printers': (body, visit) =>
      ask(body, visit, { type: 'set-place-printers', place: body.place, printers: body.printers }),

    async 'printing/new-roll'({ printer }) {
      if (!hall.county.state.printers.has(printer)) return refuse({ code: 'no-such-printer' })
      await paper.newRoll(printer)
      return done(null)
    },
    async 'printing/print-number'({ command, number, language }) {
      if (holderOf(hall, number) === undefined) return refuse({ code: 'not-in-line' })
      const papers = layout.dayNumber({ number, day: day.marketDay }, language)
      return done(await room.printAt('desk', { job: `number ${command}`, slip: { what: 'number', number }, papers }))
    },
    async 'printing/test-page'({ command, printer, language }) {
      const name = hall.shown.printer(printer)
      if (name === undefined) return refuse({ code: 'no-such-printer' })
      const papers = layout.test({ name, at: hall.clock.now() }, language)
      room.send({ job: `test ${command}`, slip: { what: 'test' }, papers, printers: [printer] })
      return done(null)
    },
    async 'printing/practice-trouble'({ printer, trouble }) {
      if (practice === undefined) return refuse({ code: 'not-understood' })
      const at = hall.county.state.printers.get(printer)
      if (at === undefined) return refuse({ code: 'no-such-printer' })
      await practice.put(at, trouble)
      // Whoever did it looks at it; behind a paper that it is busy with they look again.
      void printers.ask(printer)
      return done(null)
    },
  }

  function queue(): PrintQueue {
    const { county } = hall
    return {
      printers: [...county.state.printers.values()]
        .map((printer) => {
          const now = printers.now(printer.printer)
          const ticketsLeft = paper.ticketsLeft(printer.printer, printer.rollMetres)
          const trouble = practice === undefined ? {} : { trouble: practice.troubleOf(printer) }
          return { ...printer, ticketsLeft, ...(now === undefined ? {} : { now }), ...trouble }
        })
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
      places: placesOf(county.state).map((place) => ({ place, printers: printersAt(county.state, place) })),
      knowsPlaces: knowsItsTerminals(county.state),
      slips: room.slips(),
      again: [...toReprint(hall.dayNow()).map((print) => inQueue(hall, print)), ...room.inDoubt()],
    }
  }
}

/** A printer that takes the connection and says nothing is added as a mute one; where nobody answers there is none. */
async function kindOf(printer: Printer): Promise<PrinterKind | Refusal> {
  const answer = await printer.classify()
  if ('found' in answer) return answer.found
  return answer.not.status === 'stopped'
    ? { code: 'printer-stopped', because: answer.not.because }
    : { code: 'printer-not-there' }
}
