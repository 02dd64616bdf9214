import { playMorning, wholeMorning } from '../../../server/practice/play.ts'
import { zhangbei } from '../../../shared/county/settings/zhangbei.ts'
import type { Instant } from '../../../shared/ids.ts'
import { makeMorning, morningSeconds } from '../../../shared/rehearsal/morning.ts'
import { dayAfter, instantOn, later } from '../../../shared/time.ts'
import { yang } from '../../screens/townsfolk.ts'
import { inFolder } from '../bench-hall.ts'
import { heapAfterSweep } from '../heap.ts'
import { atMost, notJudged, type Row, row } from '../rows.ts'
import { openStaged, type StagedHall } from './staged-hall.ts'

/** Four mornings of two hours: about three hundred of the same people every day, and sixty jobs. */
const mornings = 4
const size = { people: 450, jobs: 60 } as const
const mostGrowth = 1.1

/** Eight busy hours, one after another: what the server keeps in memory after each, once everything it can let go is gone. */
export const soakBench = (): Promise<readonly Row[]> => inFolder(soak)

async function soak(folder: string): Promise<readonly Row[]> {
  const hall = await openStaged(folder)
  const heaps: number[] = []
  try {
    for (const audience of ['home', 'home', 'home', 'home', 'home', 'board'] as const) await hall.watch(audience)
    const first = hall.hall.day.marketDay
    for (let nth = 0; nth < mornings; nth += 1) {
      const day = dayAfter(first, nth)
      await leap(hall, instantOn(day, morningSeconds.begins / 60))
      await hall.desk.ask('staff-desk/sign-in', yang)
      let measuredAt = instantOn(day, morningSeconds.begins / 60)
      const until = async (instant: Instant) => {
        await leap(hall, instant)
        if (hall.clock.now() < later(measuredAt, 3600)) return
        measuredAt = later(measuredAt, 3600)
        heaps.push(heapAfterSweep())
      }
      const stage = {
        day,
        clock: hall.clock,
        until,
        screen: hall.screen,
        desk: hall.desk,
        lookEverySeconds: 60,
        ends: wholeMorning(day),
      }
      await playMorning(stage, makeMorning({ seed: 1, day, market: zhangbei, size }))
      await leap(hall, later(instantOn(day, zhangbei.closingMinute), 1))
      await new Promise((resume) => setTimeout(resume, 500))
    }
  } finally {
    await hall.stop()
  }
  return rowsOf(heaps)
}

/** Straight to the instant, with a breath for what falls due on the way. */
async function leap({ clock }: StagedHall, instant: Instant): Promise<void> {
  if (clock.now() < instant) clock.leapTo(instant)
  await new Promise((resume) => setTimeout(resume, 5))
}

function rowsOf(heaps: readonly number[]): readonly Row[] {
  // The hour in which the first day is as full as the others.
  const full = { figures: [heaps[1] ?? Number.NaN] }
  return heaps.map((heap, hour) =>
    row({
      goal: 19,
      what: `heap after hour ${hour + 1} of ${heaps.length}; after hour 2`,
      unit: 'MiB',
      ours: { figures: [heap] },
      rival: full,
      target: hour === heaps.length - 1 ? atMost(mostGrowth) : notJudged,
    }),
  )
}
