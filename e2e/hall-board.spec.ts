import type { Page } from '@playwright/test'
import { soundByItself } from '../server/setting-up/browser.ts'
import { expect, type Market, test } from './market.ts'
import { accessFaults } from './screens/access.ts'
import { boardStates, longNotice, putUpNotice, showOnBoard } from './screens/board-states.ts'
import { countChimes } from './screens/chimes.ts'
import { breaking, lineFaults } from './screens/line-faults.ts'
import { faultsBothWays } from './screens/look-both-ways.ts'
import { lookFaults, topmost } from './screens/look-faults.ts'
import { plantSheet } from './screens/plant.ts'
import { wordsOf } from './screens/terminal.ts'
import { type Shape, shapes, turn } from './screens/turn.ts'

const { board } = wordsOf('zh')

async function openBoard(page: Page, market: Market, language: 'zh' | 'en'): Promise<void> {
  await page.goto(`${market.board}?language=${language}`)
  await expect(page.locator('.board-foot')).toBeVisible()
}

/** What is read from the far end of the hall, beyond what every page must keep. */
function sizeFaults(): readonly string[] {
  const faults: string[] = []
  const fontOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
  for (const number of document.querySelectorAll('.call-number'))
    if (fontOf(number) < 260) faults.push(`the number called is written in ${fontOf(number)} px`)
  const together = [...document.querySelectorAll('.board-called li')]
  const floors = { landscape: [0, 260, 260, 176, 144], portrait: [0, 260, 204, 132, 132] } as const
  const tier = [1, 3, 6, 12, 20].findIndex((most) => together.length <= most)
  const floor = floors[innerWidth > innerHeight ? 'landscape' : 'portrait'][tier] ?? 0
  for (const number of together)
    if (fontOf(number) < floor) faults.push(`one of ${together.length} called is written in ${fontOf(number)} px`)
  const rows = [...document.querySelectorAll('.board-row')].map((row) => row.getBoundingClientRect())
  for (const { height } of rows) if (height < 114) faults.push(`a row is ${height} px high`)
  const bar = document.querySelector('.board-pages')?.getBoundingClientRect().top ?? 0
  const notice = [...document.querySelectorAll('[data-notice] b')].map((text) => text.getBoundingClientRect())
  if ([...rows, ...notice].some(({ bottom }) => bottom > bar - 10))
    faults.push('a row or a notice touches the bar of pages')
  for (const row of document.querySelectorAll('.board-row'))
    for (const cell of row.children)
      if (cell.getBoundingClientRect().bottom > row.getBoundingClientRect().bottom + 4)
        faults.push(`“${cell.textContent}” hangs out of its row`)
  return faults
}

const isLong = process.env['GONGPIAO_LONG'] === '1'
/** Reading aids are asked of each state as it hangs in Chinese and as it stands in English; the long tests ask of all. */
const tellsAccess = (language: 'zh' | 'en', shape: Shape) => isLong || (language === 'zh') === (shape === 'landscape')

for (const language of ['zh', 'en'] as const)
  test(`the board is read at eight metres in every state, lying down and upright, ${language}`, async ({
    market,
    page,
  }) => {
    for (const [name, view] of Object.entries(boardStates)) {
      await showOnBoard(page, view, () => true)
      await openBoard(page, market, language)
      for (const shape of ['landscape', 'portrait'] as const) {
        await turn(page, shape)
        const faults = [
          ...(await page.evaluate(lookFaults, { ...topmost, reach: 0, text: 64 })),
          ...(await page.evaluate(lineFaults, breaking)),
          ...(await page.evaluate(sizeFaults)),
          ...(tellsAccess(language, shape) ? await accessFaults(page, 'AAA') : []),
        ]
        expect.soft({ name, shape, faults }).toEqual({ name, shape, faults: [] })
      }
      await page.unrouteAll({ behavior: 'wait' })
    }
  })

