import type { DayRules } from '../day/market-day/messages.ts'
import type { DayCommand } from '../day/messages.ts'
import { DayNumber, KeeperId, TownshipId } from '../ids.ts'
import {
  absent,
  accept,
  at,
  broccoli,
  cancel,
  checkIn,
  checkInFor,
  closeSecondWave,
  decline,
  first,
  formCrew,
  known,
  li,
  openSecondWave,
  picking,
  placeByHand,
  post,
  reason,
  release,
  rules,
  second,
  sorting,
  timePasses,
  tuesday,
  waitAgain,
  wang,
  worker,
  zhao,
} from './cast.ts'
import { type KeptDays, keptDays } from './day-entries.ts'

const one = { ...broccoli, places: 1 }
const two = { ...broccoli, places: 2 }
const byName = (number: string, posting = first) =>
  ({ type: 'request-name', posting, number: DayNumber.parse(number) }) as const
const both = [picking, sorting] as const
const keeper = KeeperId.parse('2-07')
const [ertai, dahe] = [TownshipId.parse('ertai'), TownshipId.parse('dahe')]

type Step = DayCommand | number | { readonly settings: DayRules }
/** Commands, seconds that pass, and settings that hold from then on. */
function played(market: Partial<DayRules>, ...steps: readonly Step[]): KeptDays {
  const kept = keptDays(at('05:30'), { ...rules, ...market })
  for (const step of steps)
    if (typeof step === 'number') kept.pass(step)
    else if ('settings' in step) kept.ask({ type: 'take-rules' }, { by: 'terminal' }, step.settings)
    else kept.ask(step)
  return kept
}
const notFound = { ...decline(wang, 1), reason, notFound: true } as const
const atNoon = { roundMinutes: [720] }

/** Short mornings for what made-up days seldom or never come to. */
export const whyScenes: readonly (readonly [string, () => KeptDays])[] = [
  [
    'a crew behind somebody goes whole where there is other work for them',
    () =>
      played(
        {},
        ...[checkIn(wang, ...both), checkIn(li, ...both), checkIn(zhao, ...both), formCrew(li, zhao)],
        ...[post(two, known), post({ ...two, trade: sorting }, known), timePasses],
      ),
  ],
  [
    'all together are suited best',
    () =>
      played(
        { filling: 'total-fit' },
        checkInFor(wang, { trades: [picking], township: ertai }),
        checkInFor(li, { trades: [picking], township: dahe }),
        post({ ...one, township: dahe, pay: { basis: 'day', amountFen: 18_000 } }, known),
        post({ ...one, township: ertai }, known),
        timePasses,
      ),
  ],
  [
    'somebody would have gone without',
    () =>
      played(
        {},
        ...[checkIn(wang, ...both), checkIn(li, picking), post(one, known), post({ ...one, trade: sorting }, known)],
        timePasses,
      ),
  ],
  [
    'a second wave comes before the time on the wall',
    () =>
      played(
        atNoon,
        ...[checkIn(wang, sorting, picking), post(one, known), post({ ...one, trade: sorting }, known)],
        ...[openSecondWave(first, 365), timePasses],
      ),
  ],
  [
    'somebody brings a place-keeper of before they came',
    () =>
      played(
        {},
        ...[600, checkIn(wang), { type: 'keep-place', keeper, keptAt: at('05:35') } as const],
        ...[checkIn(zhao), { ...checkIn(li), keeper }, post(two, known), timePasses],
      ),
  ],
  [
    'an employer asks for somebody who had rather gone elsewhere',
    () =>
      played(
        {},
        ...[checkIn(wang, ...both), post(one, known), post({ ...broccoli, trade: sorting, places: 3 }, known)],
        ...[byName('A001', second), timePasses],
      ),
  ],
  [
    'an employer asks for somebody who does not want it, and for one who does',
    () =>
      played(
        atNoon,
        ...[checkIn(wang), checkIn(li), checkIn(zhao), checkIn(worker(4)), checkIn(worker(5), sorting)],
        ...[post({ ...broccoli, places: 3 }, known), byName('A005'), byName('A004')],
      ),
  ],
  [
    'all for whom an employer asks came for other work',
    () => played(atNoon, ...[checkIn(wang), checkIn(li), checkIn(zhao, sorting), post(one, known), byName('A003')]),
  ],
  [
    'a trade is dropped from the list',
    () =>
      played(atNoon, checkIn(wang), post(one, known), {
        settings: { ...rules, ...atNoon, trades: rules.trades.filter(({ id }) => id !== picking) },
      }),
  ],
  ['staff do not find somebody', () => played({}, checkIn(wang), post(one, known), timePasses, notFound)],
  [
    'staff close a second wave while a place is held',
    () =>
      played(
        {},
        ...[post(two, known), checkIn(li), timePasses, accept(li, 1), 3600, timePasses, checkIn(wang)],
        ...[openSecondWave(first, 420), timePasses, closeSecondWave(first)],
      ),
  ],
  [
    'the hall closes while a place of tomorrow is held',
    () =>
      played(
        {},
        12.49 * 3600,
        ...[checkIn(wang), post({ ...one, workDate: tuesday }, known), timePasses, 60, timePasses],
      ),
  ],
  [
    'the days that are left of a job are called off while people are sent for them',
    () =>
      played(
        {},
        ...[checkIn(wang), post({ ...two, days: 3 }, known), timePasses, accept(wang, 1), 12.5 * 3600, timePasses],
        ...[11.7 * 3600, checkIn(li), openSecondWave(first, 360), cancel(first)],
      ),
  ],
  [
    'somebody had it as its last place went, and gave it back when they had left',
    () =>
      played(
        {},
        ...[checkIn(wang), checkIn(li), post(one, known), placeByHand(wang, first), waitAgain(wang)],
        { type: 'change-places', posting: first, places: 2 } as const,
        ...[timePasses, { type: 'leave-line', worker: wang } as const, release(1), checkIn(zhao), timePasses],
      ),
  ],
  [
    'somebody was missed there and waits again',
    () =>
      played(
        {},
        ...[checkIn(wang), post(one, known), timePasses, accept(wang, 1), 3600, absent(1, 'excused')],
        ...[waitAgain(wang), openSecondWave(first, 420)],
      ),
  ],
  [
    'somebody turns out a child',
    () =>
      played(atNoon, checkIn(wang), checkIn(li), post(one, known), {
        type: 'correct-facts',
        worker: wang,
        age: 'child',
        certificates: [],
      }),
  ],
]
