import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { written } from '../kiosk/app/written.ts'
import { soundByItself } from '../server/setting-up/browser.ts'
import { expect, test } from './market.ts'
import { boardStates, showOnBoard } from './screens/board-states.ts'
import { countChimes } from './screens/chimes.ts'
import { clipsOf, hearClips, recordAll } from './screens/clips.ts'
import { hand } from './screens/hand.ts'
import { screenOf } from './screens/page-screen.ts'
import { wordsOf } from './screens/terminal.ts'
import { done, yang } from './screens/townsfolk.ts'
import { shapes } from './screens/turn.ts'
import { setMarket } from './screens/under-their-eyes.ts'

const { checkIn, common, home } = wordsOf('zh')

test('听一遍 says the page from its title on, clip after clip, each to its end and none over another', async ({
  market,
  page,
}) => {
  await recordAll(market.dataFolder)
  const { played } = await hearClips(page)
  const at = hand(page)
  await page.goto(market.terminal)
  await at.find(home.findWork)
  await at.title(checkIn.way.title)
  await at.press(common.listen)
  await expect.poll(async () => (await played()).length).toBeGreaterThan(2)
  await page.waitForTimeout(1000)
  const all = await played()
  expect(all.map(({ clip }) => clip).slice(0, 1)).toEqual(clipsOf(checkIn.way.title))
  for (const one of all) expect(one).toMatchObject({ ended: true, beside: 0, volume: 0.6 })
  for (const { seconds } of all) expect(seconds).toBeGreaterThan(0.05)
  await expect(page.getByText(common.silent)).toHaveCount(0)
})

test('a page falls silent at the first tap and with the page', async ({ market, page }) => {
  await recordAll(market.dataFolder)
  const { sounding } = await hearClips(page)
  const at = hand(page)
  await page.goto(market.terminal)
  await at.press(common.listen)
  await expect.poll(sounding).toBeGreaterThan(0)
  await page.mouse.click(540, 100)
  const atTap = await sounding()
  await page.waitForTimeout(800)
  expect((await sounding()) - atTap).toBeLessThanOrEqual(1)
})

test('what is not recorded is told once the rest was heard; without a folder at once', async ({ market, page }) => {
  const { sounding } = await hearClips(page)
  const at = hand(page)
  await page.goto(market.terminal)
  await at.press(common.listen)
  await expect(page.getByText(common.silent)).toBeVisible()
  expect(await sounding()).toBe(0)
  await at.press(common.good)
  await recordAll(market.dataFolder, [home.large])
  await at.press(common.listen)
  await expect(page.getByText(common.silent)).toBeVisible()
  expect(await sounding()).toBeGreaterThan(5)
})

test('大声 is for one person', async ({ market, page }) => {
  await recordAll(market.dataFolder)
  const { played } = await hearClips(page)
  const at = hand(page)
  await page.goto(market.terminal)
  await at.press(home.loud)
  await at.press(common.listen)
  await expect.poll(async () => (await played()).at(-1)?.volume).toBe(1)
  await at.press(common.home)
  await page.waitForTimeout(600)
  await at.press(common.listen)
  await expect.poll(async () => (await played()).at(-1)?.volume).toBe(0.6)
})

