import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { buildApp } from '../../server/app.ts'
import { practiceClock } from '../../server/clock.ts'
import { trouble } from '../../server/doors.ts'
import type { Hall } from '../../server/hall.ts'
import { liveViews } from '../../server/live.ts'
import { openDataFolder } from '../../server/open.ts'
import { playMorning, wholeMorning } from '../../server/practice/play.ts'
import { type Screen, screenAt } from '../../server/practice/screen.ts'
import { serveScreens } from '../../server/screens.ts'
import { hallScreens } from '../../server/terminals/hall-screens.ts'
import { heardScreens } from '../../server/terminals/heard.ts'
import type { MarketChange } from '../../shared/county/settings/market.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { type Instant, MarketDay } from '../../shared/ids.ts'
import { makeMorning, morningSeconds, ordinarySize, type Scheduled } from '../../shared/rehearsal/morning.ts'
import { dayAfter, instantOn } from '../../shared/time.ts'
import { yang } from '../screens/townsfolk.ts'

const day = MarketDay.parse('2026-08-17')
const seed = 7
const opens = morningSeconds.begins / 60
/** 05:42, the busiest minute of the morning. */
const shownFrom = 342
const firstCode = 'ABCD-2345'

/** A hall in the middle of a made-up morning, the day before behind it, whose clock runs on from there. */
export async function openLivingHall() {
  const folder = await mkdtemp(join(tmpdir(), 'gongpiao-pictures-'))
  const clock = practiceClock(instantOn(dayAfter(day, -1), opens))
  const leap = (instant: Instant) => {
    clock.leapTo(instant)
    return new Promise<void>((resume) => setTimeout(resume, 5))
  }
  const { hall, seals, close } = await openDataFolder(folder, clock, trouble)
  const live = liveViews(hall)
  const [screens, heard] = [hallScreens(hall), heardScreens(hall)]
  const bug = (error: unknown) => trouble('bug', error)
  const app = buildApp({
    hall,
    live,
    screens,
    heard,
    seals,
    publicAddress: new URL('https://gig.zb.cn'),
    firstCode,
    requestsPerSecond: 1e9,
    bug,
  })
  app.get('/pass-until/:minute', async (c) => {
    await leap(instantOn(day, Number(c.req.param('minute'))))
    return c.body(null, 204)
  })
  serveScreens(app, 'dist/kiosk', { isPractice: false, screens, heard })
  const { server, port } = await listening(app.fetch)
  const cutLine = () => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
  const origin = `http://localhost:${port}`
  const screen = () => screenAt(origin, fetch)
  const desk = screen()
  await desk.ask('staff-desk/first-account', { code: firstCode, ...yang })
  await lookAtSettings(desk, hall)
  const play = async (on: MarketDay, ends: Instant) => {
    await desk.ask('staff-desk/sign-in', yang)
    const script = judgedBy(ends, makeMorning({ seed, day: on, market: zhangbei, size: ordinarySize }), on)
    await playMorning({ day: on, clock, until: leap, screen, desk, lookEverySeconds: 20, ends }, script)
  }
  const before = dayAfter(day, -1)
  await play(before, wholeMorning(before))
  await leap(instantOn(before, zhangbei.closingMinute + 1))
  await new Promise((resume) => setTimeout(resume, 200))
  await leap(instantOn(day, opens))
  await play(day, instantOn(day, shownFrom))
  return {
    origin,
    async close() {
      live.stop()
      cutLine()
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** As a market does before its first morning. */
async function lookAtSettings(desk: Screen, { ownCommand }: Pick<Hall, 'ownCommand'>): Promise<void> {
  const { openingMinute, closingMinute, wageFloors, complaintLines, townships, neighbours } = zhangbei
  const asTheyCame: readonly MarketChange[] = [
    { section: 'hours', openingMinute, closingMinute },
    { section: 'wage-floors', wageFloors },
    { section: 'complaint-lines', complaintLines },
    { section: 'townships', townships },
    { section: 'neighbours', neighbours },
  ]
  for (const [version, change] of asTheyCame.entries())
    await desk.ask('settings/change', { command: ownCommand(), change, version })
}

/** Whatever was posted before then is judged before then: nothing of the play is left over on the clerk's table. */
function judgedBy(ends: Instant, script: readonly Scheduled[], on: MarketDay): readonly Scheduled[] {
  const posted = new Set<unknown>()
  return script.flatMap((next) => {
    if (instantOn(on, next.atSecond / 60) < ends) {
      if (next.act.does === 'post') posted.add(next.act.job)
      return [next]
    }
    const isLate = next.act.does === 'judge' && posted.has(next.act.job)
    return isLate ? [{ ...next, atSecond: shownFrom * 60 - 30 }] : []
  })
}

function listening(fetchFrom: Parameters<typeof serve>[0]['fetch']) {
  return new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
    const server = serve({ fetch: fetchFrom, port: 0 }, ({ port }) => resolve({ server, port }))
  })
}
