import { DayNumber } from '../shared/ids.ts'
import { zh } from '../shared/language/zh.ts'
import { readDayBook } from './faults/history.ts'
import { expect, test } from './market.ts'
import { findMine, takeOffer, takesPlace } from './screens/check-in.ts'
import { desk } from './screens/desk.ts'
import { onTicket } from './screens/on-ticket.ts'
import { type Terminal, terminal } from './screens/terminal.ts'
import { broccoliFor, done, type Neighbour, personId, townsfolk, yang } from './screens/townsfolk.ts'

const { acts, board: onBoard, home, matching, ticket } = zh
const wanted = ['vegetable-picking'] as const
const upright = { viewport: { width: 1080, height: 1920 }, hasTouch: true }

test('a whole day with terminal, board and desk open together: 42 come, 33 want the 20 places, everybody is told the truth until the close', async ({
  market,
  page,
  browser,
}) => {
  const wide = { viewport: { width: 1920, height: 1080 } }
  const [board, office] = [await browser.newPage(wide), await browser.newPage(wide)]
  const [at, second] = [terminal(page, 'zh'), terminal(await browser.newPage(upright), 'zh')]
  const staff = desk(office, 'zh')
  // Monday: one gets work and one goes home without, which is not forgotten.
  const monday = townsfolk(market, '2026-08-17')
  const first = monday.screen()
  done(await first.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  await monday.holdsLong(first)
  const sent = await monday.checkIn(41, ...wanted)
  const unsent = await monday.checkIn(40, ...wanted)
  const posting = await monday.post(2, broccoliFor('2026-08-17', 170, 1))
  done(await first.ask('staff-desk/approve', { command: monday.command(), posting, employerName: '邻村蔬菜合作社' }))
  // The round follows the posting.
  await expect.poll(() => sent.takesOffer()).toBe(true)
  await market.passUntil('2026-08-18T05:30:00')
  const others = townsfolk(market, '2026-08-18')
  const neighbours: Neighbour[] = []
  let called: readonly string[] = []
  const come = async (count: number, ...trades: readonly string[]) => {
    for (let n = 0; n < count; n += 1) neighbours.push(await others.checkIn(100 + neighbours.length, ...trades))
  }
  for (const one of [at, second]) await one.open(market.terminal)
  await board.goto(market.board)
  await staff.open(market.desk)
  await staff.signIn(yang.name, yang.password)

  await test.step('05:30, 42 people; she is A017, and the screen says that she is 9th of 33', async () => {
    await come(9, 'weeding')
    await come(7, ...wanted)
    const she = await others.checkIn(5, ...wanted)
    await findMine(at, she.number, she.residentId.slice(-4))
    await at.title(matching.waiting.title)
    await expect(page.getByText('A017').first()).toBeVisible()
    // She came before him; he went without yesterday.
    neighbours.push(await others.checkIn(40, ...wanted))
    expect(neighbours.at(-1)?.residentId).toBe(unsent.residentId)
    await come(24, ...wanted)
    await expect(page.locator('.place-figure')).toHaveText(matching.place(9) + matching.of(33))
    // Seven came before her, and one goes first for having gone without.
    await expect(page.getByText(zh.inLine.place.ahead(8, 1))).toBeVisible()
    await at.home()
    await expect(page.locator('.figure', { hasText: home.waiting })).toContainText('42')
  })

  await test.step('05:40, a co-operative wants twenty; staff look at its papers, and twenty numbers are called', async () => {
    await others.post(1, broccoliFor('2026-08-18', 170))
    await staff.approve('坝上蔬菜合作社')
    // They stand there for twelve seconds, and come round again: read at once.
    await expect
      .poll(async () => {
        called = await board.locator('.board-called li').allTextContents()
        return called
      })
      .toHaveLength(20)
    // Whoever went without yesterday is called first.
    expect(called[0]).toBe('A018')
    expect(called).toContain('A017')
    expect(await board.locator('body').innerText()).not.toContain('*')
  })

  await test.step('she takes her place and has a ticket; the nineteen others whom the wall calls come to two terminals, and nobody has one too many', async () => {
    await findMine(at, 'A017', personId(5).slice(-4))
    await at.title(matching.offer.title)
    await takeOffer(at)
    await at.title(ticket.toPrint(1))
    await page.evaluate(() => {
      window.print = () => {}
    })
    await at.tap(ticket.print)
    const hers = ((await page.locator('.roll-paper').textContent()) ?? '').replaceAll(/\s/g, '')
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await at.tap(ticket.gotIt)
    const nineteen = neighbours.filter(({ number }) => called.includes(number))
    const queue = [...nineteen]
    expect(queue).toHaveLength(19)
    const serve = async (one: Terminal) => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await takesPlace(one, next)
    }
    await Promise.all([serve(at), serve(second)])
    await expect(page.locator('.figure', { hasText: home.withWorkToday })).toContainText('20')
    const placements = (await readDayBook(market.dataFolder)).flatMap(({ events }) =>
      events.flatMap((event) =>
        event.type === 'placement-made' && event.placement.startsWith('plc_20260818') ? [event] : [],
      ),
    )
    expect(new Set(placements.map(({ placement }) => placement)).size).toBe(20)
    expect(placements.map(({ number }) => number)).toContain(DayNumber.parse('A017'))
    const papers = new Map([['A017', hers]])
    for (const one of nineteen) papers.set(one.number, (await one.printsTicket()).text.replaceAll(/\s/g, ''))
    for (const [number, paper] of papers) for (const said of onTicket(number)) expect.soft(paper).toMatch(said)
    expect(new Set([...papers.values()].map((paper) => /票号(0818-\d{4})/.exec(paper)?.[1])).size).toBe(20)
  })

  await test.step('whoever came last asks why not them, and hears who had the places', async () => {
    const last = neighbours.at(-1)
    if (last === undefined) throw new Error('Forty-one came')
    await findMine(at, last.number, last.residentId.slice(-4))
    await at.title(matching.waiting.title)
    await at.tap(matching.why.title)
    const gone = { code: 'places-gone', places: 20, before: 20, earlier: 0, byStaff: 0 } as const
    await expect(page.locator('.why')).toContainText(zh.whyNot.gone(gone))
    await at.home()
  })

  await test.step('why was A018 sent and not them: behind the step that called A018 stands the line of that moment', async () => {
    const { atMoment } = zh.ranked
    await staff.openLog()
    await staff.find('A018')
    await office.getByRole('button', { name: atMoment.open }).press('Enter')
    const list = office.getByRole('dialog', { name: '排的名单：06:00 蔬菜采收' })
    await expect(list.locator('.given')).toHaveText(new RegExp(`^${atMoment.how.round} 20 人：`))
    await expect(list.locator('tbody tr')).toHaveCount(33)
    await expect(list.locator('tbody tr').first()).toContainText(/A018.*上回没派上.*按次序派/)
    await expect(list.locator('tbody tr').last()).toContainText(atMoment.nothing)
    await office.keyboard.press('Escape')
    await expect(list).toHaveCount(0)
    await expect(office.locator('.row-history')).toHaveCount(1)
  })

  await test.step('the bus is gone: nothing is left on the board, those who wait still do', async () => {
    await market.passUntil('2026-08-18T06:31:00')
    await expect(board.getByText(onBoard.noJobs)).toBeVisible()
    await expect(page.locator('.figure', { hasText: home.waiting })).toContainText('22')
  })

  await test.step('from the field staff hear of two of the twenty: one came, one did not', async () => {
    const press = (name: string | RegExp) => office.getByRole('button', { name }).click()
    await staff.today()
    await press(new RegExp(`06:00 .*${acts.roster}`))
    await press(acts.reportOf('A017', acts.report.arrived))
    await press(acts.reportOf('A029', acts.report.unexcused))
    await office.getByLabel(acts.reasons['no-word']).check()
    await press(acts.confirm.unexcused)
    await expect(office.getByRole('dialog').getByText(acts.came(1, 1, 18))).toBeVisible()
    // The line brings it before the answer does: until then Esc is meant for the question.
    await expect(office.getByRole('dialog')).toHaveCount(1)
    await office.keyboard.press('Escape')
    await expect(office.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('18:00, the day closes by itself on all three', async () => {
    await market.passUntil('2026-08-18T17:59:58')
    await expect(page.getByText(home.closed)).toBeVisible()
    await expect(board.getByText(onBoard.closed)).toBeVisible()
    await staff.today()
    await expect(office.getByText(staff.words.closed).first()).toBeVisible()
    // Whom nobody has spoken of stay on the list of those who left, for somebody to ask after.
    await expect(office.getByText(acts.came(1, 1, 18))).toBeVisible()
    const [closed] = (await readDayBook(market.dataFolder)).flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'day-closed' && event.day === '2026-08-18' ? [event] : [])),
    )
    expect(closed?.totals).toEqual({ checkedIn: 42, placed: 20, turnedAwayUnderSixteen: 0 })
    expect(closed?.workers.filter(({ workDates }) => workDates.length > 0)).toHaveLength(19)
  })
  await Promise.all([board, office, second.page].map((one) => one.close()))
})
