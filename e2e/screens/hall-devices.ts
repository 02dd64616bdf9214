import type { Page } from '@playwright/test'
import { deskView } from '../../kiosk/staff-desk/canned-desk.ts'
import type { Reply } from '../../shared/answer.ts'
import type { Replies } from '../../shared/api.ts'
import type { PrinterAtDesk, PrinterStatus, PrintQueue, SlipInQueue } from '../../shared/county/printing/view.ts'
import { DayNumber, EmployerId, Instant, PlacementId, PostingId, PrinterId, TerminalId } from '../../shared/ids.ts'
import type { TerminalAtDesk, TerminalsAnswer } from '../../shared/places/staff-desk/terminals.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { liveLine } from './live-line.ts'

const build = 'B7xKq2LmZs04'
const printer = (
  nth: number,
  name: string,
  ticketsLeft: number,
  now: PrinterStatus,
  answers = true,
): PrinterAtDesk => ({
  printer: PrinterId.parse(`prn_${String(nth).padStart(16, '0')}`),
  ...{ name, host: `192.168.1.${30 + nth}`, port: 9100, rollMetres: 50, ticketsLeft, now },
  kind: { answers, tellsEnd: answers && nth !== 3, forgets: nth === 1 },
})
const atWindow = printer(1, '窗口', 120, { status: 'ready', paper: 'enough' })
const atDoor = printer(2, '大厅东侧 2 号小票机', 9, { status: 'ready', paper: 'near-end' })
const empty = printer(3, '3 号机', 0, { status: 'stopped', because: 'paper', paper: 'out' })
const mute = printer(4, '备用', 210, { status: 'unknown' }, false)
const pulled = printer(5, '5 号机', 64, { status: 'unreachable' })
const printers = [atWindow, atDoor, empty, mute, pulled]

const screen = (number: number, more: Partial<TerminalAtDesk>): TerminalAtDesk => ({
  terminal: TerminalId.parse(`trm_${String(number).padStart(16, '0')}`),
  ...{ number, stands: 'terminal', state: 'online', missedBeats: 0, isOld: false, build, printers: [] },
  ...more,
})
const rows: readonly TerminalAtDesk[] = [
  screen(1, { roundTripMillis: 14, touchedSeconds: 4, readerUsed: true, printers: [atDoor, atWindow] }),
  screen(2, { state: 'silent', silentSeconds: 95, missedBeats: 19, touchedSeconds: 340, readerUsed: false }),
  screen(3, {
    ...{ roundTripMillis: 380, touchedSeconds: 5400, readerUsed: false, readerSilentSeconds: 150 },
    ...{ isOld: true, build: 'TfQ-0aWc81Xd', printers: [empty, pulled] },
  }),
  screen(4, { state: 'never', printers: [{ name: mute.name }] }),
  screen(9, { stands: 'board', roundTripMillis: 9 }),
]

const slip = (nth: number, state: SlipInQueue['state'], more: Partial<SlipInQueue> = {}): SlipInQueue => ({
  job: `prj_20260817_${String(nth).padStart(4, '0')}`,
  slip: {
    what: 'ticket',
    placement: PlacementId.parse(`plc_20260817_${String(nth).padStart(4, '0')}`),
    number: DayNumber.parse(`A0${10 + nth}`),
  },
  ...{ askedAt: Instant.parse(`2026-08-16T21:${40 + nth}:00.000Z`), state, printer: atWindow.printer },
  ...more,
})
const again: readonly SlipInQueue[] = [
  slip(1, 'failed', { because: 'paper', printer: empty.printer }),
  slip(2, 'unknown', { printer: mute.printer }),
  slip(3, 'failed', {
    ...{ because: 'unreachable', printer: pulled.printer },
    slip: { what: 'list', posting: PostingId.parse('pst_20260817_001') },
  }),
  slip(4, 'failed', { because: 'cover', slip: { what: 'number', number: DayNumber.parse('A014') } }),
  slip(5, 'failed', { because: 'late', slip: { what: 'card', employer: EmployerId.parse('emp_aaaaaaaaaaaaaaaa') } }),
]
const queue: PrintQueue = {
  ...{ printers, knowsPlaces: true, again },
  places: [
    { place: 'desk', printers: [atWindow.printer] },
    { place: 1, printers: [atDoor.printer, atWindow.printer] },
    { place: 3, printers: [empty.printer, pulled.printer] },
  ],
  slips: [
    slip(9, 'asked'),
    slip(8, 'sending'),
    slip(7, 'awaited'),
    slip(6, 'printed', { slip: { what: 'test' } }),
    ...[...again].reverse(),
  ],
}

/** What must be looked after is said over every room. */
const view: DeskView = {
  ...deskView,
  ...{ help: [], toReprint: again.length },
  alarms: {
    ...{ silent: [2], old: [3], readers: [3] },
    printers: [
      { name: empty.name, because: 'paper', places: [3] },
      { name: pulled.name, because: 'unreachable', places: [3] },
    ],
  },
}

const patterns = { terminals: '**/api/terminals/list', queue: '**/api/printing/queue', live: '**/api/live/desk' }

/** A hall whose screens and printers stand in every state there is, which no morning brings together; answers how to leave it. */
export async function showDevices(page: Page): Promise<() => Promise<void>> {
  const terminals: TerminalsAnswer = { known: true, codesShown: false, rows }
  const answers: Readonly<Record<string, Reply<Replies['terminals/list'] | Replies['printing/queue']>>> = {
    [patterns.terminals]: { answer: 'done', value: terminals },
    [patterns.queue]: { answer: 'done', value: queue },
  }
  for (const [pattern, json] of Object.entries(answers)) await page.route(pattern, (route) => route.fulfill({ json }))
  await page.route(patterns.live, (route) => route.fulfill(liveLine(view)))
  return async () => {
    for (const pattern of Object.values(patterns)) await page.unroute(pattern)
  }
}
