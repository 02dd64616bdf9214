import { expect, test } from 'vitest'
import { noDay } from '../day/day.ts'
import { decideDay } from '../day/decide.ts'
import { evolveDay } from '../day/evolve.ts'
import { OfferWithdrawn } from '../day/matching/messages.ts'
import { DayEvent } from '../day/messages.ts'
import { liveThrough } from '../testing/seeded-days.ts'

test('made-up days come to everything that can happen in a day, and to every refusal of its rules', () => {
  const seen = new Set<string>()
  for (let seed = 1; seed <= 80; seed += 1)
    liveThrough(seed, {
      initial: noDay,
      evolve: evolveDay,
      decide(day, command, context) {
        const decision = decideDay(day, command, context)
        if ('refusal' in decision) seen.add(decision.refusal.code)
        else
          for (const event of decision.events)
            seen.add(event.type === 'offer-withdrawn' ? `${event.type} ${event.because}` : event.type)
        return decision
      },
    })
  const events = DayEvent.options.map((option) => option.shape.type.value).filter((type) => type !== 'offer-withdrawn')
  const withdrawn = OfferWithdrawn.shape.because.options.map((because) => `offer-withdrawn ${because}`)
  const refusals = [
    'market-closed',
    'not-in-line',
    'work-date-out-of-range',
    'work-already-over',
    'hours-do-not-fit',
    'posting-not-held',
    'below-floor-needs-reason',
    'reason-needed',
    'posting-over',
    'another-job',
    'places-taken',
    'change-gone',
    'posting-not-open',
    'no-place-left',
    'not-for-minors',
    'certificate-needed',
    'certificate-run-out',
    'hours-overlap',
    'offer-gone',
    'already-placed',
    'number-gone',
    'placement-gone',
    'already-arrived',
    'work-day-to-come',
    'wave-out-of-hours',
  ]
  expect([...events, ...withdrawn, ...refusals].filter((name) => !seen.has(name))).toEqual([])
}, 60_000)
