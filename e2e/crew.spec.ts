import { zh } from '../shared/language/zh.ts'
import { readDayBook } from './faults/history.ts'
import { expect, test } from './market.ts'
import { checkIn, findMine, takeOffer } from './screens/check-in.ts'
import { desk } from './screens/desk.ts'
import { screenOf } from './screens/page-screen.ts'
import { terminal } from './screens/terminal.ts'
import { broccoliFor, done, personId, townsfolk, yang } from './screens/townsfolk.ts'

const { matching, ticket } = zh
const crew = zh.checkIn.crew

test('six from 战海 travel together: no job with four places is given them, one with eight is, on one word, with six tickets', async ({
  market,
  page,
  browser,
}) => {
  const others = townsfolk(market, '2026-08-17')
  const hall = terminal(page, 'zh')
  await page.addInitScript(() => {
    window.print = () => {}
  })
  const office = await browser.newContext()
  const staff = desk(await office.newPage(), 'zh')
  const board = await office.newPage()
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)
  await board.goto(market.board)
  const neighbours = await Promise.all([2, 3, 4, 5, 6].map((nth) => others.checkIn(nth, 'vegetable-picking')))
  const [first, second, ...rest] = neighbours
  if (first === undefined || second === undefined) throw new Error('nobody came')

  await test.step('one forms the crew at a terminal: each other gives number and last four', async () => {
    await hall.open(market.terminal)
    await checkIn(hall, personId(1), ['蔬菜采收'])
    await hall.title(matching.waiting.title)
    await hall.tap(matching.crew.open())
    await hall.title(matching.crew.none)
    await hall.tap(matching.crew.add)
    await hall.title(crew.numberTitle)
    await hall.type(first.number.slice(1))
    await hall.tap(zh.common.next)
    await hall.title(crew.lastFourTitle(first.number))
    await hall.type(second.residentId.slice(-4))
    await hall.tap(crew.submit)
    await expect(
      page.getByText(zh.refusals['wrong-proof']({ code: 'wrong-proof', number: first.number })),
    ).toBeVisible()
    await hall.type(first.residentId.slice(-4))
    await hall.tap(crew.submit)
    await hall.title(matching.crew.title(2))
    for (const { number, residentId } of [second, ...rest])
      done(
        await screenOf(page.request, market).ask('check-in/form-crew', {
          command: others.command(),
          number,
          lastFour: residentId.slice(-4),
        }),
      )
    await hall.title(matching.crew.title(6))
    await expect(page.locator('.crew-numbers')).toContainText('A001 A002 A003 A004 A005 A006')
  })

  const desks = await others.staff(yang.name, yang.password)
  await others.holdsLong(desks)
  const posting = await others.post(1, broccoliFor('2026-08-17', 170, 4))

  await test.step('a job with four places is not theirs', async () => {
    done(await desks.ask('staff-desk/approve', { command: others.command(), posting, employerName: '坝上合作社' }))
    await expect(board.locator('.board-row')).toHaveCount(1)
    await expect(staff.page.getByText(staff.words.nobodyCalled)).toBeVisible()
    await expect(board.getByText(zh.board.noCallHead)).toBeVisible()
    await hall.title(matching.crew.title(6))
  })

  await test.step('with eight it is held for all six, and called under one number', async () => {
    done(await desks.ask('posting/change-places-for', { command: others.command(), posting, places: 8 }))
    await hall.title(matching.offer.crew(6))
    await expect(board.locator('.call-number')).toHaveText('A006')
    await expect(board.getByText(zh.board.goTo(6)[0] ?? '')).toBeVisible()
    await expect(staff.page.getByText(zh.acts.called('A006', 6))).toBeVisible()
  })

  await test.step('one yes, six tickets, printed where it was said', async () => {
    await takeOffer(hall)
    await hall.title(ticket.toPrint(6))
    await hall.tap(ticket.print)
    await expect(page.locator('.roll-paper')).toHaveCount(6)
    const book = await readDayBook(market.dataFolder)
    const types = book.flatMap(({ events }) => events.map(({ type }) => type))
    // Whatever the screens showed by then: the four places were never held for them.
    expect(types.filter((type) => type === 'offer-made' || type === 'places-changed')[0]).toBe('places-changed')
    const accepted = book.find(({ events }) => events.some(({ type }) => type === 'offer-accepted'))
    expect(accepted?.events.map(({ type }) => type)).toEqual(['offer-accepted', ...Array(6).fill('placement-made')])
    // All six are known to be printed: a tap before would be one of the page that goes.
    await hall.title(ticket.title)
    await hall.home()
    await findMine(hall, first.number, first.residentId.slice(-4))
    await hall.title(ticket.title)
    await expect(page.getByRole('button', { name: ticket.printAgain })).toBeVisible()
  })
  await office.close()
})
