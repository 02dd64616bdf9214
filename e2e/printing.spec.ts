import type { Browser } from '@playwright/test'
import { minuteOfDay } from '../shared/hall-clock.ts'
import { makeResidentId } from '../shared/identity/made-up.ts'
import { KeeperId, TradeId } from '../shared/ids.ts'
import { printing } from '../shared/language/zh/printing.ts'
import { zh } from '../shared/language/zh.ts'
import { cable } from './cable.ts'
import { judge, readDayBook } from './faults/history.ts'
import { expect, type Market, test } from './market.ts'
import { answerFrom, showCard, takeOffer } from './screens/check-in.ts'
import { clipsOf, hearClips, recordAll } from './screens/clips.ts'
import { desk } from './screens/desk.ts'
import { findMine } from './screens/find-mine.ts'
import { hand } from './screens/hand.ts'
import { onTicket } from './screens/on-ticket.ts'
import { ouyangXiuyuan, typeName } from './screens/own-name.ts'
import { paperHall } from './screens/paper-hall.ts'
import { holdOut } from './screens/reader.ts'
import { sayYes } from './screens/say-yes.ts'
import { terminal } from './screens/terminal.ts'
import { broccoliFor, done, type Neighbour, townsfolk, yang } from './screens/townsfolk.ts'

const { checkIn, common, matching, ticket, trouble } = zh
const { ofTicket, because } = printing
const day = '2026-08-17'

/** The doors are open; a job waits for staff. */
async function halfPastFive(market: Market, places: number) {
  const others = townsfolk(market, day)
  await others.opensAllNight()
  const office = await others.staff(yang.name, yang.password)
  await others.holdsLong(office, 1)
  const posting = await others.post(1, broccoliFor(day, 170, places))
  return {
    others,
    office,
    hall: paperHall(market, others, office),
    approve: async () =>
      done(await office.ask('staff-desk/approve', { command: others.command(), posting, employerName: '坝上合作社' })),
    written: () => readDayBook(market.dataFolder),
    events: async () => (await readDayBook(market.dataFolder)).flatMap(({ events }) => events),
  }
}

const elsewhere = async (browser: Browser) => terminal(await (await browser.newContext()).newPage(), 'zh')

