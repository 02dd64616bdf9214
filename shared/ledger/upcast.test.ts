import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { RecordedEvent } from './entry.ts'
import { type Lifts, upcast, upcastWith } from './upcast.ts'

/** Fixtures: `fixtures/<event type>.<what changed>.json` holds `{ written, today }`; each must be lifted for good. */
const Fixture = z.strictObject({ written: RecordedEvent, today: RecordedEvent })
const fixtures = Object.entries(import.meta.glob('./fixtures/*.json', { eager: true, import: 'default' }))

describe('old shapes of events', () => {
  test('a shape of today passes as it is', () => {
    const event = { type: 'checked-in', dayNumber: 'A017' }
    expect(upcast(event)).toBe(event)
  })

  test('every fixture is lifted to the shape it is expected in today, and lifting twice changes nothing', () => {
    for (const [file, content] of fixtures) {
      const { written, today } = Fixture.parse(content)
      expect(upcast(written), file).toEqual(today)
      expect(upcast(today), file).toEqual(today)
    }
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
