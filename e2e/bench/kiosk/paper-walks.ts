import type { Browser, Page } from '@playwright/test'
import { makeResidentId } from '../../../shared/identity/made-up.ts'
import { zh } from '../../../shared/language/zh.ts'
import { ticketNumber } from '../../../shared/ticket/ticket-number.ts'
import type { Screen } from '../../faults/screen.ts'
import { answerFrom, findMine } from '../../screens/check-in.ts'
import { desk } from '../../screens/desk.ts'
import { ouyangXiuyuan, typeName } from '../../screens/own-name.ts'
import { screenOf } from '../../screens/page-screen.ts'
import { paperHall } from '../../screens/paper-hall.ts'
import { holdOut } from '../../screens/reader.ts'
import { broccoliFor, done, type Neighbour, townsfolk, yang } from '../../screens/townsfolk.ts'
import { firstCode } from '../bench-doors.ts'
import { measured } from '../measure.ts'
import { atMost, notJudged, type Row, row } from '../rows.ts'
import { finger } from './finger.ts'
import { gloved, machineSeconds, millisOf, practised, wholeOf } from './pace.ts'
import { openSlow, slower, withBrowser } from './slow-page.ts'
import { openStaged } from './staged-hall.ts'
import { forgetTaps, watchTaps } from './tap-times.ts'

const rounds = 3
const day = '2026-08-17'

/** A way that ends when a printer has cut its paper off: a simulated one, as fast as its line. */
interface PaperWalk {
  readonly what: string
  readonly aimSeconds?: number
  /** Told for a gloved hand too. */
  readonly isGloved?: true
  readonly page: Page
  readonly printer: HeardPrinter
  /** What is not counted, up to the page where the way begins. */
  readonly before: (nth: number) => Promise<unknown>
  readonly go: (nth: number) => Promise<unknown>
  readonly after: () => Promise<unknown>
}

/** Mornings 1 and 8 with devices: from the card before the reader to the number in the hand, and from home to the reprint of a ticket that did not come out. */
export const paperWalks = (folder: string): Promise<readonly Row[]> =>
  withBrowser(async (browser) => {
    const hall = await openStaged(folder)
    try {
      const port = Number(new URL(hall.address).port)
      const others = townsfolk({ port, firstCode: () => firstCode }, day)
      const office = await others.staff(yang.name, yang.password)
      const placed = await withJobs(others, office)
      const at = await openPlaces(browser, port, { others, office })
      const rows: Row[] = []
      for (const walk of [toNumber(at), againAtTerminal(at, placed), againAtDesk(at, placed)])
        rows.push(...(await measure(walk)))
      await at.stop()
      return rows
    } finally {
      await hall.stop()
    }
  })

interface Staffed {
  readonly others: ReturnType<typeof townsfolk>
  readonly office: Screen
}

/** Before the hall knows its terminals: one for each round, with a job and no paper of it. */
async function withJobs(others: Staffed['others'], office: Screen): Promise<readonly Neighbour[]> {
  const placed: Neighbour[] = []
  for (let n = 0; n < rounds; n += 1) placed.push(await others.checkIn(n, 'vegetable-picking'))
  const posting = await others.post(1, broccoliFor(day, 170, rounds))
  done(await office.ask('staff-desk/approve', { command: others.command(), posting, employerName: '坝上合作社' }))
  for (const neighbour of placed)
    while (!(await neighbour.takesOffer())) await new Promise((resume) => setTimeout(resume, 50))
  return placed
}

/** Terminal 1 and the desk, each with a printer of its own. */
async function openPlaces(browser: Browser, port: number, { others, office }: Staffed) {
  const hall = paperHall({ port }, others, office)
  const [terminal, clerk] = [await openSlow(browser, watchTaps), await openSlow(browser, watchTaps)]
  const one = finger(terminal.page)
  await hall.opens(one)
  const [own, window] = [await heardPrinter(hall, '1 号机', 1), await heardPrinter(hall, '窗口机', 'desk')]
  await clerk.page.setViewportSize({ width: 1366, height: 768 })
  const staff = desk(clerk.page, 'zh')
  await staff.open(`http://localhost:${port}/desk`)
  await staff.signIn(yang.name, yang.password)

  return {
    one,
    staff,
    own,
    window,
    /** Somebody's ticket is asked for where there is no paper, and staff bring some. */
    async failed({ number, residentId }: Neighbour): Promise<string> {
      const screen = screenOf(terminal.page.request, { terminal: `http://localhost:${port}/` })
      const found = done(await screen.ask('check-in/find', { number, lastFour: residentId.slice(-4) }))
      const placement = found.tickets[0]?.placement
      if (placement === undefined) throw new Error('Whoever took a job has a ticket.')
      own.set({ paper: 'out' })
      done(await screen.ask('placement/print-ticket', { command: others.command(), placement, language: 'zh' }))
      while (done(await office.ask('printing/queue', {})).again.length === 0)
        await new Promise((resume) => setTimeout(resume, 50))
      own.set({ paper: 'enough' })
      done(await screen.ask('session/end', {}))
      return ticketNumber(placement)
    },
    async stop(): Promise<void> {
      await Promise.all([own.stop(), window.stop()])
    },
  }
}
type Places = Awaited<ReturnType<typeof openPlaces>>

