import { clockTime, minuteOfDay } from '../shared/hall-clock.ts'
import { makeResidentId } from '../shared/identity/made-up.ts'
import { Instant, KeeperId, TradeId } from '../shared/ids.ts'
import { zh } from '../shared/language/zh.ts'
import { cable } from './cable.ts'
import { readDayBook } from './faults/history.ts'
import { expect, test } from './market.ts'
import { answerFrom, showCard } from './screens/check-in.ts'
import { type Terminal, terminal } from './screens/terminal.ts'
import { broccoliFor, done, townsfolk, yang } from './screens/townsfolk.ts'

const { checkIn: asked, common, trouble } = zh
const said = { take: trouble.takePlace, ...trouble.place }
/** How many come to each of the two terminals: all fifty in the long tests. */
const each = process.env['GONGPIAO_LONG'] === '1' ? 25 : 3

/** One person after another takes a place-keeper; the last one’s stays on the screen. */
async function keepPlaces(at: Terminal, number: number, from: number, to: number): Promise<void> {
  for (let count = from; count <= to; count += 1) {
    if (count > from) await at.tapOver(common.good)
    await at.tapOver(said.take)
    await expect(at.page.getByText(`${number}-${String(count).padStart(2, '0')}`)).toBeVisible()
    await expect(at.page.getByRole('heading', { name: said.noted.title })).toBeVisible()
  }
}

