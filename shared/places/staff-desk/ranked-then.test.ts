import { expect, test } from 'vitest'
import { noDay } from '../../day/day.ts'
import { evolveDay } from '../../day/evolve.ts'
import { decidedToday } from '../../day/matching/decided.ts'
import { Position } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import {
  accept,
  ask,
  at,
  broccoli,
  checkIn,
  checkInFor,
  first,
  known,
  li,
  picking,
  placeByHand,
  post,
  rules,
  sorting,
  timePasses,
  wang,
  worker,
  zhao,
} from '../../testing/cast.ts'
import { type KeptDays, keptDays } from '../../testing/day-entries.ts'
import { givingMoments, rankedThen } from './ranked-then.ts'

const rotation = { ...rules, order: 'rotation' as const, filling: 'fill-first' as const, roundMinutes: [352] }
const one = { ...broccoli, places: 1, transport: { kind: 'own' } as const }

/** 05:31, one place for picking and one for sorting; results are made at 05:52. */
function morning() {
  const kept = keptDays(at('05:31'), rotation)
  kept.ask(post(one, known))
  kept.ask(post({ ...one, trade: sorting }, known))
  kept.ask(checkInFor(wang, { trades: [picking] }, { minor: false, placedDaysIn14: 3 }))
  kept.ask(checkInFor(li, { trades: [picking] }, { minor: false, unsentLastTime: true }))
  kept.ask(checkIn(zhao, sorting))
  return kept
}
const pass = (kept: KeptDays, minutes: number) => {
  kept.pass(minutes * 60)
  kept.ask(timePasses)
}

function decidedIn({ entries }: KeptDays) {
  const decided = decidedToday()
  let day = noDay
  for (const entry of entries) {
    const before = day
    day = entry.events.reduce((next, event) => evolveDay(next, event, entry), day)
    decided.note(before, entry.events, day, entry)
  }
  return decided.entries()
}
const names = { worker: (id: string) => `person ${Number(id.slice(4))}`, employer: () => 'farmer' }
const thenOf = (kept: KeptDays, posting = first, nth = 0) => {
  const decided = decidedIn(kept)
  const { position } = mustHave(givingMoments(decided, posting)[nth], 'moment')
  return mustHave(rankedThen(decided, { posting, position }, names), 'list')
}
const lines = ({ ranked }: ReturnType<typeof thenOf>) =>
  ranked.map(({ number, called, gets }) => [number, called ?? gets])

test('why was he sent and not me: the line of 05:52 stays as it was, whoever came and went since', () => {
  const kept = morning()
  pass(kept, 21)
  const list = thenOf(kept)
  expect([list.at, list.given]).toEqual([at('05:52'), [{ number: 'A002', how: 'round' }]])
  expect(lines(list)).toEqual([
    ['A002', 'here'],
    ['A001', 'nothing'],
  ])
  expect(list.ranked[0]?.lookedAt).toEqual({ marks: ['unsent-last-time'], placedDaysIn14: 0 })
  expect(list.others).toEqual([{ number: 'A003', who: 'person 3', why: { code: 'other-trade' } }])
  expect(list.job).toEqual({ terms: one, leavesAt: at('06:30'), employerMasked: 'farmer' })
  kept.ask(accept(li, 1))
  kept.ask({ type: 'leave-line', worker: wang })
  kept.ask(checkIn(worker(4)))
  expect(thenOf(kept)).toEqual(list)
})

test('whoever had let a call run out by then holds no place any more in the line that followed', () => {
  const kept = morning()
  pass(kept, 21)
  pass(kept, 5)
  const list = thenOf(kept, first, 1)
  expect(lines(list)).toEqual([['A001', 'here']])
  expect(list.others.map(({ number, why }) => [number, why.code])).toEqual([
    ['A002', 'missed-call'],
    ['A003', 'other-trade'],
  ])
})

test('a job tapped and given at once was their first wish then', () => {
  const kept = keptDays(at('05:31'))
  kept.ask(post(one, known))
  kept.ask(checkIn(zhao, sorting))
  kept.ask(ask(zhao, first))
  const list = thenOf(kept)
  expect(list.given).toEqual([{ number: 'A001', how: 'walk-up' }])
  expect(list.ranked.map(({ number, wish }) => [number, wish])).toEqual([['A001', 1]])
})

test('whom staff placed is told with who stood in line, also where the order would not have sent them', () => {
  const kept = morning()
  kept.ask(placeByHand(zhao, first))
  const list = thenOf(kept)
  expect(list.given).toEqual([{ number: 'A003', how: 'staff' }])
  expect(lines(list)).toEqual([
    ['A002', 'here'],
    ['A001', 'nothing'],
  ])
})

test('an entry that gave no place of the job has no list', () => {
  const kept = morning()
  pass(kept, 21)
  const asked = { posting: first, position: Position.parse(1) }
  expect(rankedThen(decidedIn(kept), asked, names)).toBeUndefined()
})
