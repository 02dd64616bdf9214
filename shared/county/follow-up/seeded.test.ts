import { expect, test } from 'vitest'
import type { DayOfWork, JobDone } from '../../day/market-day/job-done.ts'
import { DayNumber, type MarketDay, PlacementId, type WorkerId } from '../../ids.ts'
import { type Luck, luckOf, oneOf } from '../../rehearsal/luck.ts'
import { broccoli, farmer, first, li, monday, picking, reason, wang, zhao } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'
import { dayAfter } from '../../time.ts'
import { allDue } from './due.ts'
import type { FollowUpSubject } from './messages.ts'
import { type FollowUpOutcome, outcomesOf, visitDays } from './outcomes.ts'

/** What somebody with a notebook would write down: of each day of work, and of each call. */
interface Noted {
  readonly day: MarketDay
  readonly worker: WorkerId
  readonly placement: PlacementId
  came: DayOfWork['came']
  said: boolean
}
interface Call {
  readonly on: MarketDay
  readonly outcome: FollowUpOutcome
  readonly nextOn: MarketDay | undefined
}
const people = [wang, li, zhao]
const nameOf = (about: FollowUpSubject): string =>
  about.kind === 'visit' ? `visit ${about.worker} ${about.afterDays}` : `${about.kind} ${about.placement}`

/** The day on which it is due after these calls; undefined: it is over. */
function dueAfter(calls: readonly Call[], firstOn: MarketDay): MarketDay | undefined {
  const last = calls.at(-1)
  if (last === undefined) return firstOn
  if (last.outcome === 'call-later') return last.nextOn
  if (last.outcome !== 'not-reached') return undefined
  const inVain = calls.length - 1 - calls.findLastIndex(({ outcome }) => outcome !== 'not-reached')
  return inVain < 3 ? dayAfter(last.on) : undefined
}

/** By the notebook alone. */
function dueBy(today: MarketDay, works: readonly Noted[], calls: ReadonlyMap<string, readonly Call[]>): string[] {
  const due: string[] = []
  const add = (name: string, firstOn: MarketDay) => {
    const on = dueAfter(calls.get(name) ?? [], firstOn)
    if (firstOn <= today && on !== undefined && on <= today) due.push(`${on} ${name}`)
  }
  for (const { day, placement, came, said } of works.filter((work) => !work.said)) {
    if (came === 'unknown') add(`unreported ${placement}`, dayAfter(day))
    if (!said && (came === 'unknown' || came === 'arrived')) add(`pay ${placement}`, dayAfter(day, 3))
  }
  for (const worker of people) {
    const [since] = works
      .flatMap((work) => (work.worker === worker && work.came === 'arrived' ? [work.day] : []))
      .sort()
    const days = ([90, 30, 7] as const).find((after) => since !== undefined && dayAfter(since, after) <= today)
    if (since !== undefined && days !== undefined) add(`visit ${worker} ${days}`, dayAfter(since, days))
  }
  return due.sort()
}

/** Five weeks in which people come or do not, staff put right what they hear, and call whom they will; `look` each morning. */
function season(luck: Luck, look: (due: readonly string[], noted: readonly string[]) => void): void {
  const [works, calls]: [Noted[], Map<string, Call[]>] = [[], new Map()]
  let story = newCounty.when('05:30', { type: 'register-employer', employer: farmer, kind: 'person' })
  for (let nth = 0; nth < 35; nth += 1) {
    const [day, today] = [dayAfter(monday, nth), dayAfter(monday, nth + 1)]
    const come = people
      .filter(() => luck.once(3))
      .map((worker, at): Noted => {
        const placement = PlacementId.parse(`plc_${day.replaceAll('-', '')}_000${at + 1}`)
        return { day, worker, placement, came: oneOf(luck, ['arrived', 'unknown', 'unexcused'] as const), said: false }
      })
    works.push(...come)
    const job: JobDone = {
      ...{ posting: first, revision: 1, workDate: day, employer: farmer, trade: picking, payDay: day },
      ...{ township: broccoli.township, basis: 'day', agreedFen: 17_000, paidMinutes: 540, startMinute: 390 },
      people: come.map(({ placement, worker, came }) => ({ placement, worker, number: DayNumber.parse('A001'), came })),
    }
    const jobs = come.length === 0 ? [] : [job]
    story = story.when(`day${nth + 1} 18:00`, { type: 'take-day-results', day, workers: [], employers: [], jobs })
    const due = allDue(story.state, today)
    look(due.map(({ dueOn, about }) => `${dueOn} ${nameOf(about)}`).sort(), dueBy(today, works, calls))
    const morning = `day${nth + 2} 09:00`
    for (const { about } of due.filter(() => luck.once(4))) {
      const outcome = oneOf(luck, outcomesOf[about.kind])
      const later = outcome === 'call-later' ? dayAfter(today, 1 + (nth % 5)) : undefined
      story = story.when(morning, {
        type: 'follow-up',
        about,
        outcome,
        ...(later === undefined ? {} : { nextOn: later }),
      })
      expect(story.answer).not.toHaveProperty('refusal')
      calls.set(nameOf(about), [...(calls.get(nameOf(about)) ?? []), { on: today, outcome, nextOn: later }])
    }
    const one = luck.pick(works)
    if (one === undefined) continue
    const about = { placement: one.placement, workDate: one.day }
    if (luck.once(2)) {
      one.came = oneOf(luck, ['arrived', 'unknown', 'unexcused'] as const)
      story = story.when(morning, { type: 'correct-work', ...about, came: one.came, reason })
      // Who was never at work was never to be visited: what was asked of them is asked anew of their first real day.
      if (!works.some(({ worker, came }) => worker === one.worker && came === 'arrived'))
        for (const days of visitDays) calls.delete(`visit ${one.worker} ${days}`)
    } else if (one.came !== 'unexcused') {
      one.said = true
      story = story.when(morning, { type: 'state-pay', ...about, said: 'paid', heard: 'telephone' })
    }
  }
}

test('whatever comes of the calls, whom staff have to ask is what a careful notebook says, every morning', () => {
  let seen = 0
  for (let seed = 1; seed <= 15; seed += 1)
    season(luckOf(seed), (due, noted) => {
      expect([seed, ...due]).toEqual([seed, ...noted])
      seen += due.length
    })
  expect(seen).toBeGreaterThan(1000)
})
