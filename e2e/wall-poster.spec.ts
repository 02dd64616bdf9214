import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { changed, type MarketChange } from '../shared/county/settings/market.ts'
import { zhangbei } from '../shared/county/settings/zhangbei.ts'
import { Filling, Order } from '../shared/day/matching/policy.ts'
import { zh } from '../shared/language/zh.ts'
import { orderSet } from '../shared/places/order-today.ts'
import { posterParts } from '../shared/places/wall-poster/poster.ts'
import { expect, test } from './market.ts'
import { findMine } from './screens/check-in.ts'
import { desk } from './screens/desk.ts'
import { isLong } from './screens/desk-look.ts'
import { screenOf } from './screens/page-screen.ts'
import { keepOnPage, printPoster, twoSheets } from './screens/poster.ts'
import { terminal } from './screens/terminal.ts'
import { broccoliFor, done, longHold, personId, townsfolk, yang } from './screens/townsfolk.ts'
import { setMarket } from './screens/under-their-eyes.ts'

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Waits, by the board's own clock, until the page of the lots has its turn. */
async function lotsOn(board: Page, count: number): Promise<readonly string[]> {
  let digits: readonly string[] = []
  await expect(async () => {
    await board.clock.runFor(2000)
    digits = await board.locator('.lots-digits').allTextContents()
    expect(digits).toHaveLength(count)
  }).toPass()
  return digits
}

/** What the wall says of the version of its rules. */
async function versionOn(board: Page): Promise<string> {
  let said: readonly string[] = []
  await expect(async () => {
    await board.clock.runFor(2000)
    said = await board
      .locator('.board-foot')
      .getByText(/^规则第 \d+ 版$/)
      .allInnerTexts()
    expect(said).toHaveLength(1)
  }).toPass()
  return said.join()
}

test('a lottery morning: the seal hangs before, the seed after, and anybody can draw the lots again', async ({
  market,
  page,
  browser,
}) => {
  const wide = { viewport: { width: 1920, height: 1080 } }
  const [office, board] = [await browser.newPage(wide), await browser.newPage(wide)]
  const folk = townsfolk(market, '2026-08-17')
  const staff = desk(office, 'zh')
  const at = terminal(page, 'zh')
  const say = zh.settings
  const press = (name: string) => office.getByRole('button', { name, exact: true }).click()
  await board.clock.install()
  await keepOnPage(office)
  await board.goto(market.board)

  await test.step('lots need an hour: without one the desk says so, with one they are chosen', async () => {
    await staff.open(market.desk)
    await staff.firstAccount(market.firstCode(), yang.name, yang.password)
    await setMarket(market, office.request, longHold)
    // What is printed holds by then on the page too.
    await office.reload()
    await press(say.title)
    const byTurns = await printPoster(office)
    expect(byTurns.sheets).toEqual(twoSheets)
    expect(byTurns.pages.join()).toContain(zh.poster.fewestDays)
    await press(say.sections.order)
    await office.getByLabel(say.orders.lottery).check()
    await press(say.save)
    await expect(
      office.getByText(zh.refusals['lottery-needs-round-time']({ code: 'lottery-needs-round-time' })),
    ).toBeVisible()
    await press(say.sections.rounds)
    await press(say.add)
    await office.getByLabel(say.rowOf(say.roundTime, say.newRow)).fill('05:50')
    await press(say.save)
    await expect(office.getByText(say.saved)).toBeVisible()
    // What was refused is still chosen there.
    await office.getByRole('button', { name: new RegExp(`^${say.sections.order}.*${say.unsaved}$`) }).click()
    await expect(office.getByLabel(say.orders.lottery)).toBeChecked()
    await press(say.save)
    await expect(office.getByText(say.saved)).toBeVisible()
  })

  const seal = await test.step('three come, nobody has a place yet, and the board shows a seal', async () => {
    await at.open(market.terminal)
    const first = await folk.checkIn(1, 'vegetable-picking')
    await findMine(at, first.number, first.residentId.slice(-4))
    await expect(page.getByText(at.words.matching.waiting.draw('05:50'))).toBeVisible()
    await expect(page.locator('.place-figure')).toHaveCount(0)
    await at.home()
    await expect(page.getByText(at.words.home.draw('05:50'))).toBeVisible()
    await folk.checkIn(2, 'vegetable-picking')
    await folk.checkIn(3, 'vegetable-picking')
    await folk.post(1, broccoliFor('2026-08-17', 170, 1))
    await staff.approve('坝上蔬菜合作社')
    const [shown = ''] = await lotsOn(board, 1)
    expect(shown).toMatch(/^[0-9a-f]{64}$/)
    await press(say.title)
    await press(say.sections.gate)
    await office.getByLabel(say.zh).fill('市场南门')
    await press(say.save)
    await expect(office.getByText(say.saved)).toBeVisible()
    const byLot = await printPoster(office)
    expect(byLot.sheets).toEqual(twoSheets)
    for (const said of [zh.poster.drawn('05:50'), shown, zh.poster.never, '12333'])
      expect(byLot.pages.join()).toContain(said)
    expect(byLot.pages.join()).not.toContain(zh.poster.fewestDays)
    // The gate has another name by now: the rules are those that hang.
    expect(byLot.pages.join()).toContain(await versionOn(board))
    return shown
  })

  await test.step('at the hour, the server just started again, the seed is shown and the first drawn is called', async () => {
    await market.passUntil('2026-08-17T05:50:01')
    const [seed = '', stillSealed] = await lotsOn(board, 2)
    expect([stillSealed, digestOf(seed)]).toEqual([seal, seal])
    const drawn = ['A001', 'A002', 'A003'].sort((one, other) =>
      digestOf(seed + one) < digestOf(seed + other) ? -1 : 1,
    )
    await expect(board.locator('.call-number')).toHaveText(drawn[0] ?? '')
    const third = drawn[2] ?? ''
    // A server that was away for a moment is missed at any moment: the terminal is opened anew.
    await at.open(market.terminal)
    await findMine(at, third, personId(Number(third.slice(1))).slice(-4))
    await expect(page.locator('.place-figure')).toContainText(at.words.matching.place(2))
    await at.home()
  })

  await test.step('who comes after the draw stands behind', async () => {
    const late = await folk.checkIn(4, 'vegetable-picking')
    await findMine(at, late.number, late.residentId.slice(-4))
    await expect(page.locator('.place-figure')).toContainText(at.words.matching.place(3))
  })
  await Promise.all([office.close(), board.close()])
})

