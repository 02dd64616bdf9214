import { expect, test } from 'vitest'
import { CrewId, DayNumber, EmployerId, type Instant, Position, StaffId } from '../ids.ts'
import type { Actor, Entry } from '../ledger/entry.ts'
import {
  accept,
  at,
  broccoli,
  callAgain,
  changeTerms,
  checkIn,
  checkInFor,
  farmer,
  first,
  known,
  li,
  monday,
  offer,
  opened,
  picking,
  placement,
  post,
  reason,
  rules,
  second,
  timePasses,
  wang,
  worker,
  zhao,
} from '../testing/cast.ts'
import { keptDays } from '../testing/day-entries.ts'
import { auditEntry, type Before, type Difference, nothingBefore } from './audit.ts'
import type { DayRules } from './market-day/messages.ts'
import type { DayCommand, DayEvent, DayEventOf } from './messages.ts'

const four = worker(4)
const child = { minor: true }

/**
 * 05:31: broccoli at the farmer's, two places, and what else is asked; wang and li are offered it until 05:32:30, zhao and a
 * fourth, who is 16, wait. Then what follows, and at a later minute an entry that somebody wrote past the rules.
 */
function morning(settings: Partial<DayRules>, follows: readonly DayCommand[]) {
  const kept = keptDays(at('05:31'), { ...rules, ...settings })
  kept.ask(post(broccoli, known))
  for (const who of [wang, li, zhao]) kept.ask(checkIn(who))
  kept.ask(checkInFor(four, { trades: [picking] }, child))
  kept.ask(timePasses, { by: 'clock' })
  for (const asked of follows) kept.ask(asked)
  return kept.entries
}

interface Forged {
  readonly clock?: string
  readonly by?: Actor
  readonly settings?: Partial<DayRules>
  readonly follows?: readonly DayCommand[]
  readonly events: readonly DayEvent[]
}

function found({ clock = '05:32', by = { by: 'terminal' }, settings = {}, follows = [], events }: Forged) {
  const entries = morning(settings, follows)
  const last = entries.at(-1)
  if (last === undefined) throw new Error('nothing happened')
  return differencesIn([
    ...entries,
    { ...last, position: Position.parse(last.position + 1), instant: at(clock), actor: by, events },
  ])
}

function differencesIn(entries: readonly Entry<DayEvent>[]): readonly Difference[] {
  let before: Before = nothingBefore
  return entries.flatMap((entry) => {
    const audited = auditEntry(before, entry)
    before = audited
    return audited.difference ?? []
  })
}

const ticket = (changed: Partial<DayEventOf<'placement-made'>> = {}): DayEvent => ({
  type: 'placement-made',
  placement: placement(1),
  worker: wang,
  number: DayNumber.parse('A001'),
  posting: first,
  revision: 1,
  ...changed,
})
const taken: DayEvent = { type: 'offer-accepted', offer: offer(1) }
const declined: DayEvent = { type: 'offer-declined', offer: offer(1) }
const byWorker = (who: typeof wang): Actor => ({ by: 'worker', worker: who })
const byHand = (who: typeof wang, posting = first): readonly DayEvent[] => [
  { type: 'placed-by-hand', worker: who, posting, reason },
  ticket({ worker: who, number: DayNumber.parse(who === four ? 'A004' : 'A003'), posting }),
]
const held = (until: string): { readonly offer: typeof taken.offer; readonly expiresAt: Instant } => ({
  offer: offer(1),
  expiresAt: at(until),
})
const comes = (who: typeof wang, number: string): DayEvent => ({
  type: 'checked-in',
  worker: who,
  number: DayNumber.parse(number),
  wants: { trades: [picking] },
  facts: { minor: false },
})
const staffMember = StaffId.parse(`stf_${'0'.repeat(15)}1`)
const another = EmployerId.parse(`emp_${'0'.repeat(15)}9`)
const morePay = { ...broccoli, pay: { basis: 'day', amountFen: 20_000 } } as const
const threePlaces = post({ ...broccoli, places: 3 }, known)
const closed: DayEventOf<'day-closed'> = {
  type: 'day-closed',
  day: monday,
  totals: { checkedIn: 4, placed: 0, turnedAwayUnderSixteen: 0 },
  workers: [],
  employers: [],
}

