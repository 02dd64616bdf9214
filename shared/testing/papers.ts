import type { EmployerCard } from '../county/employers/card.ts'
import type { PaidDay } from '../county/pay/view.ts'
import { zhangbei } from '../county/settings/zhangbei.ts'
import { makePhone } from '../identity/made-up.ts'
import { DayNumber, Instant, MarketDay, PlacementId, PostingId } from '../ids.ts'
import { inBoth } from '../language/in-both.ts'
import type { InBoth } from '../language/words.ts'
import type { Paper } from '../ticket/layout/blocks.ts'
import { employerCard } from '../ticket/layout/card.ts'
import { type ClosingSlip, closingSlip } from '../ticket/layout/closing-slip.ts'
import { dayNumberSlip } from '../ticket/layout/day-number.ts'
import { employerList } from '../ticket/layout/employer-list.ts'
import type { Laying } from '../ticket/layout/parts.ts'
import { paySlip, wageList } from '../ticket/layout/pay-papers.ts'
import { slip, stub } from '../ticket/layout/slip.ts'
import { testPage } from '../ticket/layout/test-page.ts'
import type { EmployerList, TicketPaper } from '../ticket/paper.ts'
import type { PaySlip, WageList } from '../ticket/pay-papers.ts'
import { broccoli, monday } from './cast.ts'

/** Wang's ticket for Monday's broccoli. */
export const madeUpTicket: TicketPaper = {
  placement: PlacementId.parse('plc_20260817_0031'),
  ticketNumber: '0817-0031',
  revision: 1,
  number: DayNumber.parse('A017'),
  terms: {
    ...broccoli,
    places: 20,
    cover: { kind: 'employer', insurer: 'picc', policy: 'PZAB202613070000004471' },
    gear: ['gloves', 'hat', 'water', 'raincoat'],
  },
  workDay: { date: monday, nth: 1, of: 1 },
  leaveMinute: 360,
  copies: 0,
  employerMasked: '李*福',
  record: { asked: 12, paidOnTime: 11, termsChanged: 0, failedToTurnUp: 0 },
  employerKind: 'person',
  holderMasked: '王*英',
  issuedAt: Instant.parse('2026-08-16T21:47:00.000Z'),
  qr: { size: 1, path: 'M0 0h1v1h-1z', text: 'HTTPS://HALL/T/ABC' },
}

/** Li's own card. */
export const madeUpCard: EmployerCard = { kind: 'person', employerMasked: '李*福', qr: madeUpTicket.qr }

/** Who comes to Li's field that day, one of them with a second wave. */
export const madeUpList: EmployerList = {
  posting: PostingId.parse('pst_20260817_002'),
  terms: madeUpTicket.terms,
  workDay: madeUpTicket.workDay,
  leaveMinute: 360,
  employerMasked: '李*福',
  employerKind: 'person',
  rows: [
    { number: DayNumber.parse('A017'), ticketNumber: '0817-0031', holderMasked: '王*英', earlierTerms: false },
    {
      number: DayNumber.parse('A044'),
      ticketNumber: '0817-0048',
      holderMasked: '赵*',
      leaveMinute: 440,
      earlierTerms: true,
    },
  ],
  printedAt: Instant.parse('2026-08-16T23:10:00.000Z'),
  site: { ...madeUpTicket.qr, text: 'HTTPS://HALL/S/ABC' },
}

/** An ordinary Monday. */
export const madeUpClose: ClosingSlip = {
  day: monday,
  sheet: {
    ...{ checkedIn: 42, placed: 31, turnedAwayUnderSixteen: 1 },
    ...{
      waits: [[9, 31]],
      wanted: [],
      places: [[broccoli.trade, 6, 36, 33]],
      townships: [[broccoli.township, 36, 33]],
    },
    ...{ cancelled: 1, belowFloor: 2, secondWaves: 1, byHand: 4 },
    work: {
      ...{ days: 33, boarded: 24 },
      came: { arrived: 29, excused: 1, unexcused: 1, 'employers-fault': 0, 'not-heard': 1, unknown: 1 },
      ...{ stopped: 0, pay: [] },
    },
  },
  code: 'K7QM-2XPD',
  hash: '57e0cd5de3'.padEnd(64, '0'),
  printedAt: Instant.parse('2026-08-17T10:02:00.000Z'),
}