test('two terminals are off line while people come: each of them is in the book once, and stands where they came', async ({
  market,
  page,
  browser,
}) => {
  const others = townsfolk(market, '2026-08-17')
  await others.opensAllNight()
  const elsewhere = await browser.newContext()
  const lines = [await cable(market.port), await cable(market.port)] as const
  const [one, two] = [terminal(page, 'zh'), terminal(await elsewhere.newPage(), 'zh')]
  const office = await others.staff(yang.name, yang.password)
  /** Where the job waits for staff, nobody is called to it yet. */
  const posting = await others.post(1, broccoliFor('2026-08-17', 170, 3))
  done(await office.ask('terminals/show-codes', { shown: true }))
  for (const [at, { page: screen }] of [one, two].entries()) {
    await screen.goto(`http://localhost:${lines[at]?.port}/`)
    const code = (await screen.locator('.code').textContent()) ?? ''
    done(await office.ask('terminals/approve', { command: others.command(), code, number: at + 1 }))
    await expect(screen.getByRole('button', { name: zh.home.findWork })).toBeEnabled()
  }
  const stored = () => two.page.evaluate(() => JSON.parse(localStorage.getItem('keepers') ?? '{}'))
  const told = async () =>
    (await readDayBook(market.dataFolder)).flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'place-kept' ? [event] : [])),
    )
  const kept = async () => (await told()).map(({ keeper }) => keeper)
  const comes = (nth: number, brought?: { readonly keeper: KeeperId; readonly minute: number }) =>
    office.ask('counter/check-in', {
      command: others.command(),
      identity: { kind: 'resident-id', number: makeResidentId('1965-03-12', nth) },
      name: '李秀兰',
      consent: true,
      wants: { trades: [TradeId.parse('vegetable-picking')] },
      certificates: [],
      ...(brought === undefined ? {} : { brought }),
    })
  const called = async () => {
    const events = (await readDayBook(market.dataFolder)).flatMap((entry) => entry.events)
    const numbers = new Map(
      events.flatMap((event) => (event.type === 'checked-in' ? [[event.worker, event.number] as const] : [])),
    )
    return events.flatMap((event) => (event.type === 'offer-made' ? [numbers.get(event.worker)] : []))
  }

  await test.step('the lines fail; people get a number and 已记下, and nobody 已确认', async () => {
    expect(done(await comes(1)).number).toBe('A001')
    for (const line of lines) line.pull()
    await Promise.all([one.title(trouble.title), two.title(trouble.title)])
    await Promise.all([keepPlaces(one, 1, 1, each), keepPlaces(two, 2, 1, each)])
    await expect(page.getByText(said.confirmed.title)).toBeHidden()
    expect(await kept()).toEqual([])
    for (const nth of [2, 3]) done(await comes(nth))
  })

  await test.step('one is opened anew while the hall is still not heard: it has forgotten none, and gives none without the hall’s time', async () => {
    await two.page.route('**/api/**', (route) => route.abort())
    lines[1].plugIn()
    await two.page.reload()
    await two.title(trouble.title)
    await expect(two.page.getByRole('button', { name: said.take })).toBeHidden()
    expect((await stored()).kept).toHaveLength(each)
  })

  await test.step('back: the first answer is lost, and each is in the book once; what stands on a screen turns 已确认', async () => {
    let lost = 0
    await two.page.route('**/terminals/keep-places', async (route) => {
      if (lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort()
    })
    lines[0].plugIn()
    await expect(page.getByRole('heading', { name: said.confirmed.title })).toBeVisible()
    await two.page.unroute('**/api/**')
    await expect.poll(async () => (await stored()).kept.length).toBe(0)
    expect(lost).toBe(1)
    const all = await kept()
    expect(all).toHaveLength(2 * each)
    expect(new Set(all).size).toBe(2 * each)
  })

  await test.step('the browser has forgotten all; off line again, the next number is the next one', async () => {
    await two.page.evaluate(() => localStorage.clear())
    await two.page.reload()
    await expect(two.page.getByRole('button', { name: zh.home.findWork })).toBeEnabled()
    lines[1].pull()
    await two.title(trouble.title)
    await keepPlaces(two, 2, each + 1, each + 1)
    lines[1].plugIn()
    await expect(two.page.getByRole('heading', { name: said.confirmed.title })).toBeVisible()
    await two.tapOver(common.good)
    expect(await kept()).toHaveLength(2 * each + 1)
  })

  await test.step('one brings theirs to a terminal, which asks for it: a wrong minute is none, the right one is', async () => {
    const minute = minuteOfDay((await told()).find(({ keeper }) => keeper === '1-02')?.keptAt ?? Instant.parse(''))
    const typed = (at: number) => `102${clockTime(at).replace(':', '')}`
    await one.tapOver(common.good)
    await showCard(one, makeResidentId('1965-03-12', 21))
    await one.tap(asked.consent.agree)
    await one.tap(asked.name.skip)
    await one.title(asked.keeper.title)
    await one.type(typed((minute + 9) % 1440))
    await one.tap(common.next)
    await answerFrom(one, ['蔬菜采收'])
    await one.tap(asked.wants.submit)
    await expect(page.getByText('占位号 1-02 查不到')).toBeVisible()
    await one.type(typed(minute))
    await one.tap(common.next)
    await one.tap(asked.wants.submit)
    await one.title(zh.matching.waiting.title)
    await expect(page.getByText('A004').first()).toBeVisible()
  })

  await test.step('another brings theirs to the window: both are called before who checked in meanwhile, behind who was there', async () => {
    const minutes = new Map((await told()).map(({ keeper, keptAt }) => [keeper, minuteOfDay(keptAt)]))
    const bringing = (nth: number, text: string, laterMinutes = 0) => {
      const keeper = KeeperId.parse(text)
      return comes(nth, { keeper, minute: ((minutes.get(keeper) ?? 0) + laterMinutes) % 1440 })
    }
    expect(await bringing(22, '2-99')).toMatchObject({ refusal: { code: 'keeper-unknown' } })
    expect(await bringing(22, '2-03', 9)).toMatchObject({ refusal: { code: 'keeper-unknown' } })
    expect(done(await bringing(22, '2-03')).number).toBe('A005')
    done(await office.ask('staff-desk/approve', { command: others.command(), posting, employerName: '坝上合作社' }))
    await expect.poll(async () => (await called()).length).toBe(3)
    expect((await called()).sort()).toEqual(['A001', 'A004', 'A005'])
  })
  for (const line of lines) line.close()
  await elsewhere.close()
})
