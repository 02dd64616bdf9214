import { join } from 'node:path'
import type { Market } from '../../shared/county/settings/market.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { clockTime, compactDay } from '../../shared/hall-clock.ts'
import { CommandId, type Instant, type MarketDay } from '../../shared/ids.ts'
import { makeMorning, morningSeconds, ordinarySize } from '../../shared/rehearsal/morning.ts'
import { calendarDay, dayAfter, instantOn, later } from '../../shared/time.ts'
import { machineClock, type PracticeClock, practiceClock, randomTail } from '../clock.ts'
import { addressLines, openDoors, trouble } from '../doors.ts'
import { openPractice } from '../open.ts'
import { type PracticeOptions, readOptions } from './options.ts'
import { livelyMinute, playMorning, wholeMorning } from './play.ts'
import { setUpPrinters } from './printers.ts'
import { screenAt } from './screen.ts'
import { simulatedPrinters } from './simulated-printers.ts'

/** Who sits at the desk of a made-up hall. Printed for whoever practises; nothing here is worth a secret. */
const account = { name: '练习', password: 'lianxi-2026' } as const
/**
 * `npm run practice`: a market of made-up people in a folder of its own. The day before is played in one go, so that some
 * people and employers are known, and its first quarter of an hour; then the morning runs at the chosen speed.
 */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), { day: calendarDay(machineClock().now()) })
  const { seed, day, speed, folder } = options
  const before = dayAfter(day, -1)
  const clock = practiceClock(instantOn(before, opens))
  const market = zhangbei
  const practice = simulatedPrinters()
  const opened = await openPractice(folder, clock, trouble, market)
  const { port, firstCode } = await openDoors({
    opened,
    port: options.port,
    portSetting: '--port',
    publicAddress: undefined,
    certified: undefined,
    screens: join(import.meta.dirname, '../kiosk'),
    workbook: join(import.meta.dirname, 'workbook.js'),
    voice: options.voice,
    practice,
    stopWith,
  })
  const screen = () => screenAt(`http://localhost:${port}`, fetch)
  const desk = screen()
  if (firstCode !== undefined) await desk.ask('staff-desk/first-account', { code: firstCode, ...account })

  const play = async (on: MarketDay, until: (instant: Instant) => Promise<void>, lookEverySeconds: number) => {
    await desk.ask('staff-desk/sign-in', account)
    const stage = { day: on, clock, until, screen, desk, lookEverySeconds, ends: wholeMorning(on) }
    await playMorning(stage, makeMorning({ seed, day: on, market, size: ordinarySize }))
  }
  await play(before, leap(clock), 20)
  await passTheNight(clock, market, day)
  // Nobody asks for a paper of the day before.
  await desk.ask('staff-desk/sign-in', account)
  await setUpPrinters(desk, practice, () => CommandId.parse(`cmd_${compactDay(day)}_${randomTail(clock)}`))
  for (const line of greeting(port, options)) console.log(line)
  await play(day, onceLively(clock, instantOn(day, livelyMinute), speed), 10)
  clock.runAt(1)
  console.log('这个早上演完了，大厅还开着，时钟按平常走；Ctrl+C 停。')
  console.log('The morning is played. The hall stays open, its clock at the pace of the world; Ctrl+C stops it.')
}

const opens = morningSeconds.begins / 60

/** Straight to the instant, with a breath for what falls due on the way. */
const leap = (clock: PracticeClock) => (instant: Instant) => {
  clock.leapTo(instant)
  return new Promise<void>((resume) => setTimeout(resume, 5))
}

/** Straight to where the hall is lively, from there at its pace. */
const onceLively = (clock: PracticeClock, from: Instant, speed: number) => (instant: Instant) => {
  if (instant < from) return leap(clock)(instant)
  if (clock.speed() !== speed) clock.runAt(speed)
  return new Promise<void>((come) => clock.at(instant, come))
}

/** The day before closes at its hour and hands its results over; then it is 05:20. */
async function passTheNight(clock: PracticeClock, market: Market, day: MarketDay): Promise<void> {
  await leap(clock)(later(instantOn(dayAfter(day, -1), market.closingMinute), 1))
  await new Promise((resume) => setTimeout(resume, 200))
  await leap(clock)(instantOn(day, opens))
}

const greeting = (port: number, { folder, speed, seed, day }: PracticeOptions): readonly string[] => [
  '工票 Gongpiao 练习 / practice: 人和活都是假的 / nobody here exists',
  ...addressLines({ port, publicAddress: undefined, certified: undefined }),
  `  工作台登录 sign in at the desk: ${account.name}  ${account.password}`,
  `  ${day} ${clockTime(livelyMinute)}，时钟快 ${speed} 倍 / the clock runs ${speed} times as fast; seed ${seed}; folder ${folder}`,
]

function stopWith(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

main().catch(stopWith)
