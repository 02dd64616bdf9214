import { describe, expect, test } from 'vitest'
import { ImmutableMap } from '../../immutable.ts'
import {
  approve,
  ask,
  at,
  broccoli,
  checkIn,
  type DayStory,
  first,
  known,
  lotSeed,
  marketWith,
  opened,
  post,
  rules,
  timePasses,
  told,
  worker,
} from '../../testing/cast.ts'
import { waitingInOrder } from '../../testing/waiting.ts'
import type { Day } from '../day.ts'
import type { DayRules } from '../market-day/messages.ts'
import { dayDueAt } from '../market-day/rules.ts'
import { followDay } from './live/follow.ts'
import { drawLots } from './lottery.ts'
import { workerView } from './view.ts'

const byLot: DayRules = { ...rules, order: 'lottery', roundMinutes: [345, 360] }
const people = [1, 2, 3, 4, 5].map(worker)
const comesTo = (story: DayStory, clock: string, who: (typeof people)[number]) => story.when(clock, checkIn(who))
/** Five have a number by 05:40, and there is one job. */
const morning = people
  .reduce((story, who) => comesTo(story, '05:40', who), marketWith(byLot))
  .when('05:41', post({ ...broccoli, places: 1 }))
  .when('05:41', approve(first))
const inLine = ({ state }: DayStory) => waitingInOrder(state).map(({ number }) => number)
const drawn = morning.when('05:45', timePasses)
const seenBy = ({ state }: DayStory, who: (typeof people)[number], clock: string) =>
  workerView(state, who, at(clock), {
    asThingsStand: followDay(),
    employerMasked: () => '',
    certificates: () => [],
    notes: () => ({}),
    ticket: () => {
      throw new Error('no ticket yet')
    },
  })

/** `printf %s 00112233445566778899aabbccddeeff | sha256sum`, and the same with each number behind it, sorted. */
const seal = '5947d7c33d783f94b3b4c1a96ebc8991ed28f1b069b71e03376cba8caa98a720'
const order = ['A002', 'A003', 'A001', 'A004', 'A005']

test('the same seed draws the same in whatever order people are kept, and another seed otherwise', () => {
  const { state } = morning
  const retold = { ...state, line: ImmutableMap([...state.line].reverse()) }
  const holds = (draw: (day: Day, seed: string) => readonly string[]) =>
    draw(state, lotSeed).join() === draw(retold, lotSeed).join() &&
    draw(state, lotSeed).join() !== draw(state, 'another').join()
  expect(holds((day, seed) => drawLots(day, seed).numbers)).toBe(true)
  // (The test of this test) A draw that goes by how people are kept, or by their numbers alone.
  expect(holds((day, seed) => [...day.line.values()].map(({ number }) => `${number} ${seed}`))).toBe(false)
  expect(holds((day) => drawLots(day, '').numbers)).toBe(false)
})

describe('a lottery morning', () => {
  test('begins with the seal of a seed that stands nowhere in the book', () => {
    expect(comesTo(marketWith(byLot), '05:30', worker(1)).answer).toMatchObject({
      events: [{ type: 'day-opened', lottery: { commitment: seal, drawsAt: at('05:45') } }, {}],
    })
    expect(JSON.stringify(morning.state)).not.toContain(lotSeed)
  })

  test('gives nobody a place in line before the draw, nor a job to who taps first', () => {
    expect(seenBy(morning, worker(1), '05:44')).toMatchObject({ places: [], draws: true, nextRoundAt: at('05:45') })
    expect(seenBy(morning, worker(1), '05:44')?.chance).toBeUndefined()
    expect(told(morning.when('05:42', ask(worker(1), first)))).toBe('wish-stated')
    expect(told(morning.when('05:44:59', timePasses))).toBe('')
  })

  test('draws at the first round time, shows the seed, and gives out the jobs in the order drawn', () => {
    expect(drawn.answer).toMatchObject({
      events: [
        { type: 'lots-drawn', seed: lotSeed, numbers: order },
        { type: 'round-run', order: 'lottery' },
        { type: 'offer-made', worker: worker(Number(order[0]?.slice(1))) },
      ],
    })
    expect(inLine(drawn)).toEqual(order.slice(1))
    expect(seenBy(drawn, worker(Number(order[1]?.slice(1))), '05:45')?.places).toMatchObject([{ place: 1, of: 4 }])
  })

  test('lets whoever comes later stand behind, by check-in', () => {
    const later = [6, 7].map(worker).reduce((story, who) => comesTo(story, '05:50', who), drawn)
    expect(inLine(later)).toEqual([...order.slice(1), 'A006', 'A007'])
  })

  test('is drawn though nobody is there, so that whoever kept the seal can open it', () => {
    const nobody = marketWith(byLot).when('05:30', post(broccoli))
    expect(dayDueAt(nobody.state)).toBe(at('05:45'))
    expect(told(nobody.when('05:45', timePasses))).toBe('lots-drawn')
  })

  test('that opens after the last round time draws at once', () => {
    const late = comesTo(marketWith(byLot), '06:10', worker(1))
    expect(dayDueAt(late.state)).toBe(at('06:10'))
    expect(told(late.when('06:10', timePasses))).toBe('lots-drawn')
  })
})

describe('settings changed while the day is open', () => {
  const takeRules = { type: 'take-rules' } as const
  const opening = { ...opened, rules: byLot, lottery: { commitment: seal, drawsAt: at('05:45') } }
  const byTurns: DayRules = { ...byLot, order: 'rotation' }

  test('away from lots hold from tomorrow: the seal on the wall is opened, at the hour it was promised for', () => {
    const changed = marketWith({ ...byTurns, roundMinutes: [] })
      .given('05:30', opening)
      .when('05:35', takeRules)
    expect(changed.state.rules).toMatchObject({ order: 'lottery', roundMinutes: [] })
    const waiting = changed
      .when('05:36', post(broccoli, known))
      .when('05:36', checkIn(worker(1)))
      .when('05:36', timePasses)
    expect(waiting.state.offers.size).toBe(0)
    expect(told(waiting.when('05:45', timePasses))).toBe('lots-drawn, round-run, offer-made')
    const next = comesTo(waiting.when('18:00', timePasses), 'day2 05:30', worker(1))
    expect(next.state).toMatchObject({ rules: { order: 'rotation' }, lottery: undefined })
  })

  test('to lots hold from tomorrow: nobody who stands in line today loses their place', () => {
    const changed = marketWith(byLot)
      .given('05:30', { ...opened, rules: byTurns })
      .when('05:35', takeRules)
    expect([told(changed), changed.state.rules.order]).toEqual(['', 'rotation'])
    const next = comesTo(changed.when('18:00', timePasses), 'day2 05:30', worker(1))
    expect(next.state.lottery?.drawsAt).toBe(at('day2 05:45'))
  })
})