test('morning 1: a woman of 61 without a phone has a number on paper, once, and her job’s ticket, whose code opens her page', async ({
  market,
  page,
  browser,
}) => {
  await recordAll(market.dataFolder)
  const { played } = await hearClips(page)
  const { hall, approve, events } = await halfPastFive(market, 1)
  const [one, two] = [terminal(page, 'zh'), await elsewhere(browser)]
  await hall.opens(one)
  await hall.opens(two)
  const [own, other] = [await hall.printer('1 号机', 1), await hall.printer('2 号机', 2)]
  const [she, he] = [makeResidentId('1965-03-12', 1), makeResidentId('1970-08-02', 2)]

  await test.step('she types number and name by touch, hears what is asked, taps twice, and has A001 in her hand', async () => {
    await showCard(one, she)
    await one.title(checkIn.consent.title)
    await one.tap(common.listen)
    await expect.poll(async () => (await played())[0]).toMatchObject({ ended: true })
    expect((await played()).map(({ clip }) => clip)).toContain(clipsOf(checkIn.consent.title)[0])
    await one.tap(checkIn.consent.agree)
    await one.title(checkIn.name.title)
    await typeName(page, ouyangXiuyuan)
    await one.tap(common.next)
    await answerFrom(one, ['蔬菜采收', '蔬菜分拣'])
    await one.tapTwice(checkIn.wants.submit)
    await one.title(matching.waiting.title)
    await expect.poll(own.slips).toHaveLength(1)
    const [number] = own.slips()
    expect(number?.text).toMatch(/排队号.*A001凭号和证件后四位查单/)
    for (const secret of ['欧', '远', she, she.slice(-4)]) expect(number?.text).not.toContain(secret)
    await one.home()
  })

  await test.step('her card before terminal 2 shows the same number, and prints no other; his gives the next one', async () => {
    await holdOut(two.page, she)
    await two.title(matching.waiting.title)
    await expect(two.page.getByText('A001').first()).toBeVisible()
    await two.home()
    await holdOut(two.page, he)
    await two.title(checkIn.consent.title)
    // Whoever is not watched need not look before each tap.
    const { press, find } = hand(two.page)
    await press(checkIn.consent.agree)
    await press(checkIn.name.skip)
    await answerFrom({ ...two, tap: press, tapStarting: press, tapInGrid: find }, ['蔬菜采收'])
    await press(checkIn.wants.submit)
    await expect.poll(other.slips).toHaveLength(1)
    expect(other.slips()[0]?.text).toContain('A002')
    expect(own.slips()).toHaveLength(1)
    await two.home()
  })

  await test.step('she is called, takes the job, and waits for its paper: 正在打印, 已打印', async () => {
    await approve()
    await holdOut(page, she)
    await one.title(matching.offer.title)
    await takeOffer(one)
    await one.title(ticket.toPrint(1))
    // Its head rests until 正在打印 has been read, however long that takes.
    own.set({ head: 'hot' })
    await one.tap(ticket.print)
    await one.title(ofTicket.sending.title)
    own.set({ head: 'cool' })
    await one.title(ofTicket.printed(undefined).title)
    const paper = own.slips()[1]
    for (const words of [...onTicket('A001'), '欧*远']) expect.soft(paper?.text).toMatch(words)
    expect(paper?.text).not.toMatch(/补打|欧阳/)
    await one.tap(ticket.gotIt)
  })

  await test.step('the code on her paper, held before terminal 2, opens her page', async () => {
    await holdOut(two.page, own.slips()[1]?.code ?? '')
    await expect(two.page.locator('.ticket-picture')).toContainText('A001')
    await two.title(ofTicket.printed(undefined).title)
    const numbers = (await events()).flatMap((event) => (event.type === 'checked-in' ? [event.number] : []))
    expect(numbers).toEqual(['A001', 'A002'])
    expect([own.faults(), other.faults()]).toEqual([[], []])
  })
  await two.page.context().close()
  await Promise.all([own.stop(), other.stop()])
})

