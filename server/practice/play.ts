import { compactDay } from '../../shared/hall-clock.ts'
import { CommandId, type Instant, type MarketDay } from '../../shared/ids.ts'
import { type Act, morningSeconds, type Scheduled } from '../../shared/rehearsal/morning.ts'
import { instantOn, later } from '../../shared/time.ts'
import { type Clock, randomTail } from '../clock.ts'
import { makeJobs } from './jobs.ts'
import type { Screen } from './screen.ts'
import { makeWorkers } from './workers.ts'

/** Where a morning is played: the hall's own clock, its screens, and a desk where somebody of the staff is signed in. */
export interface Stage {
  readonly day: MarketDay
  readonly clock: Pick<Clock, 'now' | 'random'>
  /** Resolves when the hall's clock has come so far. */
  readonly until: (instant: Instant) => Promise<void>
  readonly screen: () => Screen
  readonly desk: Screen
  /** Somebody of the cast looks up at the board this often. */
  readonly lookEverySeconds: number
  /** When the play is over, whoever is still called. */
  readonly ends: Instant
}

/** When people stand in line and jobs are on the board: whoever starts practising comes into a living hall. */
export const livelyMinute = morningSeconds.begins / 60 + 15

/** Long enough for the last who come to be called and to answer, and for staff to hear of those who left. */
export const wholeMorning = (day: MarketDay): Instant => instantOn(day, Math.ceil(morningSeconds.over / 60) + 5)

/**
 * Plays a made-up morning in a real hall, from its first act on: every act goes through the
 * doors that people's taps go through. It knows its own cast and answers for nobody else, so whoever practises beside it
 * is left alone.
 */
export async function playMorning(stage: Stage, script: readonly Scheduled[]): Promise<void> {
  const cast = makeCast(stage)
  const left = [...script]
  for (let now = stage.clock.now(); now < stage.ends; now = stage.clock.now()) {
    while (left[0] !== undefined && onDay(stage.day, left[0].atSecond) <= now) {
      const [next] = left.splice(0, 1)
      if (next !== undefined) await cast.act(next.act)
    }
    await cast.answerCalls()
    await stage.until(later(stage.clock.now(), stage.lookEverySeconds))
  }
}

const onDay = (day: MarketDay, atSecond: number): Instant => later(instantOn(day, 0), atSecond)

function makeCast(stage: Stage) {
  const command = () => CommandId.parse(`cmd_${compactDay(stage.day)}_${randomTail(stage.clock)}`)
  const workers = makeWorkers(stage, command)
  const jobs = makeJobs(stage, command, workers.has)
  return {
    act(act: Act): Promise<void> {
      switch (act.does) {
        case 'check-in':
          return workers.checkIn(act.person)
        case 'look-again':
          return workers.lookAgain(act.person)
        case 'post':
          return jobs.post(act.job)
        case 'judge':
          return jobs.judge(act.job)
        case 'cancel':
          return jobs.cancel(act.job)
        case 'miss':
          return jobs.miss(act.job, act.missing)
        case 'see-off':
          return jobs.seeOff(act.job, act.away)
        case 'muster':
          return jobs.muster(act.job, act.absent)
        default:
          return act satisfies never
      }
    },
    answerCalls: workers.answerCalls,
  }
}