/** A wall whose clock is in the test's hand: it goes on by as much as the test says, however long a look takes. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1000)
}

test('every line of the foot fits, ten seconds each, lying down and upright', async ({ market, page }) => {
  await stopClock(page)
  const { calledBefore } = boardStates.calling
  const orders = ['lottery', 'rotation', 'first-come', 'carry-over', 'staff-only'] as const
  const fillings = ['fill-first', 'total-fit', 'choice-first'] as const
  const looked = new Set<string>()
  for (const [nth, order] of orders.entries()) {
    const view = { ...boardStates['before-lots'], calledBefore, boostDays: 3, order }
    await showOnBoard(page, { ...view, filling: fillings[nth % 3] ?? 'fill-first' }, () => true)
    for (const language of ['zh', 'en'] as const) {
      await openBoard(page, market, language)
      const said = new Set<string>()
      for (let line = await firstInFoot(page); !said.has(line); line = await firstInFoot(page)) {
        said.add(line)
        // Most lines are those of every order, and nothing beside them is another's.
        if (!looked.has(line)) expect.soft(await faultsBothWays(page)).toEqual([])
        looked.add(line)
        await page.clock.runFor(10_000)
      }
      expect(said.size).toBe(9)
      expect([...said].join()).toContain('12333')
    }
    await page.unrouteAll({ behavior: 'wait' })
  }
})
const firstInFoot = async (page: Page) => (await page.locator('.board-foot p').first().textContent()) ?? ''

test('a notice has a page of its own among the jobs, lying down and upright', async ({ market, page }) => {
  await stopClock(page)
  await putUpNotice(page)
  await showOnBoard(page, { ...boardStates.waiting, jobs: boardStates.waiting.jobs.slice(0, 4) }, () => true)
  for (const language of ['zh', 'en'] as const) {
    await openBoard(page, market, language)
    await expect(page.locator('.board-row')).toHaveCount(4)
    await page.clock.runFor(10_000)
    await expect(page.locator('[data-notice] b')).toHaveText(longNotice[language])
    expect(await faultsBothWays(page)).toEqual([])
    await page.clock.runFor(10_000)
    await expect(page.locator('.board-row')).toHaveCount(4)
  }
  await page.unrouteAll({ behavior: 'wait' })
})

test('the seal of the lots and their seed can be copied down from the hall, lying down and upright', async ({
  market,
  page,
}) => {
  await stopClock(page)
  for (const state of ['before-lots', 'after-lots'] as const) {
    const view = boardStates[state]
    await showOnBoard(page, view, () => true)
    for (const language of ['zh', 'en'] as const) {
      await openBoard(page, market, language)
      await page.clock.runFor(10_000)
      const digits = page.locator('.lots-digits')
      await expect(digits.last()).toHaveText(view.lottery.commitment)
      await expect(digits).toHaveCount('seed' in view.lottery ? 2 : 1)
      expect({ language, state, faults: await faultsBothWays(page) }).toMatchObject({ faults: [] })
    }
    await page.unrouteAll({ behavior: 'wait' })
  }
})

test('(the test of these tests) a small number, a flat row and a cell that hangs out are found', async ({
  market,
  page,
}) => {
  await page.setViewportSize(shapes.landscape)
  await showOnBoard(page, boardStates.calling, () => true)
  await openBoard(page, market, 'zh')
  const found = async (css: string, faults = () => page.evaluate(sizeFaults)) => {
    await plantSheet(page, css)
    return (await faults()).join('; ')
  }
  expect(await found('.call-number { font-size: 200px !important }')).toContain(
    'the number called is written in 200 px',
  )
  expect(await found('.call[data-fresh] { color: var(--fog) }', () => accessFaults(page, 'AAA'))).toContain(
    'axe color-contrast',
  )
  expect(await found('.board-rows { grid-auto-rows: 90px !important }')).toContain('a row is 90 px high')
  expect(await found('.board-rows { grid-auto-rows: 150px !important }')).toContain(
    'a row or a notice touches the bar of pages',
  )
  expect(await found('.board-place { transform: translateY(60px) }')).toContain('“公会镇” hangs out of its row')
  await page.unrouteAll({ behavior: 'wait' })
  await showOnBoard(page, boardStates['six-together'], () => true)
  await openBoard(page, market, 'zh')
  expect(await found('.board-called { font-size: 120px !important }')).toContain('one of 6 called is written in 120 px')
})

/** The wall with such a view, told once: from then on its clock runs as the test says. */
async function clockedBoard(page: Page, market: Market, state: keyof typeof boardStates): Promise<void> {
  await stopClock(page)
  await page.setViewportSize(shapes.landscape)
  let told = false
  await showOnBoard(page, boardStates[state], () => !told)
  await openBoard(page, market, 'zh')
  told = true
}

