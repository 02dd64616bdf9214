import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { MarketDay, type PostingId, TradeId } from '../shared/ids.ts'
import { zh } from '../shared/language/zh.ts'
import type { Screen } from './faults/screen.ts'
import { expect, type Market, test } from './market.ts'
import { type Desk, desk } from './screens/desk.ts'
import { lookOnA4 } from './screens/on-a4.ts'
import { screenOf } from './screens/page-screen.ts'
import { broccoliFor, done, type Neighbour, townsfolk, yang } from './screens/townsfolk.ts'

const { acts, dailyLog, followUp, payDesk, reports, desk: words } = zh
const monday = MarketDay.parse('2026-08-17')
const tuesday = MarketDay.parse('2026-08-18')

/** 42 come: twenty go for broccoli and eleven to load; eleven wait, and for an evening in the snow nobody asks. */
async function morning(market: Market, office: Screen) {
  const people = townsfolk(market, monday)
  await people.holdsLong(office)
  const day = broccoliFor(monday, 170)
  const [loading, snow] = [TradeId.parse('loading'), TradeId.parse('snow-clearing')]
  const evening = { startMinute: 1140, endMinute: 1380, paidMinutes: 240 } as const
  const transport = { kind: 'own', meet: 'township-hall' } as const
  const jobs: PostingId[] = []
  for (const [nth, terms] of [
    day,
    { ...day, trade: loading, places: 11 },
    { ...day, trade: snow, places: 2, ...evening, transport },
  ].entries()) {
    const posting = await people.post(nth + 1, terms)
    const employerName = `坝上合作社${nth + 1}`
    done(await office.ask('staff-desk/approve', { command: people.command(), posting, employerName }))
    jobs.push(posting)
  }
  const line: Neighbour[] = []
  for (let nth = 1; nth <= 42; nth += 1)
    line.push(await people.checkIn(nth, nth <= 20 ? 'vegetable-picking' : nth <= 31 ? 'loading' : 'weeding'))
  for (const neighbour of line.slice(0, 31)) await expect.poll(() => neighbour.takesOffer()).toBe(true)
  return { people, jobs, line }
}

/** Of the 31 staff hear by noon that 29 came and one did not; of A031 nobody speaks. */
async function noon(office: Screen, { people, jobs }: Awaited<ReturnType<typeof morning>>): Promise<void> {
  const workDate = monday
  for (const posting of jobs.slice(0, 2))
    for (const { placement, number } of done(await office.ask('placement/roster', { posting, workDate }))) {
      if (number === 'A031') continue
      const heard =
        number === 'A020' ? ({ report: 'unexcused', reason: '没打招呼' } as const) : ({ report: 'arrived' } as const)
      const told = { command: people.command(), placement, workDate, ...heard }
      done(await office.ask('placement/report-arrival', told))
    }
}

/** What the figure of a report is, as the close wrote it and as it is known by now. */
const figure = (page: Page, what: keyof typeof reports.figures) =>
  page.locator('.report-groups tr', { has: page.getByRole('rowheader', { name: reports.figures[what], exact: true }) })
const openReports = async ({ page }: Desk) => {
  await page.getByRole('button', { name: reports.title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: reports.title })).toBeVisible()
}