test('a terminal that the market named begins by itself after eight seconds without a tap, and no other does', async ({
  market,
  page,
  playwright,
}) => {
  await recordAll(market.dataFolder)
  const desk = await playwright.request.newContext()
  done(await screenOf(desk, market).ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  await setMarket(market, desk, { section: 'voice', voice: { volume: 40, selfStart: ['2'], board: true } })
  const { sounding, played } = await hearClips(page)
  const at = hand(page)
  // Eight seconds by a clock that waits for the test.
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1000)
  for (const [address, begins] of [
    ['?terminal=3', false],
    ['', false],
    ['?terminal=2', true],
  ] as const) {
    await page.goto(`${market.terminal}${address}`)
    await expect(page.getByText(home.findWork)).toBeVisible()
    await page.clock.runFor(9000)
    // Nobody has come.
    expect(await sounding()).toBe(0)
    await at.find(home.findWork)
    // A door opens once nobody of before is left there: a moment later, by this clock too.
    await expect(async () => {
      await page.clock.runFor(40)
      expect(await page.getByRole('heading', { level: 1, name: checkIn.way.title }).isVisible()).toBe(true)
    }).toPass()
    await page.clock.runFor(7000)
    expect(await sounding()).toBe(0)
    await page.clock.runFor(2000)
    if (begins) await expect.poll(async () => (await played())[0]).toMatchObject({ volume: 0.4, ended: true })
    else expect(await sounding()).toBe(0)
  }
  const before = await sounding()
  await page.mouse.click(540, 100)
  await page.waitForTimeout(500)
  expect((await sounding()) - before).toBeLessThanOrEqual(1)
  await desk.dispose()
})

test('the wall sounds two notes and then says the number twice, once a call; held back it says nothing, and that', async ({
  market,
  page,
  browser,
}) => {
  await recordAll(market.dataFolder)
  const said = clipsOf('A', '零', '一', '七', '请到自助机接单')
  const chimes = await countChimes(page)
  const { played } = await hearClips(page)
  await page.setViewportSize(shapes.landscape)
  await showOnBoard(page, boardStates.calling, () => true)
  await page.goto(market.board)
  await expect(page.locator('.call[data-fresh]')).toContainText('A017')
  await expect.poll(async () => (await played()).map(({ clip }) => clip)).toEqual([...said, ...said])
  for (const one of await played()) expect(one).toMatchObject({ ended: true, beside: 0, volume: 1 })
  await page.waitForTimeout(2000)
  expect([await chimes(), (await played()).length]).toEqual([2, said.length * 2])

  const { args = [], ...launched } = test.info().project.use.launchOptions ?? {}
  const strict = await browser
    .browserType()
    .launch({ ...launched, args: args.filter((flag) => flag !== soundByItself) })
  const held = await strict.newPage({ viewport: shapes.landscape })
  const heldClips = await hearClips(held)
  await showOnBoard(held, boardStates.calling, () => true)
  const stands = held.waitForRequest('**/api/live/board')
  await held.goto(market.board)
  await stands
  await held.waitForTimeout(3000)
  await expect(held.locator('.board-foot p').first()).toHaveText(wordsOf('zh').board.silent)
  expect(await heldClips.sounding()).toBe(0)
  await strict.close()
})

const isLong = process.env['GONGPIAO_LONG'] === '1'
const hasVoice = isLong && spawnSync('espeak-ng', ['--version']).status === 0

// Heard at the pace of speech: for the long tests, where there is espeak-ng.
if (hasVoice)
  test('the placeholders of npm run voice-clips say the whole of home, and replace nothing that is there', async ({
    market,
    page,
  }) => {
    const folder = join(market.dataFolder, 'voice')
    const make = () => String(execFileSync('npm', ['run', '--silent', 'voice-clips', '--', '--folder', folder]))
    expect(make()).toMatch(/zh: (\d+) 句 texts, \1 个新录音 new clips/)
    expect(make()).toMatch(/zh: \d+ 句 texts, 0 个新录音 new clips/)
    const { played } = await hearClips(page)
    const at = hand(page)
    await page.goto(market.terminal)
    await at.press(common.listen)
    const text = await page.locator('main').evaluate(written)
    const body = { language: 'zh', text } as const
    const { clips, whole } = done(await screenOf(page.request, market).ask('voice/say', body))
    expect(whole).toBe(true)
    await expect.poll(async () => (await played()).length, { timeout: 120_000 }).toBe(clips.length)
    for (const one of await played()) expect(one).toMatchObject({ ended: true, beside: 0 })
    await expect(page.getByText(common.silent)).toHaveCount(0)
  })
