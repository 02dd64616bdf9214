import { describe, expect, test } from 'vitest'
import { MarketDay } from '../../ids.ts'
import { at, rules } from '../../testing/cast.ts'
import { type KeptDays, keptDays, liveSomeDays } from '../../testing/day-entries.ts'
import { watchedWhy } from '../../testing/watched-why.ts'
import { whyScenes } from '../../testing/why-scenes.ts'
import { noDay } from '../day.ts'
import { evolveDay } from '../evolve.ts'
import { decidedToday } from './decided.ts'
import { followDay } from './live/follow.ts'
import { Filling, Order } from './policy.ts'
import type { PlacesGone, WhyNot } from './reasons.ts'
import { whyNot } from './why.ts'

const isLong = process.env['GONGPIAO_LONG'] === '1'

/** What somebody hears of a job after an entry, and every sentence that would have been true; undefined: nothing. */
interface Heard {
  readonly where: string
  readonly told: WhyNot | undefined
  readonly so: readonly WhyNot[] | undefined
}

/** Everybody in line asks of every job after each so-manieth entry. */
function heardIn(name: string, { entries }: KeptDays, every = 1): readonly Heard[] {
  const heard: Heard[] = []
  const [watch, decided, follow] = [watchedWhy(), decidedToday(), followDay()]
  let day = noDay
  for (const [nth, entry] of entries.entries()) {
    const before = day
    day = entry.events.reduce((next, event) => evolveDay(next, event, entry), day)
    watch.note(entry, before)
    decided.note(before, entry.events, day, entry)
    if (nth % every !== every - 1) continue
    const answers = watch.answers(day)
    for (const worker of day.line.keys()) {
      const lines = whyNot({ day, decided: decided.entries(), stands: follow(day, worker) }, worker)
      const toldOf = new Map(lines.map(({ posting, because }) => [posting, because]))
      for (const posting of day.postings.keys())
        heard.push({
          where: `${name}, entry ${nth}, ${worker} ${posting}`,
          told: toldOf.get(posting),
          so: answers(worker, posting),
        })
    }
  }
  return heard
}

const codeOf = (why: WhyNot): Code => ('refusal' in why ? why.refusal.code : why.code)
type Refused = Extract<WhyNot, { readonly refusal: unknown }>['refusal']['code']
type Code = Refused | Extract<WhyNot, { readonly code: unknown }>['code']
const inOrder = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort()) : value
const text = (why: WhyNot): string => JSON.stringify(why, inOrder)
const isSo = (told: WhyNot | undefined, so: Heard['so']): boolean =>
  told === undefined ? so === undefined : so?.some((one) => text(one) === text(told)) === true
const untrue = (heard: readonly Heard[], says = (told: WhyNot): WhyNot => told): readonly string[] =>
  heard.flatMap(({ where, told, so }) =>
    isSo(told && says(told), so) ? [] : [`${where}: ${JSON.stringify(told)}, but ${JSON.stringify(so)}`],
  )

/** In every order and with every way of filling, with names and crews; half of them at round times. */
function madeUp(round: number): readonly Heard[] {
  return Order.options.flatMap((order, nth) =>
    Filling.options.flatMap((filling, other) => {
      const seed = round * 15 + nth * 3 + other
      const isAtTimes = order === 'lottery' || (nth + other + round) % 2 === 0
      const market = { ...rules, order, filling, namesOneIn: 2, roundMinutes: isAtTimes ? [420, 720] : [] }
      const kept = keptDays(at('05:00'), market)
      liveSomeDays(kept, seed, 100, () => {})
      return heardIn(`seed ${seed}, ${order}, ${filling}`, kept, 7)
    }),
  )
}
const days = Array.from({ length: isLong ? 20 : 2 }, (_, round) => madeUp(round)).flat()
const scenes = whyScenes.map(([name, play]) => ({ name, heard: heardIn(name, play()) }))
const everything = [...days, ...scenes.flatMap(({ heard }) => heard)]

test('whoever asks why hears of each job what the book says, as somebody else makes it out, and of no other', () => {
  expect(untrue(days)).toEqual([])
})
test.each(scenes)('so where $name', ({ heard }) => {
  expect(untrue(heard)).toEqual([])
})
test.each([
  [10, 'whose place came free in the very entry in which it went on hears who has it now'],
  [24, 'whose own call ran out in the very entry in which a place of another job went on hears of that'],
  [3, 'whose job was held for others until its hour hears that they did not answer'],
  [36, 'whose job was held for others until the hall closed hears that they did not answer'],
  [122, 'who came when all was held hears so too, where others were given work as its hour came'],
  [15, 'who has had other work since hears of the moment that settled it, whoever has the place by now'],
  [110, 'who had one of the places hears of the others who stood before'],
  [8, 'of a crew hears it of the crew'],
])('of seed %i, after every entry: whoever %s', (seed) => {
  const kept = keptDays(at('05:00'), { ...rules, namesOneIn: 2 })
  liveSomeDays(kept, seed, 100, () => {})
  expect(untrue(heardIn(`seed ${seed}`, kept))).toEqual([])
})