test('morning 10: the day is closed at the desk, and the month says what was known then and what is known by now', async ({
  market,
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.addInitScript(() => {
    window.print = () => {}
  })
  const board = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  const staff = desk(page, 'zh')
  const office = screenOf(page.request, market)
  done(await office.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  const hall = await morning(market, office)
  await market.passUntil(`${monday}T12:00:00`)
  await noon(office, hall)
  await market.passUntil(`${monday}T17:55:00`)
  await staff.open(market.desk)
  await board.goto(market.board)

  await test.step('17:55, staff close the day: it says who is let go and what ends, and that nothing opens it again', async () => {
    await page.getByRole('button', { name: words.closeDay }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(words.closeDayWaiting(11))).toBeVisible()
    await expect(dialog.getByText(words.closeDayPostings(1))).toBeVisible()
    await dialog.getByLabel(words.closeDayReason).fill('都走了')
    await dialog.getByRole('button', { name: words.closeDayConfirm }).click()
    await expect(page.getByText(words.closed).first()).toBeVisible()
    await expect(page.getByText(acts.came(10, 0, 1))).toBeVisible()
    await staff.openPostings()
    await expect(
      page.getByRole('button', { name: new RegExp(`^清雪 .*${words.postingStatus.expired} 0/2`) }),
    ).toBeVisible()
  })

  await test.step('the log has 42, 31 of them with a job, 29 at work; each figure is its rows', async () => {
    await staff.openLog()
    await expect(page.getByText(dailyLog.count(42, 0))).toBeVisible()
    for (const [measure, count] of [
      ['checkedIn', 42],
      ['placed', 31],
      ['arrived', 29],
      ['absent', 1],
      ['unreported', 1],
      ['unsent', 11],
    ] as const) {
      const shown = page.getByRole('button', { name: `${count} ${dailyLog.measures[measure]}`, exact: true })
      await shown.click()
      await expect(page.locator('.list-count')).toContainText(
        count === 42 ? dailyLog.count(42, 0) : (dailyLog.found(count, 42).split('，')[0] ?? ''),
      )
      await shown.click()
    }
  })

  await test.step('the file of the day says the same, line by line, and names nobody', async () => {
    await page.getByRole('button', { name: dailyLog.export }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(dailyLog.exportAs).selectOption('csv')
    const coming = page.waitForEvent('download')
    await dialog.getByRole('button', { name: dailyLog.exportConfirm }).click()
    const text = await readFile(await (await coming).path(), 'utf8')
    const [heads = [], ...lines] = text.split('\r\n').map((line) => line.split(','))
    const column = (name: keyof typeof dailyLog.columns) =>
      lines.map((cells) => cells[heads.indexOf(dailyLog.columns[name])])
    const { arrived, absent, placed, unsent } = dailyLog.status
    const counted = [arrived, absent, placed, unsent].map((one) => column('status').filter((own) => own === one).length)
    expect(counted).toEqual([29, 1, 1, 11])
    expect(lines).toHaveLength(42)
    expect(column('who').every((who) => who?.includes('*'))).toBe(true)
    for (const { residentId } of hall.line) expect(text.replaceAll(' ', '')).not.toContain(residentId)
  })

  await test.step('the wall shows the code of the close, and so do the report of the day and its slip', async () => {
    const code = (await board.locator('.board-code b').innerText()).trim()
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await openReports(staff)
    await page.getByRole('button', { name: reports.spans.day, exact: true }).click()
    await expect(page.locator('.report-code b')).toHaveText(reports.code(code))
    await page.getByRole('button', { name: reports.printSlip }).click()
    await expect(page.locator('.roll-paper')).toContainText(code)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  })

  await test.step('the next morning 28 were paid, and A031 was there after all: staff put it right with a reason', async () => {
    await market.passUntil(`${tuesday}T05:35:00`)
    await staff.signIn(yang.name, yang.password)
    const next = townsfolk(market, tuesday)
    const works = done(await office.ask('pay/works', { day: monday }))
    const there = works.filter(({ came }) => came === 'arrived')
    expect(there).toHaveLength(29)
    for (const { placement, workDate } of there.slice(0, 28)) {
      const about = { command: next.command(), placement, workDate }
      done(await office.ask('pay/state-for', { ...about, said: 'paid', heard: 'telephone' }))
    }
    await page.getByRole('button', { name: payDesk.glance(1, followUp.lists.unreported) }).click()
    await expect(page.locator('.log-row')).toHaveCount(1)
    // By keyboard alone: to the row, into it, the answer's digit, what was said, and on.
    for (const key of ['/', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused()
    await page.keyboard.press('1')
    await expect(page.getByRole('radio', { name: payDesk.came.arrived, exact: true })).toBeChecked()
    await page.getByLabel(followUp.call.note).fill('带班来电话，他在')
    await page.keyboard.press('Enter')
    await expect(page.getByText(followUp.call.saved(payDesk.came.arrived))).toBeVisible()
    await expect(page.getByText(followUp.nothing)).toBeVisible()
  })

  await test.step('the month, as closed and as corrected; behind a figure stand as many rows', async () => {
    await openReports(staff)
    for (const [what, closed, corrected] of [
      ['checkedIn', 42, 42],
      ['placements', 31, 31],
      ['arrived', 29, 30],
      ['unexcused', 1, 1],
      ['unknown', 1, 0],
      ['paid', 0, 28],
    ] as const)
      await expect(figure(page, what).locator('.count')).toHaveText([`${closed}`, `${corrected}`])
    for (const [what, nth, rows] of [
      ['arrived', 0, 29],
      ['arrived', 1, 30],
      ['paid', 1, 28],
      ['checkedIn', 1, 42],
    ] as const) {
      await figure(page, what).locator('.count').nth(nth).click()
      await expect(page.getByText(reports.rowCount(rows), { exact: true })).toBeVisible()
      await expect(page.locator('.behind-rows tbody tr')).toHaveCount(rows)
      await page.getByRole('button', { name: reports.back }).click()
    }
    await page.getByRole('button', { name: reports.print, exact: true }).click()
    const sheet = await lookOnA4(page, '.report-paper', 'upright')
    expect(sheet).toMatchObject({ tooWide: [], tooSmall: [] })
    expect(sheet.foot).toContain(reports.name('month', '2026-08-01', '2026-08-31'))
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  })
  await board.close()
})