type HeardPrinter = Awaited<ReturnType<typeof heardPrinter>>
async function heardPrinter(hall: ReturnType<typeof paperHall>, name: string, place: 1 | 'desk') {
  let hear = (_atMillis: number) => {}
  const simulator = await hall.printer(name, place, {
    // Asked whether everything before is out, it has cut it off.
    onPrinted: ({ kind }) => kind === 'asked' && hear(performance.timeOrigin + performance.now()),
  })
  const nextJob = () =>
    new Promise<number>((resolve) => {
      hear = resolve
    })
  return { ...simulator, nextJob }
}

const toNumber = ({ one, own }: Places): PaperWalk => ({
  what: 'card before the reader, 欧阳修远 by pinyin, two works, to the number on paper',
  aimSeconds: 60,
  isGloved: true,
  page: one.page,
  printer: own,
  before: async () => {},
  async go(nth) {
    const { checkIn, common, matching } = one.words
    await holdOut(one.page, makeResidentId('1965-03-12', 300 + nth))
    await one.title(checkIn.consent.title)
    await one.tap(checkIn.consent.agree)
    await one.title(checkIn.name.title)
    await typeName(one.page, ouyangXiuyuan)
    await one.tap(common.next)
    await answerFrom(one, ['蔬菜采收', '蔬菜分拣'])
    await one.tap(checkIn.wants.submit)
    await one.title(matching.waiting.title)
  },
  after: one.home,
})

const againAtTerminal = ({ one, own, failed }: Places, placed: readonly Neighbour[]): PaperWalk => ({
  what: 'a ticket that did not come out, from home to its reprint at the terminal',
  isGloved: true,
  page: one.page,
  printer: own,
  before: (nth) => failed(nthOf(placed, nth)),
  async go(nth) {
    const { number, residentId } = nthOf(placed, nth)
    await findMine(one, number, residentId.slice(-4))
    await one.tap(one.words.ticket.printAgain)
    await one.title(zh.printing.ofTicket.printed(undefined).title)
  },
  after: one.home,
})

function againAtDesk({ staff, window, failed }: Places, placed: readonly Neighbour[]): PaperWalk {
  const { page, words } = staff
  let label = ''
  return {
    what: 'the same from the desk’s first page, at the window',
    page,
    printer: window,
    async before(nth) {
      label = await failed(nthOf(placed, nth))
    },
    async go() {
      await page.getByRole('button', { name: new RegExp(`^${zh.printing.title}`) }).click()
      await page.getByRole('button', { name: words.printTicketAgain(label) }).click()
    },
    after: staff.today,
  }
}

function nthOf(placed: readonly Neighbour[], nth: number): Neighbour {
  const one = placed[nth]
  if (one === undefined) throw new Error('There is one for each round.')
  return one
}

async function measure({
  what,
  aimSeconds,
  isGloved,
  page,
  printer,
  before,
  go,
  after,
}: PaperWalk): Promise<readonly Row[]> {
  const [hand, inGloves, machine, taps] = [measured(), measured(), measured(), measured()]
  for (let nth = 0; nth < rounds; nth += 1) {
    await before(nth)
    await page.evaluate(forgetTaps)
    const cut = printer.nextJob()
    await go(nth)
    const cutAt = await cut
    const [times, origin] = await page.evaluate(() => [window.tapTimes, performance.timeOrigin] as const)
    const last = times.at(-1)
    if (last === undefined) throw new Error('Nobody tapped.')
    // The paper of the last tap may come after its page.
    const paperSeconds = Math.max(0, cutAt - origin - last.at - millisOf(last)) / 1000
    taps.figures.push(times.length)
    machine.figures.push(machineSeconds(times) + paperSeconds)
    hand.figures.push(wholeOf(times, practised) + paperSeconds)
    inGloves.figures.push(wholeOf(times, gloved) + paperSeconds)
    await after()
  }
  const name = `${what}, CPU/${slower}`
  const aim = { figures: hand.figures.map((own) => aimSeconds ?? own) }
  const target = aimSeconds === undefined ? notJudged : atMost(1)
  const byHand = `a hand of ${practised.secondsAPage} s a page, ${practised.secondsAKey} s a key${aimSeconds === undefined ? '' : '; the aim'}`
  const slowly = `gloves of ${gloved.secondsAPage} s a page or character, ${gloved.secondsAKey} s a letter`
  return [
    row({ goal: 17, what: `${name}: ${byHand}`, unit: 's', ours: hand, rival: aim, target }),
    ...(isGloved
      ? [row({ goal: 17, what: `${name}: ${slowly}`, unit: 's', ours: inGloves, rival: hand, target: notJudged })]
      : []),
    row({ goal: 17, what: `${name}: the machine's part`, unit: 's', ours: machine, rival: aim, target: notJudged }),
    row({ goal: 17, what: `${name}: taps`, unit: 'taps', ours: taps, rival: taps, target: notJudged }),
  ]
}
