import type { Page } from '@playwright/test'
import { makeResidentId } from '../shared/identity/made-up.ts'
import { DayNumber } from '../shared/ids.ts'
import { zh } from '../shared/language/zh.ts'
import { papersOn } from '../shared/testing/on-paper.ts'
import { newCommand } from './faults/crowd.ts'
import { test as base, expect } from './market.ts'
import { besides, type CardReader, cardReader } from './screens/card-reader.ts'
import { answerFrom, findMine, showCard, takeOffer } from './screens/check-in.ts'
import { desk } from './screens/desk.ts'
import { keptAside, leftBehind, lyingIn } from './screens/left-behind.ts'
import { screenOf } from './screens/page-screen.ts'
import { scanAt } from './screens/scanner.ts'
import { type Terminal, terminal } from './screens/terminal.ts'
import { broccoliFor, done, townsfolk, yang } from './screens/townsfolk.ts'

const { checkIn, common, home, matching, ticket } = zh
const number = makeResidentId('1965-03-12', 1)
const name = '欧阳震华'
const sentinels = [besides.photo, besides.address, besides.ethnicity]

/** A hall whose terminals have a reader with a helper. */
const test = base.extend<{ reader: CardReader }>({
  reader: async ({ locale: _ }, use) => {
    const reader = await cardReader()
    await use(reader)
    await reader.close()
  },
  env: async ({ reader }, use) => use({ GONGPIAO_ID_READER: reader.address }),
})

/** The terminal, once it listens. */
async function open(page: Page, { origin, reader }: { readonly origin: string; readonly reader: CardReader }) {
  const at = terminal(page, 'zh')
  await at.open(origin)
  await expect.poll(() => reader.heardBy()).toBe(1)
  return at
}
/** Home again, which listens anew: the line of the page before may be counted a while longer. */
async function goHome(at: Terminal): Promise<void> {
  const asked = at.page.waitForRequest('**/cards?*')
  await at.home()
  await (await asked).response()
}
const dialog = ({ page }: Terminal) => page.getByRole('alertdialog')

test('somebody new lays a card on the reader, and touches no key for number or name; comes again with it', async ({
  market,
  page,
  reader,
  browser,
}) => {
  reader.speaksTo(new URL(market.terminal).origin)
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  const at = await open(page, { origin: market.terminal, reader })
  const others = townsfolk(market, '2026-08-17')

  await test.step('home to a number', async () => {
    reader.lay({ number, name, validUntil: '2035-01-01' })
    await at.title(checkIn.consent.title)
    expect(await leftBehind(page, ...sentinels)).toEqual([])
    await at.tap(checkIn.consent.agree)
    await answerFrom(at, ['蔬菜采收'])
    await at.tap(checkIn.wants.submit)
    await at.title(matching.waiting.title)
    await goHome(at)
    expect(await leftBehind(page, ...sentinels, name, number)).toEqual([])
    expect(sent.filter((one) => sentinels.some((sentinel) => one.includes(sentinel)))).toEqual([])
    expect(sent.filter((one) => one.includes(name)).map((one) => new URL(one.split(' ')[0] ?? '').pathname)).toEqual([
      '/api/check-in/check-in',
    ])
  })

  await test.step('the same card once more: the place in line', async () => {
    reader.lay({ number, name })
    await at.title(matching.waiting.title)
    await at.home()
  })

  await test.step('the name is on the ticket, masked, and in no file', async () => {
    await others.post(1, broccoliFor('2026-08-17', 180))
    const office = desk(await (await browser.newContext()).newPage(), 'zh')
    await office.open(market.desk)
    await office.firstAccount(market.firstCode(), yang.name, yang.password)
    await office.approve('坝上蔬菜合作社')
    await findMine(at, 'A001', number.slice(-4))
    await at.title(matching.offer.title)
    await takeOffer(at)
    await at.title(ticket.toPrint(1))
    const own = screenOf(page.request, market)
    const asked = { number: DayNumber.parse('A001'), lastFour: number.slice(-4) }
    const placement = done(await own.ask('check-in/find', asked)).tickets[0]?.placement
    if (placement === undefined) throw new Error('Whoever took a job has a ticket')
    const paper = done(await own.ask('placement/print-ticket', { command: newCommand(), placement, language: 'zh' }))
    expect(papersOn(paper.papers)[0]?.text).toContain('欧*华')
    expect(paper.papers).not.toContain(name)
    for (const part of [name, ...sentinels])
      expect(await lyingIn(market.dataFolder, Buffer.from(part).toString('latin1'))).toBe(false)
    await office.page.context().close()
  })
})

