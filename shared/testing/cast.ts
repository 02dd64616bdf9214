import { dayRules } from '../county/settings/day-rules.ts'
import { zhangbei } from '../county/settings/zhangbei.ts'
import type { PersonFacts, Wants } from '../day/check-in/messages.ts'
import { type Day, type DayContext, noDay } from '../day/day.ts'
import { decideDay } from '../day/decide.ts'
import { evolveDay } from '../day/evolve.ts'
import type { DayRules } from '../day/market-day/messages.ts'
import { sealed } from '../day/matching/lottery.ts'
import type { DayCommand, DayEvent, DayEventOf } from '../day/messages.ts'
import type { AbsenceKind, StopBecause } from '../day/placement/messages.ts'
import type { EmployerFacts } from '../day/posting/messages.ts'
import { type Terms, TypedTerms } from '../day/posting/terms.ts'
import {
  CommandId,
  EmployerId,
  MarketDay,
  OfferId,
  PlacementId,
  PostingId,
  TextId,
  TownshipId,
  TradeId,
  WorkerId,
} from '../ids.ts'
import type { TextRef } from '../register.ts'
import { instantOf, type Story, storyOf } from './story.ts'

/** The people, jobs and hours of the day's stories. */
export const monday = MarketDay.parse('2026-08-17')
export const tuesday = MarketDay.parse('2026-08-18')
export const command = CommandId.parse(`cmd_20260817_${'0'.repeat(16)}`)
export const at = (clock: string) => instantOf(monday, clock)

export const worker = (n: number): WorkerId => WorkerId.parse(`wkr_${String(n).padStart(16, '0')}`)
export const [wang, li, zhao] = [worker(1), worker(2), worker(3)]
export const farmer = EmployerId.parse(`emp_${'0'.repeat(15)}1`)
export const reason: TextRef = { text: TextId.parse(`txt_${'0'.repeat(15)}1`), digest: 'salted' }
export const trade = (id: string): TradeId => TradeId.parse(id)
export const picking = trade('vegetable-picking')
export const sorting = trade('vegetable-sorting')

export const first = PostingId.parse('pst_20260817_001')
export const second = PostingId.parse('pst_20260817_002')
export const offer = (n: number): OfferId => OfferId.parse(`off_20260817_${String(n).padStart(4, '0')}`)
export const placement = (n: number): PlacementId => PlacementId.parse(`plc_20260817_${String(n).padStart(4, '0')}`)

const beside = [TownshipId.parse('gonghui'), TownshipId.parse('ertai')] satisfies [TownshipId, TownshipId]
export const rules: DayRules = { ...dayRules({ ...zhangbei, neighbours: [beside] }), order: 'first-come' }

/** Broccoli at Gonghui: picking, 06:30 to 15:30, 170 yuan, with the bus at six. */
export const broccoli: TypedTerms = TypedTerms.parse({
  trade: picking,
  places: 2,
  pay: { basis: 'day', amountFen: 17_000 },
  payDay: 'same-day',
  payWay: 'cash',
  workDate: monday,
  startMinute: 390,
  endMinute: 930,
  paidMinutes: 540,
  township: 'gonghui',
  meals: 'lunch',
  transport: { kind: 'bus', leaveMinute: 360, bay: 2 },
  cover: { kind: 'none' },
  gear: ['gloves'],
  rainRule: 'half-day',
})
/** In the evening, for who is back from the field. */
export const unloading: TypedTerms = {
  ...broccoli,
  trade: trade('loading'),
  startMinute: 1020,
  endMinute: 1200,
  paidMinutes: 180,
  transport: { kind: 'bus', leaveMinute: 1005, bay: 2 },
}
/** 22:00 to 06:00 the next morning. */
export const nightShift: TypedTerms = {
  ...broccoli,
  startMinute: 1320,
  endMinute: 1800,
  paidMinutes: 480,
  transport: { kind: 'bus', leaveMinute: 1290, bay: 2 },
}

export const opened: DayEventOf<'day-opened'> = { type: 'day-opened', day: monday, rules }
export const checkInFor = (who: WorkerId, wants: Wants, facts: PersonFacts = { minor: false }) =>
  ({ type: 'check-in', worker: who, wants, facts }) as const
export const checkIn = (who: WorkerId, ...trades: TradeId[]) =>
  checkInFor(who, { trades: trades.length > 0 ? trades : [picking] })
export const formCrew = (who: WorkerId, ...others: WorkerId[]) =>
  ({ type: 'form-crew', worker: who, with: others }) as const
