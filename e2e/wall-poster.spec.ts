import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { findMine } from './screens/check-in.ts'
import { desk } from './screens/desk.ts'
import { terminal } from './screens/terminal.ts'
import { broccoliFor, personId, townsfolk, yang } from './screens/townsfolk.ts'

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Waits, by the board's own clock, until the page of the lots has its turn. */
async function lotsOn(board: Page, count: number): Promise<readonly string[]> {
  const digits = board.locator('.lots-digits')
  await expect(async () => {
    await board.clock.runFor(2000)
    expect(await digits.count()).toBe(count)
  }).toPass()
  return digits.allTextContents()
}

/** What the wall says of the version of its rules. */
async function versionOn(board: Page): Promise<string> {
  const line = board.locator('.board-foot').getByText(/^规则第 \d+ 版$/)
  await expect(async () => {
    await board.clock.runFor(2000)
    expect(await line.count()).toBe(1)
  }).toPass()
  return line.innerText()
}

/** Prints the rules for the wall; answers what stands on them, and the size of each page in points. */
async function poster(office: Page): Promise<{ readonly text: string; readonly pages: readonly string[] }> {
  await office.getByRole('button', { name: zh.poster.print }).click()
  const papers = office.locator('.poster')
  await expect(papers).toHaveCount(2)
  const text = (await papers.allTextContents()).join('\n')
  const pdf = (await office.pdf({ preferCSSPageSize: true })).toString('latin1')
  await office.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(papers).toHaveCount(0)
  return {
    text,
    pages: [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)[.\d]*\]/g)].map(([, wide, high]) => `${wide} ${high}`),
  }
}
/** A4 standing up, one in each language. */
const twoSheets = ['594 841', '594 841']

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
  // The paper stays on the page until the file is made of it.
  await office.addInitScript(() => {
    window.print = () => {}
  })
  await board.goto(market.board)

  await test.step('lots need an hour: without one the desk says so, with one they are chosen', async () => {
    await staff.open(market.desk)
    await staff.firstAccount(market.firstCode(), yang.name, yang.password)
    await press(say.title)
    const byTurns = await poster(office)
    expect(byTurns.pages).toEqual(twoSheets)
    expect(byTurns.text).toContain(zh.poster.fewestDays)
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
    const byLot = await poster(office)
    expect(byLot.pages).toEqual(twoSheets)
    for (const said of [zh.poster.drawn('05:50'), shown, zh.poster.never, '12333']) expect(byLot.text).toContain(said)
    expect(byLot.text).not.toContain(zh.poster.fewestDays)
    // The gate has another name by now: the rules are those that hang.
    expect(byLot.text).toContain(await versionOn(board))
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
