import { expect, test } from 'vitest'
import { millisOf } from '../hall-clock.ts'
import { CrewId, DayNumber, EmployerId, type Instant, Position, StaffId } from '../ids.ts'
import type { Actor, Entry } from '../ledger/entry.ts'
import type { Refusal } from '../refusal.ts'
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
import { auditEntry, type Before, type Difference, nothingBefore, type Reckoned } from './audit.ts'
import type { DayRules } from './market-day/messages.ts'
import type { DayCommand, DayEvent, DayEventOf } from './messages.ts'

const four = worker(4)
const child = { minor: true }

/**
 * 05:31: broccoli at the farmer's, two places, and what else is asked; wang and li are offered it until 05:32:30, zhao and a
 * fourth, who is 16, wait. Then what follows; time passes,
 * and within five seconds comes an entry that somebody wrote past the rules.
 */
function morning({ settings = {}, follows = [], clock }: Pick<Forged, 'settings' | 'follows' | 'clock'>) {
  const kept = keptDays(at('05:31'), { ...rules, ...settings })
  kept.ask(post(broccoli, known))
  for (const who of [wang, li, zhao]) kept.ask(checkIn(who))
  kept.ask(checkInFor(four, { trades: [picking] }, child))
  kept.ask(timePasses, { by: 'clock' })
  for (const asked of follows) kept.ask(asked)
  if (clock !== undefined) {
    kept.pass(Math.max(0, (millisOf(at(clock)) - millisOf(kept.now())) / 1000 - 5))
    kept.ask(timePasses, { by: 'clock' })
  }
  return kept.entries
}

interface Forged {
  readonly clock?: string
  readonly by?: Actor
  readonly settings?: Partial<DayRules>
  readonly follows?: readonly DayCommand[]
  readonly events: readonly DayEvent[]
}

