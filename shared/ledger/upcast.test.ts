import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CountyEvent } from '../county/messages.ts'
import { DayEvent } from '../day/messages.ts'
import { RecordedEvent } from './entry.ts'
import county from './fixtures/county.jsonl?raw'
import day from './fixtures/day.jsonl?raw'
import { type Lifts, upcast, upcastWith } from './upcast.ts'

/** Events as they were written, one a line. A line stays for good: when a shape changes, a line of the new one joins it. */
const written = (lines: string) =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => RecordedEvent.parse(JSON.parse(line)))

const books = [
  { book: 'day', schema: DayEvent, types: DayEvent.options.map(({ shape }) => shape.type.value), events: written(day) },
  {
    book: 'county',
    schema: CountyEvent,
    types: CountyEvent.options.map(({ shape }) => shape.type.value),
    events: written(county),
  },
]

/** The types of which no line was ever kept. */
const unkept = (types: readonly string[], events: readonly RecordedEvent[]) =>
  types.filter((type) => !events.some((event) => upcast(event).type === type))

describe.each(books)('what was ever written to the $book book', ({ schema, types, events }) => {
  test.each(events)('is read as the event it is today: $type', (event) => {
    const today = upcast(event)
    expect(schema.parse(today)).toEqual(today)
    expect(upcast(today)).toEqual(today)
  })

  test('is kept for every type of event (a type without a line is found)', () => {
    expect(unkept(types, events)).toEqual([])
    for (const type of types)
      expect(
        unkept(
          types,
          events.filter((event) => upcast(event).type !== type),
        ),
      ).toEqual([type])
  })
})

describe('old shapes of events', () => {
  test('a shape of today passes as it is', () => {
    const event = { type: 'checked-in', dayNumber: 'A017' }
    expect(upcast(event)).toBe(event)
  })

  test('what a supervisor found once stood in plain', () => {
    const old = { type: 'hard-to-place-set', worker: 'wkr_0000000000000001', reason: {} }
    const lifted = { type: 'worker-marked', worker: old.worker, reason: {} }
    expect(upcast({ ...old, holds: true })).toEqual({ ...lifted, mark: 'hard-to-place' })
    expect(upcast({ ...old, holds: false })).toEqual({ ...lifted, mark: 'found-no-more' })
  })

  test('a day that knew one floor judges every work date from its own on by it', () => {
    const rules = { order: 'first-come', floorFen: 1800 }
    expect(upcast({ type: 'day-opened', day: '2026-08-17', rules })).toEqual({
      type: 'day-opened',
      day: '2026-08-17',
      rules: {
        order: 'first-come',
        townships: [],
        wageFloors: [{ from: '2026-08-17', hourlyFen: 1800 }],
        neighbours: [],
      },
    })
  })

  test('how a lift works: hours became paid minutes', () => {
    const Old = z.looseObject({ type: z.string(), hours: z.number() })
    const lifts: Lifts = new Map([
      [
        'posting-made',
        (event) => {
          const old = Old.safeParse(event)
          if (!old.success) return event
          const { hours, ...rest } = old.data
          return { ...rest, paidMinutes: hours * 60 }
        },
      ],
    ])
    const lift = upcastWith(lifts)
    const today = { type: 'posting-made', posting: 'pst_20260817_001', paidMinutes: 480 }
    expect(lift({ type: 'posting-made', posting: 'pst_20260817_001', hours: 8 })).toEqual(today)
    expect(lift(today)).toEqual(today)
    expect(lift({ type: 'checked-in' })).toEqual({ type: 'checked-in' })
  })
})