/** What is right at that moment: the test of the tests below, each of which changes something in it. */
const right: Readonly<Record<string, Forged>> = {
  'somebody takes what is held for them': { events: [taken, ticket()] },
  'they do so themselves': { by: byWorker(wang), events: [taken, ticket()] },
  'somebody does not want it': { by: byWorker(wang), events: [declined] },
  'a number is called once more': { events: [{ type: 'called-again', ...held('05:33:30') }] },
  'a fifth comes': { events: [comes(worker(5), 'A005')] },
  'staff give a free place to who waits': {
    follows: [threePlaces, accept(wang, 1), accept(li, 2)],
    events: byHand(zhao, second).map((event) =>
      event.type === 'placement-made' ? { ...event, placement: placement(3) } : event,
    ),
  },
  'a shorter hold is set at the desk': {
    by: { by: 'clock' },
    events: [{ type: 'rules-changed', rules: { ...rules, offerHoldSeconds: 60 } }],
  },
}

test.each(Object.entries(right))('(the test of these tests) %s', (_, entry) => {
  expect(found(entry)).toEqual([])
})

const forged: Readonly<Record<string, Forged>> = {
  'a ticket that nobody took an offer for': { events: [ticket()] },
  'an offer taken under another’s number': { events: [taken, ticket({ number: DayNumber.parse('A003') })] },
  'a ticket of another count': { events: [taken, ticket({ placement: placement(9) })] },
  'a ticket of terms that never were': { events: [taken, ticket({ revision: 2 })] },
  'a ticket for another person': { events: [taken, ticket({ worker: zhao })] },
  'an offer taken without a ticket': { events: [taken] },
  'an offer taken when its hold had run out': { clock: '05:33', events: [taken, ticket()] },
  'an offer that somebody else took': { by: byWorker(zhao), events: [taken, ticket()] },
  'an offer that somebody else did not want': { by: byWorker(li), events: [declined] },
  'no said to what was taken before': { follows: [accept(wang, 1)], events: [declined] },
  'a third call': { follows: [callAgain(1)], events: [{ type: 'called-again', ...held('05:33:30') }] },
  'a call that holds longer': { events: [{ type: 'called-again', ...held('05:40') }] },
  'a call after the hold': { clock: '05:33', events: [{ type: 'called-again', ...held('05:34:30') }] },
  'places held anew until later': {
    events: [
      { type: 'held-anew', ...held('05:50') },
      { type: 'held-anew', offer: offer(2), expiresAt: at('05:50') },
    ],
  },
  'one place of two held anew': { events: [{ type: 'held-anew', ...held('05:33:30') }] },
  'an offer withdrawn out of nothing': {
    events: [{ type: 'offer-withdrawn', offer: offer(1), because: 'posting-gone' }],
  },
  'an offer withdrawn that never was': { events: [{ type: 'offer-withdrawn', offer: offer(7), because: 'left' }] },
  'a number out of order': { events: [comes(worker(5), 'A009')] },
  'a second number for the same person': { events: [comes(wang, 'A005')] },
  'somebody who came before those before them': { clock: '05:30', events: [comes(worker(5), 'A005')] },
  'somebody back who never left': { events: [{ type: 'came-back', worker: zhao }] },
  'another order while people stand in line': {
    by: { by: 'clock' },
    events: [{ type: 'rules-changed', rules: { ...rules, order: 'rotation' } }],
  },
  'a trade taken off the list, and its offers left': {
    by: { by: 'clock' },
    events: [{ type: 'rules-changed', rules: { ...rules, trades: rules.trades.filter(({ id }) => id !== picking) } }],
  },
  'the day opened a second time': { events: [{ ...opened, rules }, comes(worker(5), 'A001')] },
  'a place given by hand to who is under 18': {
    follows: [threePlaces],
    by: { by: 'staff', staff: staffMember },
    events: byHand(four, second),
  },
  'a place given by hand that was not free': { events: byHand(zhao) },
  'a job taken from somebody without a reason': {
    follows: [accept(wang, 1)],
    events: [{ type: 'placement-released', placement: placement(1), because: 'mistake' }],
  },
  'a stop that owes another sum': {
    follows: [accept(wang, 1)],
    clock: '07:00',
    events: [
      {
        type: 'work-stopped',
        posting: first,
        workDate: monday,
        minute: 420,
        because: 'rain',
        owed: [{ placement: placement(1), fen: 1 }],
      },
    ],
  },
  'a posting below the floor that nobody looked at': {
    events: [
      {
        type: 'posted',
        posting: second,
        employer: farmer,
        terms: { ...broccoli, pay: { basis: 'day', amountFen: 900 } },
      },
      { type: 'posting-approved', posting: second, by: 'rule' },
    ],
  },
  'a job changed by who did not post it': {
    by: { by: 'employer', employer: another },
    events: [
      { type: 'offer-withdrawn', offer: offer(1), because: 'terms-changed' },
      { type: 'offer-withdrawn', offer: offer(2), because: 'terms-changed' },
      { type: 'terms-changed', posting: first, revision: 2, terms: morePay },
    ],
  },
  'a yes to a change nobody was asked about': {
    follows: [accept(wang, 1), changeTerms(first, morePay)],
    events: [{ type: 'change-agreed', placement: placement(1), revision: 3 }],
  },
  'more names than the market gives by name': {
    settings: { namesOneIn: 3 },
    events: [{ type: 'name-requested', posting: first, worker: zhao }],
  },
  'a crew of who is just called': {
    events: [{ type: 'crew-formed', crew: CrewId.parse('crw_20260817_001'), foreman: wang, members: [wang, zhao] }],
  },
  'a second wave for a job that is full': {
    follows: [accept(wang, 1), accept(li, 2)],
    clock: '06:20',
    events: [{ type: 'second-wave-opened', posting: first, leaveMinute: 400, reason }],
  },
  'a day closed before its hour by nobody': { events: [closed] },
  'a close that leaves people out': {
    events: [
      { type: 'offer-withdrawn', offer: offer(1), because: 'day-closed' },
      { type: 'offer-withdrawn', offer: offer(2), because: 'day-closed' },
      { type: 'posting-expired', posting: first },
      { ...closed, reason },
    ],
  },
  'nothing at all': { events: [] },
}