test('three calls come one after another, each amber for its turn, who has not come beside them; pages turn every ten', async ({
  market,
  page,
}) => {
  await clockedBoard(page, market, 'three-calls')
  const called = page.locator('.call[data-fresh] .call-number')
  const others = page.locator('.board-others b')
  await expect(called).toHaveText('A017')
  await expect(page.locator('.board-trade').first()).toHaveText('蔬菜采收')
  await expect(page.locator('.board-foot')).toContainText(board.rule.rotation)
  await page.clock.runFor(12_000)
  await expect(called).toHaveText('A018')
  await expect(page.locator('.board-trade').first()).toHaveText('土豆播种')
  await expect(page.locator('.board-pages i').nth(1)).toHaveAttribute('data-current')
  await page.clock.runFor(9000)
  await expect(others).toHaveText(['A017'])
  await page.clock.runFor(5000)
  await expect(called).toHaveText('A019')
  await expect(others).toHaveText(['A017', 'A018'])
  await page.clock.runFor(12_000)
  await expect(page.locator('.call-number')).toHaveText('A019')
  await expect(called).toHaveCount(0)
  // Between the others stand the lines that everybody should know.
  await expect(others).toHaveCount(0)
})

test('the calls of a round stand on the wall together, and come round again until they are answered', async ({
  market,
  page,
}) => {
  await clockedBoard(page, market, 'a-round')
  const called = page.locator('.board-called li')
  await expect(page.locator('.call[data-fresh]')).toContainText(board.goToMany(20)[0] ?? '')
  await expect(called).toHaveText(Array.from({ length: 20 }, (_, nth) => `A0${nth + 21}`))
  await page.clock.runFor(12_000)
  await expect(page.locator('.board-row')).toHaveCount(2)
  await page.clock.runFor(9000)
  await expect(called).toHaveCount(20)
  await page.clock.runFor(10_000)
  await expect(page.locator('.board-row')).toHaveCount(6)
})

test('data that stopped says so after fifteen seconds, with the minute it stopped at', async ({ market, page }) => {
  await page.clock.install()
  await page.setViewportSize(shapes.landscape)
  let holds = true
  await showOnBoard(page, boardStates.waiting, () => holds)
  await openBoard(page, market, 'zh')
  await expect(page.locator('.hour-age')).toContainText(board.updated(0))
  holds = false
  await page.clock.runFor(20_000)
  await expect(page.locator('.hour-age[data-stale]')).toContainText(board.stoppedAt('05:46'))
  await expect(page.locator('.board-row')).toHaveCount(6)
  expect(await page.evaluate(lookFaults, { ...topmost, reach: 0, text: 64 })).toEqual([])
})

test('a wall whose browser holds back its sound says so at its foot, lying and upright, and a tap gives it', async ({
  market,
  browser,
}) => {
  const { args = [], ...launched } = test.info().project.use.launchOptions ?? {}
  const strict = await browser
    .browserType()
    .launch({ ...launched, args: args.filter((flag) => flag !== soundByItself) })
  for (const language of ['zh', 'en'] as const) {
    const page = await strict.newPage({ viewport: shapes.landscape })
    const chimes = await countChimes(page)
    await showOnBoard(page, boardStates.calling, () => true)
    // Whatever a test asks of a page its browser takes for a hand: nothing is asked before the wall has.
    const stands = page.waitForRequest('**/api/live/board')
    await page.goto(`${market.board}?language=${language}`)
    await stands
    const foot = page.locator('.board-foot p').first()
    const { silent } = wordsOf(language).board
    await expect(foot).toHaveText(silent)
    await expect(page.locator('.call[data-fresh]')).toContainText('A017')
    expect(await faultsBothWays(page)).toEqual([])
    expect(await chimes()).toBe(0)
    await page.mouse.click(540, 540)
    await expect(foot).not.toHaveText(silent)
    await page.close()
  }
  await strict.close()
})
