import type { Page } from '@playwright/test'
import { zhangbei } from '../shared/county/settings/zhangbei.ts'
import { makeCreditCode, makePhone, makeResidentId } from '../shared/identity/made-up.ts'
import { expect, type Market, test } from './market.ts'
import { checkIn, findMine, takeOffer } from './screens/check-in.ts'
import { desk } from './screens/desk.ts'
import { leftBehind } from './screens/left-behind.ts'
import { identifyCompany, postVegetablePicking } from './screens/posting.ts'
import { type Language, terminal } from './screens/terminal.ts'
import { yang } from './screens/townsfolk.ts'

const residentId = makeResidentId('1965-03-12', 1)
const employerName = '坝上蔬菜合作社'

declare global {
  interface Window {
    mouseHeard: string[]
  }
}

/** Everything wrong that a page says of itself, as of a blocked file. */
function complaints(...pages: readonly Page[]): readonly string[] {
  const heard: string[] = []
  for (const page of pages) {
    page.on('console', (message) => {
      if (message.type() === 'error' && !/ERR_CONNECTION|Failed to load resource/.test(message.text()))
        heard.push(message.text())
    })
  }
  return heard
}

async function oneTap(
  market: Market,
  pages: { hall: Page; board: Page; staff: Page },
  language: Language,
): Promise<void> {
  const heard = complaints(pages.hall, pages.board, pages.staff)
  const at = terminal(pages.hall, language)
  const staff = desk(pages.staff, language)
  const trade = zhangbei.trades.find(({ id }) => id === 'vegetable-picking')
  const township = zhangbei.townships.find(({ id }) => id === 'gonghui')
  if (trade === undefined || township === undefined) throw new Error('Zhangbei has these')

  await pages.board.goto(market.board)
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)

  await test.step('a worker registers and checks in', async () => {
    await at.open(market.terminal)
    await checkIn(at, residentId, [trade[language]])
    await at.title(at.words.matching.waiting.title)
    await expect(pages.hall.getByText('A001').first()).toBeVisible()
    await staff.openLog()
    await expect(pages.staff.getByText('A001').first()).toBeVisible()
    await at.home()
    expect(await leftBehind(pages.hall, residentId, 'A001')).toEqual([])
  })

  await test.step('an employer posts a job, and staff let it onto the board', async () => {
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await postVegetablePicking(at, { trade: trade[language], township: township[language], places: '2' })
    await at.home()
    await expect(pages.board.getByText('06:00')).toHaveCount(0)
    await staff.approve(employerName)
    await expect(pages.board.getByText(trade.short)).toBeVisible()
    await expect(pages.board.getByText('A001').first()).toBeVisible()
  })

  await test.step('the worker takes it, and the ticket is on the screen', async () => {
    await findMine(at, 'A001', residentId.slice(-4))
    await at.title(at.words.matching.offer.title)
    await expect(pages.hall.getByText(at.words.matching.offer.noCover).first()).toBeVisible()
    const accepted = pages.hall.waitForResponse(/matching\/accept/)
    await takeOffer(at)
    // The answer is on its way to the glass: a millisecond later the machine dies.
    await accepted
    await market.kill()
  })

  await test.step('nothing of it is lost, and the terminal comes back by itself', async () => {
    await market.start()
    await at.title(at.words.ticket.toPrint(1))
    await expect(
      pages.hall
        .getByRole('img', { name: /0817-0001|A001/ })
        .or(pages.hall.locator('svg path[d^="M0 0h7v1"]'))
        .first(),
    ).toBeVisible()
    await staff.openLog()
    await expect(pages.staff.getByText('0817-0001')).toBeVisible()
    await expect(pages.board.getByText('A001').first()).toBeVisible()
  })

  await test.step('the ticket can be printed, and its code verifies', async () => {
    await pages.hall.evaluate(() => {
      window.print = () => {}
    })
    await at.tap(at.words.ticket.print)
    await pages.hall.emulateMedia({ media: 'print' })
    await expect(pages.hall.getByText('0817-0001').first()).toBeVisible()
    await pages.hall.emulateMedia({ media: 'screen' })
    const text = await pages.hall.evaluate(firstOf, '/api/live/worker')
    const token = /"text":"(?:[A-Z0-9:/.]+\/T\/)?([A-Z2-7]{127})"/.exec(text)?.[1]
    expect(token).toBeDefined()
    expect(await pages.hall.evaluate(firstOf, `/T/${token}`)).toContain('0817-0001')
    expect(text).not.toContain(residentId)
  })

  await test.step('the next person finds nothing of the last one', async () => {
    await at.tap(at.words.ticket.gotIt)
    await expect(pages.hall.getByText(at.words.home.findWork).or(pages.hall.getByText('我要找活'))).toBeVisible()
    expect(await leftBehind(pages.hall, residentId, 'A001')).toEqual([])
  })
  expect(heard).toEqual([])
}