const dayOfPay: Omit<PaidDay, 'standing'> = {
  ...{ placement: madeUpTicket.placement, ticketNumber: '0817-0031', workDate: monday, trade: broccoli.trade },
  ...{ township: broccoli.township, employerMasked: '李*福', came: 'arrived', basis: 'day' },
  ...{ agreedFen: 17_000, owedFen: 17_000 },
}
const settled = { complaint: 'settled', paidInTheEnd: { fen: 17_000, on: monday } } as const
/** Wang's days: of one the two say different things, of another only Wang has spoken and a complaint was settled; one was missed. */
export const madeUpPaySlip: PaySlip = {
  holderMasked: '王*英',
  day: monday,
  days: [
    { ...dayOfPay, standing: 'disputed', said: { said: 'unpaid', fen: 0 }, employerSaidFen: 17_000, complaint: 'open' },
    { ...dayOfPay, standing: 'short', said: { said: 'short', fen: 12_050 }, ...settled },
    { ...dayOfPay, came: 'excused', owedFen: 0, standing: 'unheard' },
  ],
  earned: { days: 2, fen: 12_050 },
  copy: 2,
  printedAt: madeUpList.printedAt,
}
/** What Li owes whom for that Monday. */
export const madeUpWages: WageList = {
  ...{ trade: broccoli.trade, workDate: monday, employerMasked: '李*福', employerKind: 'person' },
  rows: madeUpList.rows.map(({ number, ticketNumber, holderMasked = '' }) => ({
    ...{ number, ticketNumber, holderMasked, owedFen: 17_000 },
  })),
  copy: 1,
  printedAt: madeUpList.printedAt,
}

type Around = Partial<Pick<Laying, 'market' | 'today' | 'practice'>>

/** Laid out as in Zhangbei on that Monday, unless it is said otherwise. */
export const laidOutWith = (lay: (said: Laying) => Paper, around: Around = {}): InBoth<Paper> =>
  inBoth((words, language) => lay({ words, language, market: zhangbei, today: monday, practice: false, ...around }))

/** Every paper there is, plain and with all that may stand on it besides. */
export function everyPaper(ticket: TicketPaper = madeUpTicket): readonly (readonly [string, InBoth<Paper>])[] {
  const wednesday = { date: MarketDay.parse('2026-08-19'), nth: 3, of: 5 }
  const full = {
    ...ticket,
    terms: { ...ticket.terms, days: 5, remarks: ['bending' as const], transport: { kind: 'own' as const } },
    workDay: wednesday,
    revision: 2,
    replaces: true as const,
    byName: true as const,
    copies: 2,
    notes: '地头有厕所；自带水 | 带{手套}^_^~',
    employerPhone: makePhone(3),
  }
  const list = { ...madeUpList, site: ticket.qr }
  const latest = { number: DayNumber.parse('B104'), day: MarketDay.parse('2026-12-30') }
  const market = { ...zhangbei, complaintLines: ['12333', '12345', '12329'] }
  return [
    ['ticket', laidOutWith((said) => slip(said, ticket))],
    ['ticket with all that may stand on it', laidOutWith((said) => slip(said, full), { practice: true, market })],
    ['stub', laidOutWith((said) => stub(said, ticket))],
    ['reprinted stub', laidOutWith((said) => stub(said, full))],
    ['list', laidOutWith((said) => employerList(said, list))],
    ['employer card', laidOutWith((said) => employerCard(said, { ...madeUpCard, qr: ticket.qr }), { practice: true })],
    ['list of nobody', laidOutWith((said) => employerList(said, { ...list, rows: [] }), { practice: true })],
    ['number', laidOutWith((said) => dayNumberSlip(said, { number: ticket.number, day: monday }))],
    ['number to practise with', laidOutWith((said) => dayNumberSlip(said, latest), { practice: true })],
    ['closing slip', laidOutWith((said) => closingSlip(said, madeUpClose))],
    ['pay slip', laidOutWith((said) => paySlip(said, madeUpPaySlip))],
    ['pay slip of nobody', laidOutWith((said) => paySlip(said, { ...madeUpPaySlip, days: [] }), { practice: true })],
    ['wage list', laidOutWith((said) => wageList(said, madeUpWages))],
    ['test page', laidOutWith((said) => testPage(said, { name: '大厅东侧 2 号小票机', at: ticket.issuedAt }))],
  ]
}
