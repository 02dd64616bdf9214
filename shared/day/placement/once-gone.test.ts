import { expect, test } from 'vitest'
import { accept, arrived, at, broccoli, checkIn, known, openHall, post, timePasses, wang } from '../../testing/cast.ts'
import { instantOf } from '../../testing/story.ts'
import { dayAfter } from '../../time.ts'
import { leaveMinute } from '../posting/hours.ts'
import type { Terms } from '../posting/terms.ts'
import { onceGone } from './once-gone.ts'

const placed = (terms: Terms) =>
  openHall
    .when('05:31', post(terms, known))
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
const ownWay: Terms = { ...broccoli, transport: { kind: 'own' } }
const twoDays: Terms = { ...broccoli, days: 2 }

type Gone = ReturnType<typeof onceGone>
test.each<readonly [what: string, story: ReturnType<typeof placed>, nth: number, clock: string, gone: Gone]>([
  ['the bus has left', placed(broccoli), 1, '10:11', { code: 'bus-left', minute: 360 }],
  ['they go by themselves', placed(ownWay), 1, '10:11', { code: 'begun', minute: 390 }],
  ['they came', placed(broccoli).when('06:40', arrived(1)), 1, '10:11', { code: 'there', endMinute: 930 }],
  ['the work is over', placed(broccoli).when('06:40', arrived(1)), 1, '15:30', { code: 'over', endMinute: 930 }],
  [
    'they came on the first day, and nobody knows of the second',
    placed(twoDays).when('06:40', arrived(1)),
    2,
    'day2 10:11',
    { code: 'bus-left', minute: 360 },
  ],
])('once the hour to leave has come: %s', (_, { state }, nth, clock, gone) => {
  const [placement] = state.placements.values()
  if (placement === undefined) throw new Error('nobody was placed')
  const terms = state.postings.get(placement.posting)?.terms ?? broccoli
  const paper = {
    terms,
    workDay: { date: dayAfter(terms.workDate, nth - 1), nth, of: 2 },
    leaveMinute: leaveMinute(terms),
  }
  expect(onceGone(state, placement, paper, instantOf(broccoli.workDate, clock))).toEqual(gone)
  expect(at('05:33') < instantOf(broccoli.workDate, clock)).toBe(true)
})
