import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { compactDay } from '../../shared/hall-clock.ts'
import { CommandId, DayNumber, type MarketDay, type PlacementId } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import { makeMorning, morningSeconds } from '../../shared/rehearsal/morning.ts'
import { dayAfter, instantOn } from '../../shared/time.ts'
import { randomTail } from '../clock.ts'
import { keepHouse } from '../housekeeping.ts'
import { playMorning, wholeMorning } from '../practice/play.ts'
import type { Screen } from '../practice/screen.ts'
import { openForPractice } from '../practice/test-practice.ts'
import { settle, testClock, testHall } from '../test-hall.ts'
import { type Counted, countedOf } from './test-counts.ts'
import { type TalliedTicket, tally } from './test-tally.ts'

const market = { ...zhangbei, offerHoldSeconds: 120 }

export interface Months {
  readonly seed: number
  readonly first: MarketDay
  readonly days: number
}

/** Days in a real hall by its doors, with a desk that hears of them late; and the notes of whoever played them. */
export async function playMonths({ seed, first, days }: Months) {
  const clock = testClock(instantOn(first, morningSeconds.begins / 60))
  const hall = await testHall({ clock, market })
  const stop = keepHouse({
    ...{ hall, ledger: hall.ledger, sweptFrom: undefined, saveSnapshot: async () => {} },
    trouble: (what, error) => hall.bugs.push([what, error]),
  })
  const notes = tally(clock.now, hall.today)
  const opened = await openForPractice(hall)
  const desk = notes.watched(opened.desk)
  const command = () => CommandId.parse(`cmd_${compactDay(hall.today())}_${randomTail(clock)}`)
  const closed = new Map<MarketDay, Counted>()
  const hands = new Map<MarketDay, number>()
  const ofDay = (day: MarketDay) => [...notes.tickets].filter(([, { job }]) => job.terms.workDate === day)
  const counted = (day: MarketDay) => countedOf(notes, day, { byHand: hands.get(day) ?? 0 })
  const pass = async (seconds: number) => {
    clock.pass(seconds)
    await settle()
  }
  const untilMinute = (day: MarketDay, minute: number) =>
    pass((Date.parse(instantOn(day, minute)) - Date.parse(clock.now())) / 1000)

  const steppedIn = (day: MarketDay, { answer }: { readonly answer: string }) =>
    answer === 'done' && hands.set(day, (hands.get(day) ?? 0) + 1)
  async function takeBack(day: MarketDay, placement: PlacementId): Promise<void> {
    const because = { because: 'mistake', reason: '演练：给错了人' } as const
    steppedIn(day, await desk.ask('placement/release', { command: command(), placement, ...because }))
  }
  /** The first ticket of a second wave is taken back before that leaves, and made again. */
  async function makeAgain(day: MarketDay): Promise<void> {
    const [first, ...others] = [...notes.tickets].filter(([, { wave }]) => wave === day)
    if (first === undefined || others.length > 0) return
    const [placement, { holder, job }] = first
    await takeBack(day, placement)
    const number = DayNumber.parse(holder.split(' ')[1])
    const posting = mustHave([...notes.jobs].find(([, one]) => one === job)?.[0], 'job')
    const again = { command: command(), number, posting, reason: '演练：没有给错' }
    steppedIn(day, await desk.ask('placement/place-by-hand', again))
  }

  /** Staff take a ticket back, one job is rained off, the door saw some of them off, and of somebody they hear otherwise. */
  async function atNoon(day: MarketDay): Promise<void> {
    const works = ofDay(day).filter(([, { came }]) => came === 'arrived' || came === 'unknown')
    const [back, wet] = [works.find(([, { came }]) => came === 'unknown'), works.find(([, w]) => w.came === 'arrived')]
    if (back !== undefined) await takeBack(day, back[0])
    for (const [placement, work] of works) await board(placement, work)
    await untilMinute(day, 11 * 60)
    const posting = wet && [...notes.jobs].find(([, job]) => job === wet[1].job)?.[0]
    if (posting !== undefined)
      await desk.ask('placement/stop-work-for', { command: command(), posting, because: 'rain', minute: 660 })
  }
  async function board(placement: PlacementId, work: TalliedTicket): Promise<void> {
    const asked = { id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '' } as const
    const { answer } = await hall.day.ask({ ...asked, command: { type: 'board', placement } })
    if (answer === 'done') work.boarded = true
  }

  /** The next morning people say whether they were paid, and staff hear who had come after all, or why not. */
  async function hearOf(day: MarketDay): Promise<void> {
    for (const [nth, [placement, { came }]] of ofDay(day).entries()) {
      const about = { command: command(), placement, workDate: day }
      if (came === 'arrived' && nth % 4 !== 3) await desk.ask('pay/state-for', { ...about, ...saidBy(nth) })
      if (came === 'arrived' && nth % 10 === 1) {
        const settled = {
          ...about,
          command: command(),
          result: 'settled',
          paid: { fen: 17_000, on: day },
          note: '演练：付了',
        } as const
        await desk.ask('pay/end-complaint', settled)
      }
      const heard = heardOf(came, nth)
      if (heard !== undefined) await desk.ask('pay/correct-work', { ...about, came: heard, reason: '演练：来电话说的' })
    }
  }

  for (let day = first, nth = 0; nth < days; day = dayAfter(day), nth += 1) {
    await untilMinute(day, morningSeconds.begins / 60)
    await desk.ask('staff-desk/sign-in', { name: '练习', password: 'lianxi-2026' })
    const until = async () => {
      await pass(60)
      await makeAgain(day)
    }
    const script = makeMorning({ seed, day, market, size: { people: 30, jobs: 9 } })
    const screen = () => notes.watched(opened.screen())
    await playMorning({ day, clock, until, screen, desk, lookEverySeconds: 60, ends: wholeMorning(day) }, script)
    if (nth > 0) await hearOf(dayAfter(day, -1))
    await atNoon(day)
    await untilMinute(day, 18 * 60 + 1)
    closed.set(day, counted(day))
    // In the evening staff hear of one more.
    const late = ofDay(day).find(([, { came }]) => came === 'unknown')
    if (late !== undefined)
      await desk.ask('placement/report-arrival', {
        command: command(),
        placement: late[0],
        workDate: day,
        report: 'arrived',
      })
    await pass(60)
  }
  const asked: Screen = {
    look: opened.desk.look,
    ask(name, body) {
      // So much is asked of the hall at one moment of its clock as at no desk in a minute.
      clock.pass(1)
      return opened.desk.ask(name, body)
    },
  }
  return { hall, desk: asked, closed, counted, stop }
}

const saidBy = (nth: number) => {
  const heard = 'telephone' as const
  if (nth % 5 === 1) return { heard, said: 'unpaid' } as const
  return nth % 5 === 2 ? ({ heard, said: 'short', fen: 100 } as const) : ({ heard, said: 'paid' } as const)
}
/** Of some that were thought to be there nobody was let in. */
function heardOf(came: TalliedTicket['came'], nth: number) {
  if (came === 'unknown') return nth % 2 === 0 ? 'arrived' : 'unexcused'
  return came === 'arrived' && nth % 8 === 3 ? 'employers-fault' : undefined
}