const otherDay = MarketDay.parse('2001-01-01')
/** Every sentence there is: a new one stands here, or nothing of this compiles. */
const sentences: Readonly<Record<Code, WhyNot>> = {
  'no-such-trade': { refusal: { code: 'no-such-trade' } },
  'under-sixteen': { refusal: { code: 'under-sixteen', staffTold: true } },
  'not-for-minors': { refusal: { code: 'not-for-minors' } },
  'certificate-needed': { refusal: { code: 'certificate-needed' } },
  'certificate-run-out': { refusal: { code: 'certificate-run-out', validUntil: otherDay } },
  'already-placed': { refusal: { code: 'already-placed' } },
  'hours-overlap': { refusal: { code: 'hours-overlap' } },
  'not-to-them': { refusal: { code: 'not-to-them' } },
  'ask-at-window': { refusal: { code: 'ask-at-window' } },
  'missed-there': { refusal: { code: 'missed-there' } },
  'other-trade': { refusal: { code: 'other-trade' } },
  'below-ask': { refusal: { code: 'below-ask', hourlyFen: 1, askHourlyFen: 2 } },
  'outside-hours': { refusal: { code: 'outside-hours' } },
  'too-far': { refusal: { code: 'too-far' } },
  'whole-crew': { refusal: { code: 'whole-crew' } },
  'said-no': { code: 'said-no' },
  'not-found': { code: 'not-found' },
  'let-pass': { code: 'let-pass' },
  'given-back': { code: 'given-back' },
  'places-gone': { code: 'places-gone', places: 1, before: 1, earlier: 0, byStaff: 0 },
  'for-the-most': { code: 'for-the-most' },
  'to-a-crew': { code: 'to-a-crew', people: 9 },
  'suited-all-best': { code: 'suited-all-best' },
  'wave-first': { code: 'wave-first' },
  'asked-elsewhere': { code: 'asked-elsewhere' },
  'got-better': { code: 'got-better' },
  'not-waiting': { code: 'not-waiting' },
  'owed-before': { code: 'owed-before' },
  'owed-by-name': { code: 'owed-by-name' },
  'still-to-come': { code: 'still-to-come' },
  'staff-give': { code: 'staff-give' },
  'called-off': { code: 'called-off' },
  'closed-first': { code: 'closed-first' },
  'taken-down': { code: 'taken-down' },
  stopped: { code: 'stopped' },
  'left-empty': { code: 'left-empty' },
}
/** Whoever turns out a child waits no more, and of a job that they have nobody asks why it is not theirs. */
const neverSaid: readonly Code[] = ['under-sixteen', 'already-placed']
const codes = Object.keys(sentences).filter((code): code is Code => code in sentences)
const said = (code: Code) => everything.filter(({ told }) => told !== undefined && codeOf(told) === code)

describe('(the test of this test)', () => {
  test('every sentence is said to somebody', () => {
    expect(codes.filter((code) => said(code).length === 0)).toEqual(neverSaid)
  })
  test.each(codes.filter((code) => !neverSaid.includes(code)))('in place of %s any other is found', (code) => {
    const heard = said(code)
    // Where two would be so, either may be told: it is found wherever it is not.
    const unseen = codes.filter((other) => other !== code && untrue(heard, () => sentences[other]).length === 0)
    expect(unseen).toEqual([])
    expect(untrue(heard.map((one) => ({ ...one, told: undefined })))).toHaveLength(heard.length)
  })
  const gone =
    (change: (told: PlacesGone) => PlacesGone) =>
    (told: WhyNot): WhyNot =>
      'code' in told && told.code === 'places-gone' ? change(told) : told
  test.each<[string, (told: WhyNot) => WhyNot]>([
    [
      'somebody behind them is said to stand before',
      gone((told) => ({ ...told, before: told.before + told.earlier, earlier: 0 })),
    ],
    [
      'who stood before them is said to have come earlier',
      gone((told) => ({ ...told, before: 0, earlier: told.before + told.earlier })),
    ],
    ['nobody is said to have left a call unanswered', gone(({ unanswered: _, ...told }) => told)],
    ['nobody is said to have been asked for by name', gone(({ byName: _, ...told }) => told)],
    ['nobody is said to have come while a line was down', gone(({ byKeeper: _, ...told }) => told)],
    ['staff are said to have placed nobody', gone((told) => ({ ...told, byStaff: 0 }))],
    ['a place is left out', gone((told) => ({ ...told, places: told.places - 1 }))],
    ['every refusal is said to be the distance', (told) => ('refusal' in told ? sentences['too-far'] : told)],
    [
      'another day is said of a certificate',
      (told) => (codeOf(told) === 'certificate-run-out' ? sentences['certificate-run-out'] : told),
    ],
    ['another pay is said to be too low', (told) => (codeOf(told) === 'below-ask' ? sentences['below-ask'] : told)],
    ['a crew is said to be of nine', (told) => (codeOf(told) === 'to-a-crew' ? sentences['to-a-crew'] : told)],
  ])('%s: it is found', (_, says) => {
    expect(untrue(everything, says)).not.toEqual([])
  })
})