/** As much as a market may have to say. */
const longest: readonly MarketChange[] = [
  {
    section: 'names',
    name: {
      zh: '张家口市张北县坝上地区零工市场公共就业服务大厅',
      en: 'Zhangjiakou City, Zhangbei County, Bashang Gig Market',
    },
  },
  { section: 'rounds', roundMinutes: [350, 380, 410, 450, 510, 570, 780, 840] },
  longHold,
  { section: 'complaint-lines', complaintLines: ['0313-5212333', '0313-5212345', '12333', '12345', '12351'] },
]

test('whatever the market has chosen, the rules fit a sheet in each language, readable at two metres', async ({
  market,
  page: office,
}) => {
  const staff = desk(office, 'zh')
  await keepOnPage(office)
  await office.setViewportSize({ width: 1920, height: 1080 })
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)
  await office.getByRole('button', { name: zh.settings.title, exact: true }).click()
  const faults: string[] = []
  let settings = zhangbei
  const set = async (change: MarketChange) => {
    settings = changed(settings, change)
    await setMarket(market, office.request, change)
  }
  /** Once the desk has heard what was set. */
  const hang = async (of: string) => {
    await expect(async () => {
      const printed = await printPoster(office)
      const lines = posterParts(zh.poster, { market: settings, today: orderSet(settings) }).flatMap(
        (part) => part.lines,
      )
      for (const line of lines) expect(printed.pages[0]).toContain(line)
      faults.push(...printed.faults.map((fault) => `${of}: ${fault}`))
      if (`${printed.sheets}` !== `${twoSheets}`) faults.push(`${of}: ${printed.sheets.length} sheets`)
    }).toPass()
  }
  const everyChoice = async (of: string) => {
    for (const order of Order.options) {
      await set({ section: 'order', order })
      for (const filling of Filling.options) {
        await set({ section: 'filling', filling })
        for (const namesOneIn of isLong ? ([0, 2, 3, 4] as const) : ([4] as const)) {
          await set({ section: 'by-name', namesOneIn })
          for (const boostDays of order === 'rotation' ? [3, 0] : [0]) {
            await set({ section: 'boost', boostDays })
            await hang(`${of} ${order} ${filling} 1/${namesOneIn} +${boostDays}`)
          }
        }
      }
    }
  }
  await setMarket(market, office.request, { section: 'rounds', roundMinutes: [350] })
  settings = { ...settings, roundMinutes: [350] }
  await hang('as it opens')
  if (isLong) await everyChoice('usual')
  for (const change of longest) await set(change)
  await everyChoice('longest')

  // A morning later the lots have a seal.
  for (const change of [
    { section: 'order', order: 'lottery' },
    { section: 'filling', filling: 'fill-first' },
    { section: 'by-name', namesOneIn: 3 },
  ] as const)
    await set(change)
  await market.passUntil('2026-08-18T05:31:00')
  done(await screenOf(office.request, market).ask('staff-desk/sign-in', yang))
  await townsfolk(market, '2026-08-18').checkIn(1, 'vegetable-picking')
  await office.reload()
  await office.getByRole('button', { name: zh.settings.title, exact: true }).click()
  await hang('sealed')
  expect(faults).toEqual([])
})