test('what a helper gets wrong is said over the page, or not at all, and typing always works', async ({
  market,
  page,
  reader,
}) => {
  reader.speaksTo(new URL(market.terminal).origin)
  const beats: string[] = []
  page.on('request', (request) => beats.push(request.url().endsWith('/live/home') ? (request.postData() ?? '') : ''))
  const said = () => /"readerAnswers":(\w+)/.exec(beats.findLast((beat) => beat !== '') ?? '')?.[1]
  const at = await open(page, { origin: market.terminal, reader })

  await test.step('a card that lies badly, or went too early, is asked for again; the next one is read', async () => {
    for (const happens of [reader.layBadly, reader.snatch]) {
      happens()
      await expect(dialog(at)).toContainText(common.reader.misplaced)
      await at.tap(common.good)
    }
    reader.layBadly()
    await expect(dialog(at)).toBeVisible()
    reader.lay({ number, name })
    await at.title(checkIn.consent.title)
    await expect(dialog(at)).toHaveCount(0)
    await goHome(at)
  })

  await test.step('an expired card is for staff', async () => {
    reader.lay({ number, name, validUntil: '2026-08-16' })
    await expect(dialog(at)).toContainText(common.reader.expired.heading)
    await at.tap(common.good)
  })

  await test.step('nonsense is not listened to, and another number than a true one is nobody', async () => {
    for (const nonsense of ['', '{', 'null', '[]', 'x'.repeat(200_000), { card: 'eject' }]) reader.says(nonsense)
    reader.lay({ number: number.slice(1), name: '<img src=x>' })
    await expect(dialog(at)).toContainText(common.reader.misplaced)
    await at.tap(common.good)
    await expect(page.getByRole('button', { name: home.findWork })).toBeVisible()
  })

  await test.step('a helper that was closed is heard again by itself', async () => {
    await expect.poll(said).toBe('true')
    await reader.restart()
    await expect.poll(() => reader.heardBy()).toBe(1)
  })

  await test.step('one that hangs says nothing and hinders nobody', async () => {
    reader.hang()
    await at.tapStarting(home.findWork)
    await at.tapStarting(checkIn.way.residentId)
    await at.type(number)
    await expect(dialog(at)).toHaveCount(0)
    await at.tap(common.next)
    await at.title(checkIn.consent.title)
    expect(await keptAside(page, sentinels)).toEqual([])
    await expect.poll(said).toBe('false')
  })
})

test('a helper speaks to no page but the hall’s, and to none without its token', async ({ market, page, reader }) => {
  reader.speaksTo('https://hall.market.test')
  const at = terminal(page, 'zh')
  await at.open(market.terminal)
  await expect.poll(() => reader.turnedAway).toContain(new URL(market.terminal).origin)
  reader.speaksTo(new URL(market.terminal).origin)
  const asked = (token: string) =>
    page.evaluate(
      (address) =>
        new Promise((heard) => {
          const line = new EventSource(address)
          line.onopen = () => heard('open')
          line.onerror = () => heard('closed')
        }),
      reader.address.replace('made-up', token),
    )
  expect(await asked('another')).toBe('closed')
  expect(await asked('made-up')).toBe('open')
  await expect(dialog(at)).toHaveCount(0)
})

base(
  'a scanner presses nothing and moves nothing on a page that waits for none; a hand on a keyboard does',
  async ({ market, page }) => {
    const at = terminal(page, 'zh')
    await at.open(market.terminal)
    await showCard(at, number)
    await at.title(checkIn.consent.title)
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toBeFocused()

    await base.step('the page stands as it stood, and so does what lies over it', async () => {
      for (const end of ['Tab', 'Enter', 'Tab'] as const) await scanAt(page, number, end)
      await expect(heading).toBeFocused()
      await at.tap(common.help)
      await expect(dialog(at)).toBeVisible()
      await expect(page.getByRole('button', { name: common.good })).toBeFocused()
      for (const end of ['Enter', 'Tab', 'Enter'] as const) await scanAt(page, number, end)
      await expect(dialog(at)).toBeVisible()
      await expect(page.getByRole('button', { name: common.good })).toBeFocused()
    })

    await base.step('a hand closes it, and walks on', async () => {
      await page.keyboard.press('Enter')
      await expect(dialog(at)).toHaveCount(0)
      const closed = await focused()
      await page.keyboard.press('Tab')
      expect(await focused()).not.toBe(closed)
      await at.title(checkIn.consent.title)
    })
  },
)
