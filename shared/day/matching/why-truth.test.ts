import { expect, test } from 'vitest'
import { at, rules } from '../../testing/cast.ts'
import { keptDays, liveSomeDays } from '../../testing/day-entries.ts'
import { watchedWhy } from '../../testing/watched-why.ts'
import { noDay } from '../day.ts'
import { evolveDay } from '../evolve.ts'
import { decidedToday } from './decided.ts'
import type { PlacesGone, WhyNot } from './reasons.ts'
import { type AsRecorded, whyNot } from './why.ts'

type Says = (because: WhyNot) => WhyNot

/** Everybody in line asks after every entry, or every few of them, of some made-up days: what they were told that is not so. */
function untrue(says: Says, seeds: readonly number[] = [0, 3, 6], every = 10): readonly string[] {
  const found: string[] = []
  for (const seed of seeds) {
    const kept = keptDays(at('05:00'), { ...rules, namesOneIn: 2 })
    liveSomeDays(kept, seed, 100, () => {})
    const [watch, decided] = [watchedWhy(), decidedToday()]
    let day = noDay
    for (const [nth, entry] of kept.entries.entries()) {
      const before = day
      day = entry.events.reduce((next, event) => evolveDay(next, event, entry), day)
      watch.note(entry, before)
      decided.note(before, entry.events, day, entry)
      const record: AsRecorded = { day, decided: decided.entries(), stands: undefined }
      if (nth % every === 0)
        for (const worker of day.line.keys())
          for (const { posting, because } of whyNot(record, worker))
            if (!watch.isTrue(day, worker, posting, says(because)))
              found.push(`seed ${seed}, entry ${nth}, ${worker} ${posting}: ${JSON.stringify(because)}`)
    }
  }
  return found
}

test('whoever asks why hears what the book says, as somebody else reckons it', () => {
  expect(untrue((because) => because)).toEqual([])
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
  expect(untrue((because) => because, [seed], 1)).toEqual([])
})

const gone =
  (change: (told: PlacesGone) => PlacesGone): Says =>
  (because) =>
    'code' in because && because.code === 'places-gone' ? change(because) : because

test.each<[string, Says]>([
  [
    'somebody behind them is said to stand before',
    gone((told) => ({ ...told, before: told.before + told.earlier, earlier: 0 })),
  ],
  [
    'who stood before them is said to have come earlier',
    gone((told) => ({ ...told, before: 0, earlier: told.before + told.earlier })),
  ],
  ['nobody is said to have left a call unanswered', gone(({ unanswered: _, ...told }) => told)],
  ['a place is left out', gone((told) => ({ ...told, places: told.places - 1 }))],
  [
    'a call they missed is said to be their no',
    (because) => ('code' in because && because.code === 'let-pass' ? { code: 'said-no' } : because),
  ],
])('(the test of this test) %s', (_, says) => {
  expect(untrue(says)).not.toEqual([])
})
