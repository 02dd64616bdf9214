import type { Browser } from '@playwright/test'
import { playMorning } from '../../../server/practice/play.ts'
import { zhangbei } from '../../../shared/county/settings/zhangbei.ts'
import { makeResidentId } from '../../../shared/identity/made-up.ts'
import { makeMorning, morningSeconds, type Scheduled } from '../../../shared/rehearsal/morning.ts'
import { instantOn } from '../../../shared/time.ts'
import { checkIn } from '../../screens/check-in.ts'
import { inFolder } from '../bench-hall.ts'
import { atMost, notJudged, type Row, row } from '../rows.ts'
import { finger } from './finger.ts'
import { withBrowser } from './slow-page.ts'
import { openStaged, type StagedHall, timed } from './staged-hall.ts'
import { watchTaps } from './tap-times.ts'

/** Four terminals by their exact traffic, and one real page; about three of four made-up people come. */
const terminals = 4
const sizeOfEach = { people: 112, jobs: 15 } as const
const rushMinutes = 20
const speed = 15
const limitMillis = 300

/** Three hundred people and sixty jobs in twenty minutes, which pass in eighty seconds. */
export const rushBench = (): Promise<readonly Row[]> =>
  inFolder((folder) => withBrowser((browser) => rush(browser, folder)))

async function rush(browser: Browser, folder: string): Promise<readonly Row[]> {
  const hall = await openStaged(folder)
  try {
    for (const audience of ['home', 'home', 'home', 'home', 'board'] as const) await hall.watch(audience)
    const day = hall.hall.day.marketDay
    hall.clock.leapTo(instantOn(day, morningSeconds.begins / 60))
    hall.clock.runAt(speed)
    const asked: number[] = []
    const over = { yet: false }
    const page = onePage(browser, hall, over)
    await Promise.all(
      Array.from({ length: terminals }, (_, nth) => terminal(hall, nth + 1, (millis) => asked.push(millis))),
    )
    over.yet = true
    const tapped = await page
    const people = hall.hall.day.state.line.size
    const judged = (what: string, millis: readonly number[]) => [
      quantile(`${what}, p99; the limit`, millis, 0.99, true),
      quantile(`${what}, p50; the limit`, millis, 0.5, false),
    ]
    return [
      ...judged(`rush of ${people} people: a real page, tap to screen (${tapped.length} taps)`, tapped),
      ...judged(`rush of ${people} people: four terminals, asked to answer and view (${asked.length} asked)`, asked),
    ]
  } finally {
    await hall.stop()
  }
}

/** One terminal's share of the rush: people and employers one after another, and staff who let jobs onto the board. */
async function terminal(hall: StagedHall, seed: number, note: (millis: number) => void): Promise<void> {
  const day = hall.hall.day.marketDay
  const stage = {
    day,
    clock: hall.clock,
    until: (instant: Parameters<typeof hall.clock.at>[0]) => new Promise<void>((come) => hall.clock.at(instant, come)),
    screen: () => timed(hall.screen(), note),
    desk: hall.desk,
    lookEverySeconds: 5,
    ends: instantOn(day, Math.ceil(morningSeconds.begins / 60) + rushMinutes + 5),
  }
  await playMorning(stage, makeMorning({ seed, day, market: zhangbei, size: sizeOfEach }).filter(isInHall).map(sooner))
}

/** Nobody has left within twenty minutes, so nobody is missed. */
const isInHall = ({ act }: Scheduled): boolean => !['miss', 'see-off', 'muster'].includes(act.does)

/** The whole morning within the twenty minutes. */
const sooner = ({ atSecond, act }: Scheduled): Scheduled => {
  const { begins, ends } = morningSeconds
  return { atSecond: begins + ((atSecond - begins) / (ends - begins)) * rushMinutes * 60, act }
}

/** The fifth terminal is a browser: one person after another, by touch, until the rush is over. */
async function onePage(browser: Browser, { address }: StagedHall, over: { yet: boolean }): Promise<readonly number[]> {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, locale: 'zh-CN', hasTouch: true })
  const page = await context.newPage()
  await page.addInitScript(watchTaps)
  const at = finger(page)
  await at.open(address)
  for (let n = 0; !over.yet; n += 1) {
    await checkIn(at, makeResidentId('1969-10-11', 500 + n), ['装卸'])
    await page.waitForFunction(() => window.tapTimes.at(-1)?.screenMillis !== undefined)
    await at.home()
  }
  const taps = await page.evaluate(() => window.tapTimes)
  await context.close()
  return taps.map(({ paintMillis, screenMillis }) => screenMillis ?? paintMillis)
}

function quantile(what: string, millis: readonly number[], part: number, judged: boolean): Row {
  const sorted = [...millis].sort((a, b) => a - b)
  const ours = { figures: [sorted[Math.floor(sorted.length * part)] ?? Number.NaN] }
  const rival = { figures: [limitMillis] }
  return row({ goal: 19, what, unit: 'ms', ours, rival, target: judged ? atMost(1) : notJudged })
}
