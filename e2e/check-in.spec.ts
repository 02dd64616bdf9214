import { zhangbei } from '../shared/county/settings/zhangbei.ts'
import { makeCreditCode, makePhone, makeResidentId } from '../shared/identity/made-up.ts'
import { TradeId } from '../shared/ids.ts'
import { zh } from '../shared/language/zh.ts'
import { nightShift } from '../shared/testing/cast.ts'
import { readDayBook } from './faults/history.ts'
import { expect, test } from './market.ts'
import { answerAll, findMine, showCard } from './screens/check-in.ts'
import { type Desk, desk } from './screens/desk.ts'
import { leftBehind, lyingIn } from './screens/left-behind.ts'
import { ouyangXiuyuan } from './screens/own-name.ts'
import { screenOf } from './screens/page-screen.ts'
import { identifyCompany } from './screens/posting.ts'
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

/** At the window somebody asks to be forgotten, and staff do it. */
async function forgets({ page, words }: Desk, residentId: string): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await press(zh.counter.title)
  await press(words.forget)
  await page.getByRole('dialog').getByLabel(zh.counter.who.residentId).fill(residentId)
  await press(words.continue)
  await expect(page.getByText(words.confirmWho(residentId.slice(-4)))).toBeVisible()
  await press(words.forgetConfirm)
}

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
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)
  await forgets(staff, residentId)
  await expect(page.getByRole('heading', { name: staff.words.erasedNow })).toBeVisible()

  const at = terminal(page, 'zh')
  await at.open(market.terminal)
  await showCard(at, residentId)
  await at.title(checkIn.consent.title)
  expect(await lyingIn(`${market.dataFolder}/register`, worker)).toBe(false)
})

test('whoever has work tonight is hidden now and told how long the law keeps it: no screen shows them, their ticket and the employer’s list go on', async ({
  market,
  page,
}) => {
  const others = townsfolk(market, '2026-08-17')
  const office = others.screen()
  done(await office.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  const she = await others.checkIn(1, 'vegetable-picking')
  const posting = await others.post(1, { ...nightShift, places: 1 })
  done(await office.ask('staff-desk/approve', { command: others.command(), posting, employerName: '坝上蔬菜合作社' }))
  // The round follows the posting.
  await expect.poll(() => she.takesOffer()).toBe(true)
  const ticket = (await she.printsTicket()).code ?? ''
  await market.passUntil('2026-08-17T18:30:00')
  const [masked, lastFour] = [`${she.residentId.slice(0, 3)}***`, she.residentId.slice(-4)]
  const staff = desk(page, 'zh')
  const { words, checkTicket } = staff
  const whoseRow = page.locator('.log-row').filter({ hasText: she.number })

  await test.step('at the window they hear that it is hidden, and for how long it is kept and why', async () => {
    await staff.open(market.desk)
    await staff.signIn(yang.name, yang.password)
    await staff.openLog()
    await expect(whoseRow).toContainText(masked)
    await forgets(staff, she.residentId)
    await expect(page.getByRole('heading', { name: words.erasedLater })).toBeVisible()
    await expect(page.getByRole('status').getByText(words.erasedLaterText)).toBeVisible()
    expect(words.erasedLaterText).toMatch(/法律要求.*3 年/)
    await page.getByRole('button', { name: words.close, exact: true }).click()
  })

  await test.step('the log keeps the work without saying whose it was', async () => {
    await staff.openLog()
    await expect(whoseRow).toBeVisible()
    await expect(whoseRow).not.toContainText(masked)
    expect(await leftBehind(page, she.residentId)).toEqual([])
  })

  await test.step('the ticket takes them to the bus of tonight', async () => {
    await page.getByRole('button', { name: checkTicket.title }).click()
    await page.getByLabel(checkTicket.label).fill(ticket)
    await page.getByRole('button', { name: checkTicket.check }).click()
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(checkTicket.result.valid.heading)
  })

  await test.step('the employer still sees who comes', async () => {
    const at = terminal(page, 'zh')
    await at.open(market.terminal)
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await at.tap(zh.posting.own.list)
    const listed = page.locator('.terms-row').filter({ hasText: she.number })
    await expect(listed).toContainText('0817-0001')
    await expect(listed).not.toContainText(lastFour)
    await at.tap(zh.common.back)
    await at.home()
    await findMine(at, she.number, lastFour)
    await expect(page.getByText(zh.refusals['wrong-proof']({ code: 'wrong-proof', number: she.number }))).toBeVisible()
  })
})

test('somebody new types 欧阳修远 by touch alone: sealed, masked at the desk until staff have seen it, and left nowhere', async ({
  market,
  page,
}) => {
  const name = '欧阳修远'
  const residentId = makeResidentId('1968-06-07', 1)
  await page.addInitScript(watchKeys)
  const at = terminal(page, 'zh')
  await at.open(market.terminal)

  await test.step('one question after what is told, letters and characters as large as a glove needs', async () => {
    await answerAll(at, residentId, ['蔬菜采收'], async () => {}, ouyangXiuyuan)
    await at.tap(checkIn.wants.submit)
    await at.title(matching.waiting.title)
    expect(await page.evaluate(() => window.keysHeard)).toEqual([])
    await at.home()
    expect(await leftBehind(page, name, '欧阳', '修远', residentId)).toEqual([])
  })

  await test.step('the desk knows it for their own, and masks it', async () => {
    const office = screenOf(page.request, market)
    done(await office.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
    const found = done(await office.ask('counter/find', { identity: { kind: 'resident-id', number: residentId } }))
    expect(found).toMatchObject({ known: true, person: { who: '欧*远', named: true, nameTyped: true } })
  })

  await test.step('nothing in the folder says it', async () => {
    for (const part of [name, '欧阳', '修远'])
      expect(await lyingIn(market.dataFolder, Buffer.from(part).toString('latin1'))).toBe(false)
  })
})

test('a terminal whose table of characters does not come asks nobody for a name, and goes on', async ({
  market,
  page,
}) => {
  await page.route('**/characters*.txt', (route) => route.abort())
  const at = terminal(page, 'zh')
  await at.open(market.terminal)
  await showCard(at, makeResidentId('1968-06-07', 3))
  await at.tap(checkIn.consent.agree)
  await at.title(checkIn.trades.title)
  await at.tap(at.words.common.back)
  await at.title(checkIn.consent.title)
})

test('who cannot type it has staff called by one tap, and goes on', async ({ market, page }) => {
  const at = terminal(page, 'zh')
  await at.open(market.terminal)
  await showCard(at, makeResidentId('1968-06-07', 4))
  await at.tap(checkIn.consent.agree)
  await at.tap(checkIn.name.staff)
  // Nobody is at the desk: a hand is raised.
  await expect(page.getByRole('alertdialog')).toContainText(at.words.common.calls.raiseHand.title)
  await at.tap(at.words.common.good)
  await at.title(checkIn.trades.title)
})

declare global {
  interface Window {
    keysHeard: string[]
  }
}

/** Runs in the page before anything else: what any keyboard, and any field, would have said. */
function watchKeys(): void {
  window.keysHeard = []
  for (const kind of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'focusin'])
    document.addEventListener(
      kind,
      ({ target }) => {
        const isField = target instanceof Element && target.matches('input, textarea, select, [contenteditable]')
        if (kind !== 'focusin' || isField) window.keysHeard.push(kind)
      },
      true,
    )
}