/** A page, or the first event of a stream, read inside the page: the name `market.test` is known only there. */
async function firstOf(address: string): Promise<string> {
  const response = await fetch(address)
  const isStream = response.headers.get('content-type') === 'text/event-stream'
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  // It may come in several pieces.
  while (!(isStream && text.endsWith('\n\n'))) {
    const piece = await reader?.read()
    if (piece === undefined || piece.done) break
    text += decoder.decode(piece.value, { stream: true })
  }
  return text
}

// On http://localhost a page has a secure context, on http://market.test it has none.
for (const { language, named } of [
  { language: 'en', named: false },
  { language: 'zh', named: true },
] as const)
  test.describe(`one tap through the house, ${language}${named ? ', on http://market.test' : ''}`, () => {
    test.use({ named })
    test('from an empty folder to a ticket that survives kill -9', async ({ market, page, browser }) => {
      const wide = { viewport: { width: 1920, height: 1080 } }
      const [board, staff] = [await browser.newPage(wide), await browser.newPage(wide)]
      await oneTap(market, { hall: page, board, staff }, language)
      if (named) expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([false, false])
      await Promise.all([board.close(), staff.close()])
    })
  })

test('(the test of these tests) the last person’s data is still there, wherever it was planted, and the look for what was left behind finds it', async ({
  market,
  page,
}) => {
  await page.goto(market.terminal)
  expect(await leftBehind(page, residentId)).toEqual([])
  const plants = [
    (word: string) => document.body.setAttribute('data-who', word),
    (word: string) => localStorage.setItem('who', word),
    (word: string) => sessionStorage.setItem('who', word),
    (word: string) => history.replaceState(null, '', `?who=${word}`),
    (word: string) => history.replaceState(word, ''),
    // Asked for, it is not there yet.
    (word: string) => new Promise((opened) => indexedDB.open(word).addEventListener('success', () => opened(word))),
  ]
  for (const [index, plant] of plants.entries()) {
    const word = `${residentId}-${index}`
    await page.evaluate<unknown, string>(plant, word)
    expect(await leftBehind(page, word)).toEqual([word])
  }
  await page.context().addCookies([{ name: 'who', value: `${residentId}-cookie`, url: market.terminal }])
  expect(await leftBehind(page, `${residentId}-cookie`)).toEqual([`${residentId}-cookie`])
})

test('a real finger: at the very edge and sliding a little it taps, sliding far it does not', async ({
  market,
  page,
}) => {
  const at = terminal(page, 'zh')
  const { checkIn: asked, home } = at.words
  const finger = await page.context().newCDPSession(page)
  /** Comes down two pixels inside the left edge of the tile, slides up, and lifts, all within a fifth of a second by the glass. */
  const slides = async (pixels: number) => {
    const tile = page.getByRole('button').filter({ hasText: home.findWork })
    const box = await tile.boundingBox()
    if (box === null) throw new Error('Home has its tiles')
    const [x, y] = [box.x + 2, box.y + box.height / 2]
    const began = Date.now() / 1000
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      after: number,
      ...touchPoints: { x: number; y: number }[]
    ) => finger.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: began + after })
    await touch('touchStart', 0, { x, y })
    await expect(tile).toHaveAttribute('data-pressed')
    await touch('touchMove', 0.1, { x, y: y - pixels })
    await touch('touchEnd', 0.2)
    return tile
  }
  await at.open(market.terminal)
  await expect(await slides(60)).not.toHaveAttribute('data-pressed')
  await expect(page.locator('.doors')).toBeVisible()
  await slides(40)
  await at.title(asked.way.title)
})

test('the page a tap leads to hears nothing of that finger, and may still speak', async ({ market, page }) => {
  await page.addInitScript(() => {
    window.mouseHeard = []
    for (const kind of ['mousemove', 'mousedown', 'mouseup', 'click'])
      document.addEventListener(
        kind,
        (event) => {
          // After a layout the browser moves its own mouse to where it rests, in the corner: no finger was there.
          if (event instanceof MouseEvent && event.clientX + event.clientY > 0) window.mouseHeard.push(kind)
        },
        true,
      )
  })
  const at = terminal(page, 'zh')
  await at.open(market.terminal)
  await at.tapStarting(at.words.home.findWork)
  await at.title(at.words.checkIn.way.title)
  // The next tap is over only when whatever the browser makes of the first has come.
  await at.tapStarting(at.words.checkIn.way.residentId)
  await at.title(at.words.checkIn.residentId.title)
  expect(await page.evaluate(() => window.mouseHeard)).toEqual([])
  await expect(page.locator('h1')).toBeFocused()
  expect(await page.evaluate(() => navigator.userActivation.isActive)).toBe(true)
})