test('morning 8: the printer jams, then power and line fail while another ticket prints: no number is lost or given twice, and 补打 brings each paper', async ({
  market,
  page,
  browser,
}) => {
  const { others, office, hall, approve, written, events } = await halfPastFive(market, 2)
  const [she, he] = [await others.checkIn(1, 'vegetable-picking'), await others.checkIn(2, 'vegetable-picking')]
  await approve()
  const line = await cable(market.port)
  const at = hand(page)
  await hall.opens(at, line.port)
  const [own, window] = [await hall.printer('1 号机', 1), await hall.printer('窗口机', 'desk')]
  const room = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const staff = desk(await room.newPage(), 'zh')
  await staff.open(market.desk)
  await staff.signIn(yang.name, yang.password)
  const again = staff.page.getByRole('region', { name: printing.desk.again })
  /** What slides under a hand that stays takes no click. */
  const reprint = async (nth: number) => {
    await staff.page.mouse.move(0, 0)
    await again.getByRole('button', { name: zh.desk.printTicketAgain(`0817-000${nth}`) }).click()
  }
  const jammed = zh.terminals.alarm.printer('1 号机', because.error, [1])
  const takesJob = async ({ number, residentId }: Neighbour) => {
    await findMine(at, number, residentId.slice(-4))
    await at.title(matching.offer.title)
    await sayYes(at, matching.offer.accept)
    await at.title(ticket.toPrint(1))
  }

  await test.step('the knife jams within her ticket: the terminal says what to do, the desk hears', async () => {
    await takesJob(she)
    own.after(2000, () => own.set({ cutter: 'jammed' }))
    await at.press(ticket.print)
    await at.title(ofTicket.failed('', '').title)
    await expect(page.getByText(ofTicket.failed(because.error, 'A001').lines[0] ?? '')).toBeVisible()
    await expect(staff.page.getByText(jammed)).toBeVisible()
    await staff.page.getByRole('button', { name: new RegExp(`^${printing.title}`) }).click()
    await expect(again.getByRole('listitem')).toHaveText(/工票.*A001.*1 号机.*没打出来.*打印机出故障/)
  })

  await test.step('it is mended, and nothing old comes out; at the window the paper ends, and the next one brings hers', async () => {
    const torn = own.printed().length
    own.set({ cutter: 'works' })
    window.after(2000, () => window.set({ paper: 'out' }))
    await reprint(1)
    await expect(again.getByRole('listitem')).toHaveText(/A001.*窗口机.*没打出来.*没纸了/)
    window.set({ paper: 'enough' })
    await reprint(1)
    await expect(again.getByText(printing.desk.againNone)).toBeVisible()
    const paperOf = () =>
      window.slips().find(({ text }) => text.includes('本人联') && text.includes('须双方都同意'))?.text
    await expect.poll(paperOf).toBeDefined()
    const paper = paperOf()
    for (const words of [...onTicket('A001'), '补打', '票号0817-0001']) expect.soft(paper).toMatch(words)
    await expect(staff.page.getByText(jammed)).toBeHidden()
    expect(own.printed()).toHaveLength(torn)
    await at.home()
  })

  await test.step('power and line fail while his ticket prints: who comes meanwhile gets 1-01, and he is told that nobody knows', async () => {
    await takesJob(he)
    own.set({ slowMillis: 60 })
    const failed = new Promise<void>((over) => own.after(1500, () => void market.kill().then(over)))
    await at.press(ticket.print)
    await failed
    line.pull()
    await at.title(trouble.title)
    await at.press(trouble.takePlace)
    await expect(page.getByRole('heading', { name: trouble.place.noted.title })).toBeVisible()
    await expect(page.getByText('1-01')).toBeVisible()
    await market.start()
    line.plugIn()
    await expect(page.getByRole('heading', { name: trouble.place.confirmed.title })).toBeVisible()
    // The page behind it has a button of that name too.
    const good = page.getByRole('alertdialog').getByRole('button', { name: common.good })
    await good.evaluate((button: HTMLElement) => button.click())
    await at.title(ofTicket.unknown('').title)
    own.set({ slowMillis: 0 })
  })

  await test.step('staff print his again: the same number, 补打; with 1-01 comes the next number, on paper', async () => {
    await expect(again.getByRole('listitem')).toHaveText(/A002.*1 号机.*不知道打没打出来/)
    await reprint(2)
    await expect(again.getByText(printing.desk.againNone)).toBeVisible()
    // It is off the list once the printer has it, and on paper a moment later.
    const his = () => window.slips().find(({ text }) => text.includes('票号0817-0002'))?.text
    await expect.poll(his).toBeDefined()
    for (const words of [...onTicket('A002'), '补打']) expect.soft(his()).toMatch(words)
    const minutes = (await events()).flatMap((event) =>
      event.type === 'place-kept' ? [minuteOfDay(event.keptAt)] : [],
    )
    const brought = { keeper: KeeperId.parse('1-01'), minute: minutes[0] ?? 0 }
    const identity = { kind: 'resident-id', number: makeResidentId('1965-03-12', 3) } as const
    const wants = { trades: [TradeId.parse('vegetable-picking')] }
    const came = {
      command: others.command(),
      identity,
      name: '李秀兰',
      consent: true,
      certificates: [],
      wants,
      brought,
    }
    done(await office.ask('counter/check-in', came))
    await expect.poll(() => window.slips().at(-1)?.text).toMatch(/排队号.*A003/)
    const numbers = (await events()).flatMap((event) => (event.type === 'checked-in' ? [event.number] : []))
    expect(numbers).toEqual(['A001', 'A002', 'A003'])
    const placed = (await events()).flatMap((event) => (event.type === 'placement-made' ? [event.number] : []))
    expect(placed).toEqual(['A001', 'A002'])
    expect(judge([], await written())).toEqual([])
  })
  line.close()
  await room.close()
  await Promise.all([own.stop(), window.stop()])
})
