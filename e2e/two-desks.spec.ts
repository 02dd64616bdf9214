import type { Page, Route } from '@playwright/test'
import { zh } from '../shared/language/zh.ts'
import { readDayBook } from './faults/history.ts'
import { expect, type Market, test } from './market.ts'
import { desk } from './screens/desk.ts'
import { broccoliFor, done, townsfolk, yang } from './screens/townsfolk.ts'

const day = '2026-08-17'
const liu = { name: '刘敏', password: '刘敏在窗口办事呢' }
const { acts, refusals } = zh

/** One place, two who want it: A001 is called. Another clerk has an account of their own. */
async function oneIsCalled(market: Market): Promise<void> {
  const people = townsfolk(market, day)
  const office = people.screen()
  done(await office.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  done(await office.ask('staff/add', { command: people.command(), ...liu, role: 'clerk' }))
  await people.holdsLong(office)
  const posting = await people.post(1, broccoliFor(day, 170, 1))
  done(await office.ask('staff-desk/approve', { command: people.command(), posting, employerName: '坝上合作社' }))
  for (const nth of [1, 2]) await people.checkIn(nth, 'vegetable-picking')
}

/** What both desks ask leaves both at once: neither has seen yet what the other did. */
async function meet(pages: readonly Page[], name: string, press: (page: Page) => Promise<void>): Promise<void> {
  const held: Route[] = []
  for (const page of pages)
    await page.route(`**/api/${name}`, (route) => {
      held.push(route)
    })
  await Promise.all(pages.map(press))
  await expect.poll(() => held.length).toBe(pages.length)
  await Promise.all(held.map((route) => route.continue()))
  for (const page of pages) await page.unroute(`**/api/${name}`)
}

test('two desks at the same instant call A001 once more, then take the place for them: one call, one ticket, both are told, the wall shows one', async ({
  market,
  browser,
}) => {
  const wide = { viewport: { width: 1366, height: 768 } }
  const [one, other] = [await browser.newContext(wide), await browser.newContext(wide)]
  const board = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  const pages = [await one.newPage(), await other.newPage()] as const
  await board.goto(market.board)
  await oneIsCalled(market)
  for (const [nth, { name, password }] of [yang, liu].entries()) {
    const staff = desk(pages[nth] ?? pages[0], 'zh')
    await staff.open(market.desk)
    await staff.signIn(name, password)
  }
  const events = async () => (await readDayBook(market.dataFolder)).flatMap(({ events: each }) => each)
  const press = (name: string) => async (page: Page) => {
    await page.getByRole('button', { name: acts.reportOf('A001', name) }).focus()
    await page.keyboard.press('Enter')
  }
  /** What was done both see by their lines, whatever becomes of their own asking. */
  const tellsOne = (no: string) =>
    expect
      .poll(async () => (await Promise.all(pages.map((page) => page.getByText(no).count()))).toSorted())
      .toEqual([0, 1])

  await test.step('once more: the wall calls one number, once', async () => {
    await expect(board.locator('.call-number')).toHaveText('A001')
    for (const page of pages)
      await expect(page.getByRole('button', { name: acts.reportOf('A001', acts.callAgain) })).not.toHaveAttribute(
        'aria-disabled',
        'true',
      )
    await meet(pages, 'matching/call-again', async (page) => {
      await press(acts.callAgain)(page)
      await page.getByRole('button', { name: acts.callAgain, exact: true }).click()
    })
    for (const page of pages)
      await expect(page.getByRole('button', { name: acts.reportOf('A001', acts.calledTwice) })).toBeVisible()
    await tellsOne(refusals['called-twice']({ code: 'called-twice' }))
    // Who came second is told so where they said why.
    for (const page of pages) await page.keyboard.press('Escape')
    await expect(board.locator('.call-number')).toHaveText('A001')
    expect((await events()).filter(({ type }) => type === 'called-again')).toHaveLength(1)
  })

  await test.step('yes for A001 at both windows: one ticket, whoever came second hears who gave it and when, and nobody is called any more', async () => {
    await meet(pages, 'matching/accept-for', press(acts.name.accept))
    for (const page of pages) await expect(page.getByText(acts.ticketsGiven(['0817-0001']))).toBeVisible()
    const [mine, theirs] = await Promise.all(
      pages.map(async (page) => (await page.locator('.just-given [role=status]').textContent()) ?? ''),
    ).then((told) => told.toSorted((a) => (a.includes(acts.done.accept) ? -1 : 1)))
    expect(mine).toContain(acts.doneFor('A001', acts.done.accept))
    expect(theirs).not.toContain(acts.done.accept)
    expect(theirs).toMatch(new RegExp(`(${yang.name}|${liu.name}) \\d\\d:\\d\\d .*A001`))
    for (const page of pages) await expect(page.getByText(zh.desk.nobodyCalled)).toBeVisible()
    await expect(board.getByText(zh.board.noJobs)).toBeVisible()
    expect((await events()).filter(({ type }) => type === 'placement-made')).toHaveLength(1)
  })
  await Promise.all([one.close(), other.close(), board.close()])
})
