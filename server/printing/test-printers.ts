import type { PrintQueue } from '../../shared/county/printing/view.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { CommandId, PrinterId } from '../../shared/ids.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { accept, approve, broccoli, checkIn, first, placement, post, wang } from '../../shared/testing/cast.ts'
import { clerkAtDesk, openDoor, shownOn, staffedHall, supervisorAtDesk } from '../access/test-door.ts'
import { settle } from '../test-hall.ts'
import type { Connect } from './hall-printers.ts'
import { nextChange } from './print-room.ts'
import type { Simulator } from './simulator.ts'
import { type Patience, tcpPrinter } from './tcp-printer.ts'

const tap = (n: number) => CommandId.parse(`cmd_20260817_${String(n).padStart(16, '0')}`)
/** Troubles are found out soon; where none is looked for, a busy machine must not be taken for a slow printer. */
const quick: Partial<Patience> = {
  connectMillis: 300,
  answerMillis: 120,
  takeMillis: 400,
  lookMillis: 40,
  outMillis: 2000,
}
export const patient: Partial<Patience> = {
  connectMillis: 30_000,
  answerMillis: 30_000,
  takeMillis: 30_000,
  quietMillis: 30_000,
  outMillis: 30_000,
}

/** A hall whose desk has these printers, in this order; wang has the farmer's job. */
export async function hallWithPrinters(
  simulators: readonly Pick<Simulator, 'host' | 'port'>[],
  {
    connect,
    patience = quick,
    ...options
  }: {
    readonly knowsScreens?: boolean
    readonly connect?: Connect
    readonly patience?: Partial<Patience>
    readonly beatMillis?: number
  } = {},
) {
  const hall = await staffedHall()
  const overLine: Connect = (at) => tcpPrinter({ ...at, clock: hall.clock, patience })
  const door = await openDoor({ hall, connect: connect ?? overLine, ...options })
  const cookies = { staff: door.seal(supervisorAtDesk) }
  let taps = 0
  const ask = async (name: string, body: object) => {
    taps += 1
    const response = await door.knock(`/api/${name}`, { body: { command: tap(taps), ...body }, cookies })
    const reply = await response.json()
    return reply.answer === 'done' ? reply.value : reply.refusal
  }
  for (const command of [post({ ...broccoli, places: 2 }), approve(first), checkIn(wang)]) await happens(command)
  await happens(accept(wang, 1))
  async function happens(command: DayCommand): Promise<void> {
    await hall.day.ask({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
    await settle()
  }
  const printers: PrinterId[] = []
  for (const [nth, { host, port }] of simulators.entries()) {
    const added = await ask('printing/set-printer', { name: `${nth + 1} 号`, host, port, rollMetres: 50 })
    if (added !== null) throw new Error(`A printer was not added: ${JSON.stringify(added)}`)
    printers.push(PrinterId.parse(`prn_${String(taps).padStart(16, '0')}`))
  }
  await ask('printing/set-place-printers', { place: 'desk', printers })

  return {
    door,
    hall,
    ask,
    happens,
    printers,
    tapped: () => tap(taps),
    look: async (): Promise<PrintQueue> => {
      const reply = await (await door.knock('/api/printing/queue', { body: {}, cookies })).json()
      return reply.value
    },
    /** What the desk sees at this moment, by its live view. */
    deskView: (): Promise<DeskView> => shownOn(door, 'desk'),
    /** A clerk prints wang's ticket. */
    printTicket: (command?: CommandId) =>
      ask('placement/print-ticket-for', { placement: placement(1), language: 'zh', ...(command && { command }) }),
    asClerk: async (name: string, body: object) =>
      (await door.knock(`/api/${name}`, { body, cookies: { staff: door.seal(clerkAtDesk) } })).json(),
    /** Once every printer has told of what it was asked for. */
    async told(): Promise<void> {
      while (hall.day.state.prints.some(({ end }) => end === undefined)) await nextChange(hall)
    },
  }
}