test.each(Object.entries(forged))('%s is found', (_, entry) => {
  expect(found(entry).map(({ written }) => written)).toEqual([entry.events])
})

/** Tuesday is opened by whoever comes first; wang has a job of Monday that goes on, and lots are drawn at 05:45. */
function nextDay(change: (opening: DayEventOf<'day-opened'>) => DayEventOf<'day-opened'>) {
  const kept = keptDays(at('05:31'), { ...rules, order: 'lottery', roundMinutes: [345] })
  kept.ask(post({ ...broccoli, days: 2 }, known))
  kept.ask(checkIn(wang))
  kept.pass(900)
  kept.ask(timePasses, { by: 'clock' })
  kept.ask(accept(wang, 1))
  kept.pass(23.75 * 3600)
  kept.ask(timePasses, { by: 'clock' })
  kept.ask(checkIn(li))
  return differencesIn(
    kept.entries.map((entry, nth) => ({
      ...entry,
      events: entry.events.map((event) =>
        event.type === 'day-opened' && nth === kept.entries.length - 1 ? change(event) : event,
      ),
    })),
  )
}

test.each<[string, Parameters<typeof nextDay>[0], number]>([
  ['(the test of this test) as it is', (opening) => opening, 0],
  ['with a job that is not carried over', ({ carried: _, ...opening }) => opening, 1],
  ['with jobs carried over that nobody has', (opening) => ({ ...opening, carried: [placement(1), placement(2)] }), 1],
  [
    'with lots to be drawn at another time',
    (opening) => ({ ...opening, rules: { ...opening.rules, roundMinutes: [400] } }),
    1,
  ],
  ['without the digest of its lots', ({ lottery: _, ...opening }) => opening, 1],
  ['as another day', (opening) => ({ ...opening, day: monday }), 1],
])('a day that is opened %s', (_, change, differences) => {
  expect(nextDay(change)).toHaveLength(differences)
})
