import type { Page } from '@playwright/test'
import { expect, type Market, test } from './market.ts'
import { accessFaults } from './screens/access.ts'
import { desk } from './screens/desk.ts'
import { deskFaults } from './screens/desk-faults.ts'
import { inviteGuests } from './screens/desk-guests.ts'
import { byFinger, byMouse, isLong, lookingAtDesk, onPhone, small } from './screens/desk-look.ts'
import { everyRoom } from './screens/every-room.ts'
import { wearHouseFont } from './screens/house-font.ts'
import { breaking, lineFaults } from './screens/line-faults.ts'
import { screenOf } from './screens/page-screen.ts'
import { phoneSize, verdictPages } from './screens/phone-verdicts.ts'
import { plantSheet } from './screens/plant.ts'
import { holdLines } from './screens/steady-faults.ts'
import { broccoliFor, done, longHold, townsfolk, yang } from './screens/townsfolk.ts'
import { setMarket } from './screens/under-their-eyes.ts'

const on = '2026-08-18'

/** By finger everything is larger, and less finds room: the long tests take the mouse too. */
const hands = { finger: byFinger, ...(isLong ? { mouse: byMouse } : {}) }
for (const [hand, measure] of Object.entries(hands))
  test.describe(`by ${hand}`, () => {
    test.use({ hasTouch: hand === 'finger' })
    test('every room of the desk and whatever opens over it keeps the look, whole to read and big enough to hit', async ({
      market,
      page,
    }) => {
      await page.setViewportSize(small)
      await holdLines(page)
      await page.addInitScript(() => {
        window.print = () => {}
      })
      const faults: string[] = []
      const staff = desk(page, 'zh')
      const rooms = everyRoom(staff, lookingAtDesk(staff, measure, faults))
      await staff.open(market.desk)
      await rooms.door()
      const goes = await twoMornings(market, page)
      await page.reload()
      const people = townsfolk(market, on)
      const guests = await inviteGuests(people, screenOf(page.request, market), on, goes)
      // One step, as a walk through a terminal is.
      await test.step('all rooms', () => rooms.all(guests))
      await rooms.afterTheBus(() => market.passUntil(`${on}T07:10:00`))
      expect(faults).toEqual([])
    })
  })

/** Yesterday two went; today four are called, of whom three go and one is still looked for. Others wait, and a stranger's posting does. */
async function twoMornings(market: Market, page: Page) {
  const before = townsfolk(market, '2026-08-17')
  await before.opensAllNight()
  const office = screenOf(page.request, market)
  done(await office.ask('staff-desk/sign-in', yang))
  await setMarket(market, page.request, { section: 'boost', boostDays: 3 })
  await setMarket(market, page.request, longHold)
  const company = await before.post(1, broccoliFor('2026-08-17', 170, 2))
  done(
    await office.ask('staff-desk/approve', {
      command: before.command(),
      posting: company,
      employerName: '张北县坝上绿源蔬菜种植专业合作社联合社',
    }),
  )
  for (const nth of [1, 2]) {
    const neighbour = await before.checkIn(nth, 'vegetable-picking')
    await expect.poll(neighbour.takesOffer).toBe(true)
  }
  await market.passUntil(`${on}T05:30:00`)
  done(await office.ask('staff-desk/sign-in', yang))
  const people = townsfolk(market, on)
  await people.post(1, broccoliFor(on, 170, 4))
  const line = []
  for (const nth of [1, 2, 3, 4, 5, 6, 7]) line.push(await people.checkIn(nth, 'vegetable-picking'))
  for (const neighbour of line.slice(0, 3)) await expect.poll(neighbour.takesOffer).toBe(true)
  await people.post(8, broccoliFor(on, 120, 12))
  const [first] = line
  if (first === undefined) throw new Error('Seven came')
  return first
}

