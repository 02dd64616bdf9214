import { describe, expect, test } from 'vitest'
import { DayEvent } from '../../shared/day/messages.ts'
import { Terms } from '../../shared/day/posting/terms.ts'
import { CommandId, DayNumber, PlacementId, PostingId } from '../../shared/ids.ts'
import { judge, type Told, type Written } from './history.ts'

const tap = (count: number) => CommandId.parse(`cmd_20260817_${String(count).padStart(16, '0')}`)
const worker = (count: number) => `wkr_${String(count).padStart(16, '0')}`
const posting = 'pst_20260817_001'
const terms = (places: number) =>
  Terms.parse({
    trade: 'weeding',
    places,
    pay: { basis: 'hour', amountFen: 2000 },
    payDay: 'same-day',
    payWay: 'cash',
    workDate: '2026-08-17',
    startMinute: 390,
    endMinute: 690,
    paidMinutes: 300,
    township: 'gonghui',
    meals: 'none',
    transport: { kind: 'own', meet: 'township-hall' },
    cover: { kind: 'none' },
    gear: [],
    rainRule: 'by-hour',
  })
const wrote = (command: CommandId, ...events: readonly object[]): Written => ({
  command,
  events: events.map((event) => DayEvent.parse(event)),
})

const checkedIn = (count: number, number: string) => ({
  type: 'checked-in',
  worker: worker(count),
  number,
  wants: { trades: ['weeding'] },
  facts: { minor: false },
})
const offered = (count: number, to = count) => ({
  type: 'offer-made',
  offer: `off_20260817_000${count}`,
  worker: worker(to),
  posting,
  expiresAt: '2026-08-16T21:45:00.000Z',
  by: 'walk-up',
})
const accepted = (count: number, by = count) => [
  { type: 'offer-accepted', offer: `off_20260817_000${count}` },
  {
    type: 'placement-made',
    placement: `plc_20260817_000${count}`,
    worker: worker(by),
    number: `A00${by}`,
    posting,
    revision: 1,
  },
]

/** One place, two people; the first of them gets it. */
const morning: readonly Written[] = [
  wrote(tap(1), checkedIn(1, 'A001')),
  wrote(tap(2), checkedIn(2, 'A002')),
  wrote(tap(3), { type: 'posted', posting, employer: 'emp_0000000000000001', terms: terms(1) }),
  wrote(tap(4), { type: 'posting-approved', posting }),
  wrote(tap(5), offered(1)),
  wrote(tap(6), ...accepted(1)),
]
const told: readonly Told[] = [
  { told: 'number', command: tap(1), number: DayNumber.parse('A001') },
  { told: 'number', command: tap(2), number: DayNumber.parse('A002') },
  { told: 'posting', command: tap(3), posting: PostingId.parse(posting) },
  { told: 'approved', command: tap(4), posting: PostingId.parse(posting) },
  {
    told: 'placement',
    command: tap(6),
    number: DayNumber.parse('A001'),
    placement: PlacementId.parse('plc_20260817_0001'),
  },
]
const without = (command: CommandId) => morning.filter((entry) => entry.command !== command)

describe('judging a morning after a kill', () => {
  test('finds nothing where everything told is written once', () => {
    expect(judge(told, morning)).toEqual([])
  })

  test.each([
    ['a number', tap(2)],
    ['a posting', tap(3)],
    ['an approval', tap(4)],
    ['a placement', tap(6)],
  ])('finds %s that was told and is lost', (_what, command) => {
    expect(judge(told, without(command))).toContainEqual(expect.stringMatching(/^lost: /))
  })

  test('finds a number that is another one now', () => {
    const changed = [...without(tap(2)), wrote(tap(2), checkedIn(2, 'A003'))]
    expect(judge(told, changed)).toEqual([expect.stringMatching(/^lost: .*A002/)])
  })

  test('finds a number given to two people, and one person standing in line twice', () => {
    expect(judge(told, [...morning, wrote(tap(7), checkedIn(3, 'A001'))])).toEqual(['twice: number A001'])
    expect(judge(told, [...morning, wrote(tap(7), checkedIn(1, 'A003'))])).toEqual([`twice: in line ${worker(1)}`])
  })

  test('finds a tap that took effect twice', () => {
    expect(judge(told, [...morning, wrote(tap(5), checkedIn(3, 'A003'))])).toEqual([`twice: tap ${tap(5)}`])
  })

  test('finds one place given to two people, whether taken or only held', () => {
    const heldTwice = [...morning, wrote(tap(7), offered(2))]
    expect(judge(told, heldTwice)).toEqual([expect.stringMatching(/^place twice: 2 of 1 places/)])
    const takenTwice = [...heldTwice, wrote(tap(8), ...accepted(2))]
    expect(judge(told, takenTwice)).toContainEqual(expect.stringMatching(new RegExp(`^place twice: .*${tap(8)}`)))
  })

  test('finds somebody sent to two jobs at one hour', () => {
    const two = morning.map((entry) =>
      entry.command === tap(3)
        ? wrote(tap(3), { type: 'posted', posting, employer: 'emp_0000000000000001', terms: terms(2) })
        : entry,
    )
    const both = [...two, wrote(tap(7), offered(2, 1)), wrote(tap(8), ...accepted(2, 1))]
    expect(judge(told, both)).toEqual([`two jobs at one hour: ${worker(1)}`])
  })

  test('finds an offer that was answered twice', () => {
    const again = [...morning, wrote(tap(7), { type: 'offer-accepted', offer: 'off_20260817_0001' })]
    expect(judge(told, again)).toEqual(['twice: yes to off_20260817_0001'])
  })
})
