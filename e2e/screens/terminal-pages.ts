import type { Screen } from '../../kiosk/app/screen.ts'
import type { Asking } from '../../kiosk/check-in/asking.ts'
import type { FindStep } from '../../kiosk/check-in/find-flow.ts'
import type { Step as CheckInStep } from '../../kiosk/check-in/flow.ts'
import type { Page as WorkerPage } from '../../kiosk/matching/page.ts'
import type { Step as PayStep } from '../../kiosk/pay/flow.ts'
import type { Question } from '../../kiosk/pieces/terms-questions.ts'
import type { DoneStep, Step as PostingStep } from '../../kiosk/posting/flow.ts'
import type { Outage } from '../../kiosk/trouble/outage.ts'
import type { PrintEnd } from '../../shared/day/printing/messages.ts'
import type { trouble } from '../../shared/language/zh/trouble.ts'

type Walked<Page extends string> = Readonly<Record<Page, string>>

/**
 * Every page of the terminal, and under which name a walk looks at it. They are the states of the rooms' own machines: a page
 * that a room gains does not compile without a name here, and where no walk has looked under a name, `npm test` says which.
 */
const pages = {
  terminal: { home: 'home', 'change-wants': 'change-wants' } satisfies Walked<
    // The others are rooms, whose pages follow, and what the window does for now.
    Exclude<Screen['at'], 'check-in' | 'my-ticket' | 'worker' | 'posting' | 'services'>
  >,
  trouble: { lost: 'trouble', back: 'back-again' } satisfies Walked<Exclude<Outage['at'], 'fine'>>,
  kept: { noted: 'kept-noted', confirmed: 'kept-confirmed', refused: 'kept-refused' } satisfies Walked<
    keyof (typeof trouble)['place']
  >,
  print: {
    asked: 'ticket-printing',
    printed: 'print-out',
    failed: 'print-failed',
    unknown: 'print-unknown',
  } satisfies Walked<PrintEnd | 'asked'>,
  'check-in': {
    way: 'way',
    'resident-id': 'resident-id',
    phone: 'own-phone',
    'birth-date': 'birth-date',
    'under-sixteen': 'child',
    consent: 'consent',
    name: 'name',
    keeper: 'keeper',
    'has-work': 'has-work',
  } satisfies Walked<Exclude<CheckInStep['at'], 'asking' | 'in-line'>>,
  asking: {
    summary: 'wants',
    trades: 'trades',
    township: 'home-township',
    pay: 'ask',
    hours: 'free-hours',
    distance: 'distance',
    certificates: 'certificates',
    'own-pay': 'own-pay',
    'own-from': 'own-from',
    'own-until': 'own-until',
  } satisfies Walked<Asking['at']>,
  'my-ticket': { number: 'find-number', 'last-four': 'find-refused' } satisfies Walked<FindStep['at']>,
  crew: { number: 'crew-number', 'last-four': 'crew-last-four' } satisfies Walked<FindStep['at']>,
  worker: {
    ticket: 'ticket',
    change: 'changed-terms',
    news: 'lost-job',
    offer: 'offer',
    jobs: 'jobs',
    waiting: 'waiting',
    declined: 'declined',
    why: 'why',
    crew: 'crew',
    leaving: 'leaving',
    left: 'left',
    over: 'over',
    'no-number': 'no-number',
  } satisfies Walked<WorkerPage['at']>,
  pay: {
    opening: 'pay-not-opened',
    prove: 'pay-prove',
    question: 'pay-question',
    amount: 'pay-amount',
    answered: 'pay-answered',
    mine: 'my-pay',
  } satisfies Walked<PayStep['at']>,
  posting: {
    kind: 'kind',
    number: 'credit-code',
    licence: 'licence',
    phone: 'employer-phone',
    consent: 'employer-consent',
    pin: 'employer-pin',
    own: 'own',
    copy: 'copy',
    manage: 'manage',
    list: 'list-second-day',
    places: 'change-places',
    cancel: 'cancel',
    names: 'names',
    missing: 'missing-second-day',
    stop: 'stop',
    check: 'check',
    change: 'change',
  } satisfies Walked<Exclude<PostingStep['at'], 'question' | 'done'>>,
  done: {
    held: 'posted',
    open: 'opened',
    changed: 'changed',
    proposed: 'proposed',
    cancelled: 'cancelled',
    missed: 'missed',
    stopped: 'stopped',
  } satisfies Walked<DoneStep['what']>,
  question: {
    trade: 'trade',
    places: 'places',
    township: 'township',
    'work-date': 'work-date',
    days: 'days',
    start: 'start',
    end: 'end',
    'paid-hours': 'paid-hours',
    'pay-basis': 'pay-basis',
    'piece-unit': 'piece-unit',
    'pieces-per-hour': 'pieces-per-hour',
    amount: 'amount',
    'pay-day': 'pay-day',
    'pay-way': 'pay-way',
    meals: 'meals',
    transport: 'transport',
    meet: 'meet',
    leave: 'leave',
    bay: 'bay',
    cover: 'cover',
    insurer: 'insurer',
    policy: 'policy',
    gear: 'gear',
    rain: 'rain',
    phone: 'phone',
    remarks: 'remarks',
  } satisfies Walked<Question>,
}

/** The names of all pages. */
export const pageNames: readonly string[] = Object.values(pages).flatMap((room) => Object.values<string>(room))

/** The pages that no walk looked at, each with its room; `looked`: every name under which one did. */
export const unseenPages = (looked: ReadonlySet<string>): readonly string[] =>
  Object.entries(pages).flatMap(([room, own]) =>
    Object.entries<string>(own).flatMap(([page, name]) => (looked.has(name) ? [] : [`${room}: ${page}`])),
  )
