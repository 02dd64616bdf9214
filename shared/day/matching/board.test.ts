import { expect, test } from 'vitest'
import { Position } from '../../ids.ts'
import { nextCommand } from '../../rehearsal/days.ts'
import { luckOf } from '../../rehearsal/luck.ts'
import { at, command, lots, rules } from '../../testing/cast.ts'
import { calendarDay, later } from '../../time.ts'
import { type Day, type InLine, noDay, type Posting } from '../day.ts'
import { decideDay } from '../decide.ts'
import { evolveDay } from '../evolve.ts'
import { lawfulJobs } from './board.ts'
import { scanAndSort } from './oracles/scan-and-sort.ts'

type RankJobs = typeof lawfulJobs

/** Everybody in line at many moments of some made-up days. */
function* madeUpMoments(): Generator<readonly [Day, InLine]> {
  for (const seed of [1, 2, 3]) {
    const luck = luckOf(seed)
    let [day, instant] = [noDay, at('05:00')]
    for (let step = 0; step < 250; step += 1) {
      instant = later(instant, luck.below(60))
      const today = calendarDay(instant)
      const context = { instant, today, command, position: Position.parse(step), rules, lots }
      const decision = decideDay(day, nextCommand(luck, day, today), context)
      if ('refusal' in decision) continue
      for (const event of decision.events) day = evolveDay(day, event, { instant })
      if (step % 10 === 0) for (const worker of day.line.values()) yield [day, worker]
    }
  }
}
const moments = [...madeUpMoments()]

/** How often somebody was not told the jobs that a scan and sort finds. */
const countWrong = (rank: RankJobs): number =>
  moments.filter((moment) => ids(rank(...moment)) !== ids(scanAndSort(...moment))).length
const ids = (jobs: readonly Posting[]): string => jobs.map(({ posting }) => posting).join()

test('everybody is told the jobs that a scan and sort finds, in the same order', () => {
  expect(countWrong(lawfulJobs)).toBe(0)
})

const wrong: readonly (readonly [string, RankJobs])[] = [
  ['what was declined comes again', (day, worker) => lawfulJobs(day, { ...worker, notAgain: [] })],
  ['a tapped job is one like others', (day, worker) => lawfulJobs(day, { ...worker, wishes: [] })],
  [
    'trades are alike',
    (day, worker) =>
      lawfulJobs(day, { ...worker, wants: { ...worker.wants, trades: worker.wants.trades.toReversed() } }),
  ],
  ['nobody has work already', (day, worker) => lawfulJobs({ ...day, placements: noDay.placements }, worker)],
]
test.each(wrong)('(the test of this test) %s: it is found', (_, rank) => {
  expect(countWrong(rank)).toBeGreaterThan(0)
})