export const leaveCrew = (who: WorkerId) => ({ type: 'leave-crew', worker: who }) as const
export const dissolveCrew = (who: WorkerId) => ({ type: 'dissolve-crew', worker: who }) as const
/** Nobody has seen the farmer's papers yet: whatever they post waits for staff. */
export const stranger = { approved: false, stopped: false, complained: false }
export const known = { approved: true, stopped: false, complained: false }
export const post = (terms: Terms, facts: EmployerFacts = stranger) =>
  ({ type: 'post', employer: farmer, terms, facts }) as const
export const changeTerms = (posting: PostingId, terms: Terms, facts: EmployerFacts = known) =>
  ({ type: 'change-terms', posting, employer: farmer, terms, facts }) as const
export const changePlaces = (posting: PostingId, places: number) =>
  ({ type: 'change-places', posting, employer: farmer, places }) as const
export const cancel = (posting: PostingId) =>
  ({ type: 'cancel-posting', posting, employer: farmer, because: 'weather' }) as const
export const answerChange = (who: WorkerId, n: number, revision: number, answer: 'agree' | 'decline') =>
  ({ type: 'answer-change', worker: who, placement: placement(n), revision, answer }) as const
export const approve = (posting: PostingId) => ({ type: 'approve-posting', posting }) as const
export const ask = (who: WorkerId, posting: PostingId) => ({ type: 'ask-for-job', worker: who, posting }) as const
export const takeBackWish = (who: WorkerId, posting: PostingId) =>
  ({ type: 'take-back-wish', worker: who, posting }) as const
export const accept = (who: WorkerId, n: number) => ({ type: 'accept-offer', worker: who, offer: offer(n) }) as const
export const decline = (who: WorkerId, n: number) => ({ type: 'decline-offer', worker: who, offer: offer(n) }) as const
export const waitAgain = (who: WorkerId) => ({ type: 'wait-again', worker: who }) as const
export const placeByHand = (who: WorkerId, posting: PostingId) =>
  ({ type: 'place-by-hand', worker: who, posting, reason }) as const
export const release = (n: number, because: 'mistake' | 'worker-cannot' | 'not-needed' = 'mistake') =>
  ({ type: 'release-placement', placement: placement(n), because, reason }) as const
export const arrived = (n: number, workDate: MarketDay = monday) =>
  ({ type: 'report-arrival', placement: placement(n), workDate, report: 'arrived', reason }) as const
export const unreported = (n: number, workDate: MarketDay = monday) =>
  ({ ...arrived(n, workDate), report: 'unreported' }) as const
export const absent = (n: number, kind: AbsenceKind, workDate: MarketDay = monday) =>
  ({ type: 'report-arrival', placement: placement(n), workDate, report: kind, reason }) as const
export const board = (n: number) => ({ type: 'board', placement: placement(n) }) as const
export const askList = (posting: PostingId) => ({ type: 'ask-list', posting }) as const
export const askTicket = (n: number) => ({ type: 'ask-ticket', placement: placement(n) }) as const
export const openSecondWave = (posting: PostingId, leaveMinute: number) =>
  ({ type: 'open-second-wave', posting, leaveMinute, reason }) as const
export const closeSecondWave = (posting: PostingId) => ({ type: 'close-second-wave', posting, reason }) as const
/** Of everybody's lottery: as long as a real one, and no secret. */
export const lotSeed = '00112233445566778899aabbccddeeff'
export const lots = sealed(lotSeed)
export const callAgain = (n: number) => ({ type: 'call-again', offer: offer(n), reason }) as const
export const employerMisses = (posting: PostingId, ...tickets: number[]) =>
  ({ type: 'report-missing', posting, employer: farmer, facts: known, missing: tickets.map(placement) }) as const
/** Staff hear of it at that minute; absent: it is now. */
export const stopWork = (posting: PostingId, because: StopBecause, minute?: number) =>
  ({ type: 'stop-work', posting, because, ...(minute === undefined ? {} : { minute }) }) as const
export const takeBackStop = (posting: PostingId, workDate: MarketDay = monday) =>
  ({ type: 'take-back-stop', posting, workDate, reason }) as const
export const timePasses = { type: 'let-time-pass' } as const

export type DayStory = Story<Day, DayCommand, DayEvent>
/** Before a market with these settings ever opened. */
export const marketWith = (settings: DayRules): DayStory =>
  storyOf(
    { initial: noDay, decide: decideDay, evolve: evolveDay },
    monday,
    command,
    (given): DayContext => ({ ...given, rules: settings, lots }),
  )
export const emptyMarket: DayStory = marketWith(rules)
/** Monday, 05:30: the doors are open. */
export const openHall: DayStory = emptyMarket.given('05:30', opened)

/** The names of what happened, in order; or the refusal's code. */
export const told = ({ answer }: DayStory): string =>
  'refusal' in answer ? answer.refusal.code : answer.events.map((event) => event.type).join(', ')
