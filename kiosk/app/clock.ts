import { createSignal } from 'solid-js'
import { wallClock } from '../../shared/hall-clock.ts'
import type { MarketDay } from '../../shared/ids.ts'
import type { Beat } from '../../shared/live.ts'

/**
 * The hall's clock, never the terminal's: each beat from the server sets it, between beats it runs on the browser's
 * steady counter. A terminal with a wrong zone or a dead battery shows the right time.
 */
const [heard, setHeard] = createSignal<{
  readonly atHall: number
  readonly atCounter: number
  readonly speed: number
}>()
const [day, setDay] = createSignal<MarketDay>()
const [ticks, setTicks] = createSignal(0)
window.setInterval(() => setTicks((count) => count + 1), 1000)

export function hearBeat(beat: Beat): void {
  setDay(beat.day)
  setHeard({ atHall: Date.parse(beat.now), atCounter: performance.now(), speed: beat.speed })
}

/** What the hall's clock read when the server was last heard. */
export const lastBeatMillis = (): number | undefined => heard()?.atHall

/** The market day new commands belong to; undefined until the server has been heard. A beat that says the same day again says nothing. */
export { day as marketDay }

const beatsWithinMillis = 10_000

/** The market day once the hall says that it is another than this one; undefined if no beat says so in ten seconds. */
export async function nextMarketDay(before: MarketDay | undefined): Promise<MarketDay | undefined> {
  for (let waited = 0; day() === before && waited < beatsWithinMillis; waited += 100)
    await new Promise((resolve) => window.setTimeout(resolve, 100))
  return day() === before ? undefined : day()
}

/** Milliseconds since 1970 as the hall has it, renewed every second. */
export function hallMillis(): number | undefined {
  ticks()
  const last = heard()
  return last && last.atHall + (performance.now() - last.atCounter) * last.speed
}

export interface HallTime {
  /** `05:42`. */
  readonly clock: string
  /** `2026-08-17`. */
  readonly date: string
  /** 0 is Sunday. */
  readonly weekday: number
}

export function hallTime(): HallTime | undefined {
  const millis = hallMillis()
  return millis === undefined ? undefined : hallTimeAt(millis)
}

export function hallTimeAt(millis: number): HallTime {
  const local = wallClock(millis)
  const text = local.toISOString()
  return { clock: text.slice(11, 16), date: text.slice(0, 10), weekday: local.getUTCDay() }
}

export interface LunarDate {
  /** As the browser's calendar calls it: `七月`, `闰六月`. */
  readonly month: string
  /** 1 to 30. */
  readonly day: number
}

let lunarCalendar: Intl.DateTimeFormat | undefined

/** The farmers' date, if the browser knows the Chinese calendar and its words. */
export function lunarDate(millis: number): LunarDate | undefined {
  // Dear to make, and asked for every second.
  lunarCalendar ??= new Intl.DateTimeFormat('zh-CN-u-ca-chinese', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
  })
  const parts = lunarCalendar.formatToParts(millis)
  const month = parts.find((part) => part.type === 'month')?.value ?? ''
  const day = Number(parts.find((part) => part.type === 'day')?.value)
  // A browser without that calendar answers `8月` or `M07`, never in Chinese characters alone.
  return /^\p{Script=Han}+$/u.test(month) && day >= 1 && day <= 30 ? { month, day } : undefined
}