test('the page behind a ticket keeps the look on a telephone, whatever became of it', async ({ market, page }) => {
  await page.setViewportSize(phoneSize)
  const faults: string[] = []
  for (const [verdict, body] of verdictPages) {
    await page.route('**/T/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
    await page.goto(`${market.terminal}T/${verdict}`)
    await wearHouseFont(page)
    const found = [
      ...(await page.evaluate(deskFaults, onPhone)),
      ...(await page.evaluate(lineFaults, breaking)),
      ...(await accessFaults(page, 'AA')),
    ]
    faults.push(...found.map((fault) => `${verdict}: ${fault}`))
    await page.unroute('**/T/*')
  }
  expect(faults).toEqual([])
  await plantSheet(page, 'header p { font-size: 15px } html { width: 500px }')
  const planted = (await page.evaluate(deskFaults, onPhone)).join('\n')
  expect(planted).toMatch(/is written in 15 px/)
  expect(planted).toMatch(/the page scrolls sideways/)
})

/** What a careless change could do to the desk, and the words the look has for it. */
const plants: readonly (readonly [string, RegExp])[] = [
  ['.state-chip { font-size: 16px }', /state-chip.* is written in 16 px/],
  ['input { font-size: 14px !important }', /is typed in 14px/],
  ['.plain { min-block-size: 0 !important; block-size: 30px; padding: 0 }', /is only \d+×30/],
  ['html { overflow: visible !important; inline-size: 2000px }', /the page scrolls sideways/],
  ['.room { inline-size: 2000px }', /desk-main.* scrolls sideways/],
  ['h1 { display: none }', /not one h1/],
  ['.rail nav button { min-block-size: 140px !important }', /the rail scrolls/],
  ['.room-head .plain { transform: translateX(900px) }', /lies beside the page/],
  ['.rail nav button:first-child { transform: translateY(40px) }', /BUTTON “今天” lies over BUTTON “日台账”/],
  ['h1 { transform: translateX(-600px) }', /H1.* is written beside the page/],
  ['h1 { transform: translateX(450px) }', /H1.* is written over the button plain/],
  ['.sums b { transform: translateY(30px) }', /is written over SPAN/],
  ['.sums { position: relative; margin-block-start: -70px; background: white }', /is covered by sums/],
  ['.state-chip { inline-size: 20px; white-space: nowrap }', /state-chip.* does not fit state-chip/],
  ['.sums span { display: block; inline-size: 30px; overflow: hidden; white-space: nowrap }', /is cut off at the side/],
  ['.sums { block-size: 20px; overflow: hidden }', /sums.* is cut off below/],
  ['.plain { border-color: var(--line) !important }', /plain.* stands out by 1\.\d only/],
]
/** What a careless hand could put there. */
const parts: readonly (readonly [string, RegExp])[] = [
  ['<input value="Special-operation permit, electrician" aria-label="A">', /INPUT “A” does not show all of “Special/],
  ['<select aria-label="A"><option>Special-operation permit</option></select>', /SELECT “A” does not show all of/],
  [
    '<table><tr><td><select aria-label="A"><option>Technical work</option></select></td></tr></table>',
    /SELECT “A” does not show all of “Tech/,
  ],
]

test('(the test of these tests) each of these faults of the desk is seen when it is planted', async ({
  market,
  page,
}) => {
  await page.setViewportSize(small)
  await holdLines(page)
  const staff = desk(page, 'zh')
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)
  const look = () => page.evaluate(deskFaults, byFinger)
  await expect.poll(look).toEqual([])
  for (const [css, fault] of plants) {
    await plantSheet(page, css)
    if (css.startsWith('input')) await page.evaluate(put, '<input aria-label="A">')
    expect.soft((await look()).join('\n'), css).toMatch(fault)
    await page.evaluate(() => document.querySelector('[data-planted]')?.remove())
  }
  await plantSheet(
    page,
    '[data-planted] :is(input, select) { inline-size: 80px !important; min-inline-size: 0 !important }',
  )
  for (const [html, fault] of parts) {
    await page.evaluate(put, html)
    expect.soft((await look()).join('\n'), html).toMatch(fault)
  }
  const faults: string[] = []
  await plantSheet(page, ':lang(zh) .sums b { font-size: 10px }')
  await lookingAtDesk(staff, byFinger, faults).look('today')
  expect(faults.join('\n')).toMatch(/^today, zh, 1920 wide: B .* is written in 10 px/m)
  await plantSheet(page, '.sums span { color: #8a8a8a }')
  expect((await accessFaults(page, 'AA')).join('\n')).toContain('axe color-contrast')
})

/** Runs in the page. */
function put(html: string): void {
  document.querySelector('[data-planted]')?.remove()
  const parts = document.createElement('div')
  parts.dataset['planted'] = ''
  parts.innerHTML = html
  document.querySelector('.room')?.prepend(parts)
}
