import { type TicketOutcome, ticketPage } from '../../server/placement/ticket-page.ts'
import { DayNumber, MarketDay } from '../../shared/ids.ts'
import { broccoli } from '../../shared/testing/cast.ts'

/** A phone in the hand, upright. */
export const phoneSize = { width: 390, height: 844 } as const

/** The most there is to say of a job, in its longest words. */
const valid: Extract<TicketOutcome, { readonly terms: object }> = {
  result: 'valid',
  ticketNumber: '0817-0031',
  number: DayNumber.parse('A017'),
  terms: {
    ...broccoli,
    places: 20,
    startMinute: 1170,
    endMinute: 1710,
    cover: { kind: 'employer', insurer: 'china-united', policy: 'PZAB20261307000000004471' },
    gear: ['gloves', 'hat', 'water', 'raincoat', 'boots'],
    remarks: ['beginners', 'bending', 'own-tools'],
    meals: 'all',
    payDay: 'at-end',
  },
  leaveMinute: 1140,
  hourlyFen: 1888,
  tradeName: { zh: '蔬菜分拣包装', en: 'Vegetable sorting and packing' },
  townshipName: { zh: '小二台镇', en: 'Xiaoertai' },
  marketName: { zh: '张北县零工市场', en: 'Zhangbei Gig Market' },
  gate: { zh: '市场南门', en: 'South gate' },
  validDay: MarketDay.parse('2026-08-17'),
}
const outcomes: Readonly<Record<TicketOutcome['result'], TicketOutcome>> = {
  valid,
  'not-yet': { ...valid, result: 'not-yet' },
  altered: { result: 'altered' },
  unknown: { result: 'unknown' },
  practice: { result: 'practice' },
  replaced: { result: 'replaced', revision: 2 },
  revoked: { result: 'revoked' },
  over: { result: 'over', validDay: valid.validDay },
}

/** Every page that a scanned ticket can lead to. */
export const verdictPages: readonly (readonly [string, string])[] = Object.values(outcomes).map((outcome) => [
  outcome.result,
  ticketPage(outcome),
])
