import { noPayRecord } from '../../shared/county/county.ts'
import type { MarketAnswer } from '../../shared/county/settings/answer.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import type { Terms } from '../../shared/day/posting/terms.ts'
import {
  DayNumber,
  EmployerId,
  Instant,
  MarketDay,
  OfferId,
  PlacementId,
  Position,
  PostingId,
  StaffId,
  TextId,
  WorkerId,
} from '../../shared/ids.ts'
import type { Live } from '../../shared/live.ts'
import type { HistoryAnswer, LogAnswer } from '../../shared/places/daily-log/answer.ts'
import type { LogJob, LogRow } from '../../shared/places/daily-log/row.ts'
import { noFigures } from '../../shared/places/figures.ts'
import type { DeskPosting, DeskView } from '../../shared/places/staff-desk/view.ts'
import { broccoli } from '../../shared/testing/cast.ts'

/** One morning as the desk hears it: a line of twenty and two held postings. For the tests of this room. */
export const day = MarketDay.parse('2026-08-17')
const now = Instant.parse('2026-08-16T21:52:00.000Z')

const terms: Terms = { ...broccoli, places: 20, pay: { basis: 'day', amountFen: 16_000 }, gear: [] }

/** From an employer nobody has checked, below the floor. */
export const unknownBelowFloor: DeskPosting = {
  posting: PostingId.parse('pst_20260817_001'),
  status: 'held',
  postedAt: now,
  terms,
  hourlyFen: 1777,
  leavesAt: Instant.parse('2026-08-16T22:00:00.000Z'),
  floorFen: 1800,
  unlikely: [],
  employer: EmployerId.parse('emp_aaaaaaaaaaaaaaaa'),
  employerKind: 'person',
  employerNumberMasked: '999***********3021',
  employerPhoneMasked: '154****8866',
  offered: 0,
  placed: 0,
  held: ['new-employer', 'below-floor'],
  forMinors: false,
  reposted: false,
  named: [],
  mostNamed: 0,
  approvable: true,
  turnDownable: true,
  changeable: true,
  placesChangeable: true,
  cancellable: true,
  employerStopped: false,
  employerHasCard: false,
  employerApproved: false,
  employerRecord: noPayRecord,
}
const { floorFen: _floor, ...atFloor } = unknownBelowFloor
/** From an employer staff know, at a fair wage. */
export const plain: DeskPosting = {
  ...atFloor,
  posting: PostingId.parse('pst_20260817_002'),
  terms: { ...terms, pay: { basis: 'day', amountFen: 17000 } },
  hourlyFen: 1888,
  employerMasked: '李*福',
  held: [],
  employerApproved: true,
}

const row = (number: number): LogRow => ({
  checkedInAt: now,
  number: DayNumber.parse(`A${String(number).padStart(3, '0')}`),
  who: '王*英',
  minor: number === 5,
  trades: [terms.trade],
  status: number === 3 ? 'placed' : 'waiting',
  standing: number === 3 ? 'placed' : 'waiting',
  jobs: number === 3 ? [taken] : [],
  last: { at: now, what: number === 3 ? 'placement-made' : 'checked-in' },
})
const taken: LogJob = {
  posting: plain.posting,
  placement: PlacementId.parse('plc_20260817_0001'),
  ticketNumber: '0817-0001',
  status: 'accepted',
  acceptedAt: now,
  daysToReport: [day],
  employer: plain.employer,
  employerMasked: '李*福',
  terms,
}

/** The log of that morning, as the server answers it. */
export const logAnswer: LogAnswer = {
  byHand: 0,
  day,
  state: 'open',
  version: 1204,
  whole: true,
  rows: Array.from({ length: 20 }, (_, at) => row(at + 1)),
}
/** What happened to A003. */
export const historyAnswer: HistoryAnswer = {
  steps: [
    {
      day,
      position: Position.parse(2),
      at: now,
      by: { by: 'terminal' },
      event: {
        type: 'checked-in',
        worker: WorkerId.parse(`wkr_${'0'.repeat(16)}`),
        number: DayNumber.parse('A003'),
        wants: { trades: [terms.trade] },
        facts: { minor: false },
      },
    },
    {
      day,
      position: Position.parse(3),
      at: now,
      by: { by: 'staff', name: '杨霞' },
      event: {
        type: 'posting-approved',
        posting: plain.posting,
        reason: { text: TextId.parse(`txt_${'0'.repeat(16)}`), digest: 'salted' },
      },
      job: { posting: plain.posting, employer: plain.employer, terms, employerMasked: '李*福' },
      reason: { text: '半天活，管住' },
    },
  ],
}

export const deskView: DeskView = {
  staff: StaffId.parse(`stf_${'0'.repeat(16)}`),
  staffName: '杨*霞',
  role: 'supervisor',
  help: [],
  unclaimed: [],
  notKept: [],
  toSetUp: [],
  open: true,
  closingMinute: 1080,
  orderVersion: 1,
  orderToday: { order: 'rotation', filling: 'fill-first', namesOneIn: 3 },
  figures: { ...noFigures, checkedIn: 20, waiting: 19, placed: 1, withWork: 1, unreported: 1 },
  turnedAwayUnderSixteen: 0,
  toReprint: 0,
  pay: { disputed: 0, complaints: 0, version: 0 },
  due: { unreported: 0, pay: 0, visit: 0, late: 0, talks: 0, version: 0 },
  postings: [unknownBelowFloor, plain],
  middles: [],
  calls: [
    {
      offer: OfferId.parse('off_20260817_0001'),
      number: DayNumber.parse('A007'),
      people: 1,
      who: '周*',
      trade: terms.trade,
      calledAt: now,
      again: false,
      expiresAt: now,
    },
  ],
  claims: [],
  toTell: [],
  departures: [
    {
      posting: plain.posting,
      terms,
      offered: 1,
      placed: 12,
      employerMasked: '李*福',
      leavesAt: Instant.parse('2026-08-16T22:00:00.000Z'),
      left: false,
      gone: false,
      late: false,
      daysToReport: [day],
      boarded: 0,
      arrived: 0,
      absent: 0,
      unreported: 12,
      unheard: [],
      underWay: false,
    },
  ],
  ledger: { dayEntries: 96, countyEntries: 1108, cuts: [] },
}

export const heard = (view: DeskView): Live<DeskView> => ({
  day,
  now,
  speed: 1,
  marketVersion: 0,
  position: { day: Position.parse(96), county: Position.parse(1108) },
  view,
})
export const marketAnswer = (setUp: boolean): MarketAnswer => ({ market: zhangbei, marketVersion: 0, setUp })
