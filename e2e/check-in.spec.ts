import { zhangbei } from '../shared/county/settings/zhangbei.ts'
import { makeResidentId } from '../shared/identity/made-up.ts'
import { TradeId } from '../shared/ids.ts'
import { zh } from '../shared/language/zh.ts'
import { readDayBook } from './faults/history.ts'
import { expect, test } from './market.ts'
import { answerAll, showCard } from './screens/check-in.ts'
import { desk } from './screens/desk.ts'
import { lyingIn } from './screens/left-behind.ts'
import { terminal } from './screens/terminal.ts'
import { broccoliFor, done, personId, townsfolk, yang } from './screens/townsfolk.ts'

const { checkIn, matching } = zh
/** They stand on one page. */
const lightTrades = zhangbei.trades.filter(({ minorAllowed }) => minorAllowed).map(({ short }) => short)

test('half past five: whoever has no phone has A017, however often she taps and wherever she stands, and one tap next day', async ({
  market,
  page,
  browser,
}) => {
  const she = makeResidentId('1965-03-12', 1)
  const others = townsfolk(market, '2026-08-17')
  for (let nth = 1; nth <= 16; nth += 1) await others.checkIn(nth, 'weeding')
  const elsewhere = await browser.newContext()
  const [one, two] = [terminal(page, 'zh'), terminal(await elsewhere.newPage(), 'zh')]
  await one.open(`${market.terminal}?terminal=1`)
  await two.open(`${market.terminal}?terminal=2`)

  await test.step('a double tap is one tap', async () => {
    await answerAll(one, she, ['蔬菜采收', '蔬菜分拣'])
    await one.tapTwice(checkIn.wants.submit)
    await one.title(matching.waiting.title)
    await expect(page.getByText('A017').first()).toBeVisible()
    await one.home()
  })

  await test.step('at another terminal she is still A017, and whoever comes next is A018', async () => {
    await showCard(two, she)
    await two.title(matching.waiting.title)
    await expect(two.page.getByText('A017').first()).toBeVisible()
    expect((await others.checkIn(17, 'weeding')).number).toBe('A018')
  })

  await test.step('she asks for another trade too, and keeps number and place', async () => {
    await two.tap(matching.mine.change)
    await two.title(checkIn.wants.change)
    await two.tapStarting('蔬菜采收')
    await two.title(checkIn.trades.title)
    await two.tapInGrid('保洁')
    await two.tap(two.words.common.next)
    await two.title(checkIn.wants.change)
    await two.tap(checkIn.wants.changeSubmit)
    await two.title(matching.waiting.title)
    await expect(two.page.getByText('A017').first()).toBeVisible()
  })

  await test.step('she leaves, changes her mind, and has the same number', async () => {
    await two.tap(matching.mine.leave)
    await two.tap(matching.leave.go)
    await two.title(matching.left.title)
    await two.tap(matching.left.again)
    await two.title(matching.waiting.title)
    await expect(two.page.getByText('A017').first()).toBeVisible()
    await two.home()
  })

  await test.step('next day nothing need be asked: the same as last time', async () => {
    await market.passUntil('2026-08-18T05:35:00')
    await expect(page.getByText('8月18日')).toBeVisible()
    await showCard(one, she)
    await one.title(checkIn.wants.same)
    await expect(page.getByText(checkIn.wants.trades(['蔬菜采收', '蔬菜分拣', '保洁']))).toBeVisible()
    await one.tap(checkIn.wants.sameSubmit)
    await one.title(matching.waiting.title)
    await expect(page.getByText('A001').first()).toBeVisible()
  })
  await elsewhere.close()
})

test('a child is turned away and only counted; a 17-year-old is shown light trades, and offered what staff allowed for them', async ({
  market,
  page,
  browser,
}) => {
  const office = await browser.newContext()
  const staff = desk(await office.newPage(), 'zh')
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)
  const at = terminal(page, 'zh')
  await at.open(market.terminal)

  await test.step('nothing is kept of the child, and the desk is told at once', async () => {
    await showCard(at, makeResidentId('2011-03-12', 1))
    await at.title(checkIn.child.title)
    await expect(page.getByText(checkIn.child.more(true)[1] ?? '')).toBeVisible()
    await expect(staff.page.getByRole('button', { name: staff.words.childSeen })).toBeVisible()
    const events = (await readDayBook(market.dataFolder)).flatMap((entry) => entry.events)
    expect(events.map(({ type }) => type)).toEqual(['day-opened', 'child-turned-away'])
    expect(await lyingIn(`${market.dataFolder}/register`, 'wkr_')).toBe(false)
    await at.tap(checkIn.child.done)
  })

  await test.step('at 17 there are light trades to choose from, and no others', async () => {
    await answerAll(at, makeResidentId('2009-01-05', 1), ['蔬菜分拣'], async (name) => {
      if (name !== 'trades') return
      await expect(page.locator('.tile-title').first()).toBeVisible()
      expect((await page.locator('.tile-title').allTextContents()).toSorted()).toEqual(lightTrades.toSorted())
      await expect(page.getByText(checkIn.minor.heading)).toBeVisible()
    })
    await at.tap(checkIn.wants.submit)
    await at.title(matching.waiting.title)
  })

  await test.step('of two such jobs only the one that staff allowed is offered', async () => {
    const others = townsfolk(market, '2026-08-17')
    const approver = await others.staff(yang.name, yang.password)
    const sorting = { ...broccoliFor('2026-08-17', 170), trade: TradeId.parse('vegetable-sorting') }
    const approve = async (nth: number, forMinors: boolean) => {
      const posting = await others.post(nth, { ...sorting, startMinute: 390 + 30 * nth, endMinute: 930 + 30 * nth })
      const asked = { command: others.command(), posting, employerName: `合作社${nth}`, forMinors }
      done(await approver.ask('staff-desk/approve', asked))
    }
    await approve(1, false)
    await expect(staff.page.getByRole('button', { name: new RegExp(`^${staff.words.postings}`) })).toBeVisible()
    await at.title(matching.waiting.title)
    await approve(2, true)
    await at.title(matching.offer.title)
    await expect(page.getByText('07:30').first()).toBeVisible()
  })
  await office.close()
})

test('whoever was never placed is forgotten at once: a stranger to the terminal, and no row is left', async ({
  market,
  page,
}) => {
  const others = townsfolk(market, '2026-08-17')
  await others.checkIn(1, 'weeding')
  const [worker = ''] = (await readDayBook(market.dataFolder)).flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'checked-in' ? [event.worker] : [])),
  )
  await market.passUntil('2026-08-18T05:30:00')
  const residentId = personId(1)
  expect(await lyingIn(`${market.dataFolder}/register`, worker)).toBe(true)
  const staff = desk(page, 'zh')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)
  await press(zh.counter.title)
  await press(staff.words.forget)
  await page.getByRole('dialog').getByLabel(zh.counter.who.residentId).fill(residentId)
  await press(staff.words.continue)
  await expect(page.getByText(staff.words.confirmWho(residentId.slice(-4)))).toBeVisible()
  await press(staff.words.forgetConfirm)
  await expect(page.getByRole('heading', { name: staff.words.erasedNow })).toBeVisible()

  const at = terminal(page, 'zh')
  await at.open(market.terminal)
  await showCard(at, residentId)
  await at.title(checkIn.consent.title)
  expect(await lyingIn(`${market.dataFolder}/register`, worker)).toBe(false)
})