function found(forged: Forged) {
  const { clock = '05:31', by = { by: 'terminal' }, events } = forged
  const entries = morning(forged)
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
  'a number is called once more': { clock: '05:32', events: [{ type: 'called-again', ...held('05:33:30') }] },
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

/** What the rules would rather: something else, nothing because it was so, or not at all, by what they refuse. */
type Rather = 'otherwise' | 'nothing' | Refusal['code'] | Extract<Reckoned, { nothing: string }>['nothing']
function ratherOf(reckoned: Reckoned): Rather {
  if ('events' in reckoned) return reckoned.events.length > 0 ? 'otherwise' : 'nothing'
  return 'refusal' in reckoned ? reckoned.refusal.code : reckoned.nothing
}

const forged: Readonly<Record<string, Forged & { readonly rather: Rather }>> = {
  'a ticket that nobody took an offer for': { rather: 'nobody-asks', events: [ticket()] },
  'an offer taken under another’s number': {
    rather: 'otherwise',
    events: [taken, ticket({ number: DayNumber.parse('A003') })],
  },
  'a ticket of another count': { rather: 'otherwise', events: [taken, ticket({ placement: placement(9) })] },
  'a ticket of terms that never were': { rather: 'otherwise', events: [taken, ticket({ revision: 2 })] },
  'a ticket for another person': { rather: 'otherwise', events: [taken, ticket({ worker: zhao })] },
  'an offer taken without a ticket': { rather: 'otherwise', events: [taken] },
  'an offer taken when its hold had run out': { rather: 'offer-gone', clock: '05:32:33', events: [taken, ticket()] },
  'an offer that somebody else took': { rather: 'nobody-asks', by: byWorker(zhao), events: [taken, ticket()] },
  'an offer that somebody else did not want': { rather: 'nobody-asks', by: byWorker(li), events: [declined] },
  'no said to what was taken before': { rather: 'nobody-asks', follows: [accept(wang, 1)], events: [declined] },
  'a third call': {
    rather: 'called-twice',
    follows: [callAgain(1)],
    events: [{ type: 'called-again', ...held('05:33:30') }],
  },
  'a call that holds longer': {
    rather: 'otherwise',
    clock: '05:32',
    events: [{ type: 'called-again', ...held('05:40') }],
  },
  'a call after the hold': {
    rather: 'offer-gone',
    clock: '05:32:33',
    events: [{ type: 'called-again', ...held('05:34:30') }],
  },
  'places held anew until later': {
    rather: 'otherwise',
    events: [
      { type: 'held-anew', ...held('05:50') },
      { type: 'held-anew', offer: offer(2), expiresAt: at('05:50') },
    ],
  },
  'one place of two held anew': { rather: 'otherwise', events: [{ type: 'held-anew', ...held('05:33:30') }] },
  'an offer withdrawn out of nothing': {
    rather: 'nobody-asks',
    events: [{ type: 'offer-withdrawn', offer: offer(1), because: 'posting-gone' }],
  },
  'an offer withdrawn that never was': {
    rather: 'nobody-asks',
    events: [{ type: 'offer-withdrawn', offer: offer(7), because: 'left' }],
  },
  'a number out of order': { rather: 'otherwise', events: [comes(worker(5), 'A009')] },
  'a second number for the same person': { rather: 'nothing', events: [comes(wang, 'A005')] },
  'somebody who came before those before them': {
    rather: 'back-in-time',
    clock: '05:30',
    events: [comes(worker(5), 'A005')],
  },
  'somebody back who never left': { rather: 'nothing', events: [{ type: 'came-back', worker: zhao }] },
  'another order while people stand in line': {
    rather: 'nothing',
    by: { by: 'clock' },
    events: [{ type: 'rules-changed', rules: { ...rules, order: 'rotation' } }],
  },
  'a trade taken off the list, and its offers left': {
    rather: 'otherwise',
    by: { by: 'clock' },
    events: [{ type: 'rules-changed', rules: { ...rules, trades: rules.trades.filter(({ id }) => id !== picking) } }],
  },
  'the day opened a second time': { rather: 'otherwise', events: [{ ...opened, rules }, comes(worker(5), 'A001')] },
  'a place given by hand to who is under 18': {
    rather: 'not-for-minors',
    follows: [threePlaces],
    by: { by: 'staff', staff: staffMember },
    events: byHand(four, second),
  },
  'a place given by hand that was not free': { rather: 'no-place-left', events: byHand(zhao) },
  'a job taken from somebody without a reason': {
    rather: 'nobody-asks',
    follows: [accept(wang, 1)],
    events: [{ type: 'placement-released', placement: placement(1), because: 'mistake' }],
  },
  'a stop that owes another sum': {
    rather: 'otherwise',
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
    rather: 'otherwise',
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
  'a posting in the name of another': {
    rather: 'nobody-asks',
    by: { by: 'employer', employer: another },
    events: [
      { type: 'posted', posting: second, employer: farmer, terms: morePay },
      { type: 'posting-approved', posting: second, by: 'rule' },
    ],
  },
  'a job changed by who did not post it': {
    rather: 'posting-over',
    by: { by: 'employer', employer: another },
    events: [
      { type: 'offer-withdrawn', offer: offer(1), because: 'terms-changed' },
      { type: 'offer-withdrawn', offer: offer(2), because: 'terms-changed' },
      { type: 'terms-changed', posting: first, revision: 2, terms: morePay },
    ],
  },
  'a yes to a change nobody was asked about': {
    rather: 'change-gone',
    follows: [accept(wang, 1), changeTerms(first, morePay)],
    events: [{ type: 'change-agreed', placement: placement(1), revision: 3 }],
  },
  'more names than the market gives by name': {
    rather: 'names-full',
    settings: { namesOneIn: 3 },
    events: [{ type: 'name-requested', posting: first, worker: zhao }],
  },
  'a crew of who is just called': {
    rather: 'answer-first',
    events: [{ type: 'crew-formed', crew: CrewId.parse('crw_20260817_001'), foreman: wang, members: [wang, zhao] }],
  },
  'a second wave for a job that is full': {
    rather: 'no-place-left',
    follows: [accept(wang, 1), accept(li, 2)],
    clock: '06:20',
    events: [{ type: 'second-wave-opened', posting: first, leaveMinute: 400, reason }],
  },
  'a day closed before its hour by nobody': { rather: 'nothing', events: [closed] },
  'a close that leaves people out': {
    rather: 'otherwise',
    events: [
      { type: 'offer-withdrawn', offer: offer(1), because: 'day-closed' },
      { type: 'offer-withdrawn', offer: offer(2), because: 'day-closed' },
      { type: 'posting-expired', posting: first },
      { ...closed, reason },
    ],
  },
  'nothing at all': { rather: 'nobody-asks', events: [] },
}

test.each(Object.entries(forged))('%s is found, and why it cannot be', (_, entry) => {
  const all = found(entry)
  expect(all.map(({ written }) => written)).toEqual([entry.events])
  expect(all.map(({ reckoned }) => ratherOf(reckoned))).toEqual([entry.rather])
})

test('a call kept back from who waits for it is found when the next entry is written', () => {
  const [entry] = morning({}).slice(-1)
  if (entry === undefined) throw new Error('nothing happened')
  const next = (clock: string) => ({
    ...entry,
    position: Position.parse(entry.position + 1),
    instant: at(clock),
    events: [comes(worker(5), 'A005')],
  })
  expect(differencesIn([...morning({}), next('05:32:35')])).toEqual([])
  expect(differencesIn([...morning({}), next('05:33')])).toMatchObject([{ reckoned: { nothing: 'overdue' } }])
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
