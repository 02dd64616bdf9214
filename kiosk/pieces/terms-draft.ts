import type { Insurer } from '../../shared/day/posting/insurers.ts'
import type { Meeting } from '../../shared/day/posting/meeting.ts'
import type {
  Pay,
  PlainTerms,
  Remark,
  SaidCover,
  SaidTransport,
  Transport,
  TypedTerms,
} from '../../shared/day/posting/terms.ts'
import { hourlyFen, longestRestMinutes, most } from '../../shared/day/posting/worth.ts'
import type { MarketDay, TownshipId, TradeId } from '../../shared/ids.ts'
import { minuteOf, typedMinute } from './typed-time.ts'
import { stepFen } from './wage.ts'

/** What an employer has answered so far. What is typed stays as typed, so that a pad shows again what was pressed. */
export interface Draft {
  readonly trade?: TradeId
  readonly places: string
  readonly township?: TownshipId
  readonly workDate?: MarketDay
  /** In a row from the work date. */
  readonly days: number
  /** Four digits, hour and minute. */
  readonly start: string
  readonly end: string
  /** Absent while the suggestion stands. */
  readonly paidMinutes?: number
  /** As a clerk types them, in place of the half hours of a terminal; absent or empty while those stand. */
  readonly paidHours?: string
  readonly basis?: Pay['basis']
  readonly unit?: Extract<Pay, { basis: 'piece' }>['unit']
  readonly piecesPerHour: string
  /** Yuan for day and hour, fen for a piece. */
  readonly amount: string
  readonly payDay?: PlainTerms['payDay']
  readonly payWay?: PlainTerms['payWay']
  readonly meals?: PlainTerms['meals']
  readonly transport?: Transport['kind']
  readonly meet?: Meeting
  readonly leave: string
  readonly bay: string
  readonly cover?: SaidCover['kind']
  readonly insurer?: Insurer
  /** Digits from the pad of a terminal; at the desk letters too. */
  readonly policy: string
  readonly gear: PlainTerms['gear']
  readonly rainRule?: PlainTerms['rainRule']
  /** Whether the employer's phone is printed on the tickets. */
  readonly phone?: 'yes' | 'no'
  readonly remarks: readonly Remark[]
}

export const emptyDraft: Draft = {
  places: '',
  days: 1,
  start: '',
  end: '',
  piecesPerHour: '',
  amount: '',
  leave: '',
  bay: '',
  policy: '',
  gear: [],
  remarks: [],
}

export const digits = { places: 3, time: 4, piecesPerHour: 4, bay: 2, policy: 24 } as const
export const amountDigits = { day: 4, hour: 3, piece: 6 } as const
export const mostAmountFen = (basis: Pay['basis']): number => (10 ** amountDigits[basis] - 1) * stepFen[basis]

/** Start and end of the work; an end at or before the start is the next morning. */
export function hoursOf(draft: Draft): { readonly startMinute: number; readonly endMinute: number } | undefined {
  const [startMinute, end] = [minuteOf(draft.start), minuteOf(draft.end)]
  if (startMinute === undefined || end === undefined || startMinute === end) return undefined
  return { startMinute, endMinute: end < startMinute ? end + 24 * 60 : end }
}

/**
 * What a clerk typed, undefined if it does not fit. Else by the half hour: what was set if it still fits (other hours may have
 * been set since), or the whole span less an hour's meal when it is over six hours.
 */
export function paidMinutesOf(draft: Draft): number | undefined {
  const hours = hoursOf(draft)
  if (hours === undefined) return undefined
  const span = hours.endMinute - hours.startMinute
  if (draft.paidHours !== undefined && draft.paidHours !== '') {
    const minutes = Math.round(Number(draft.paidHours.normalize('NFKC')) * 60)
    return minutes >= leastPaidMinutes && minutes <= span ? minutes : undefined
  }
  if (draft.paidMinutes !== undefined && isRestOf(span, draft.paidMinutes)) return draft.paidMinutes
  return Math.max(leastPaidMinutes, Math.floor((span > 360 ? span - 60 : span) / 30) * 30)
}
const leastPaidMinutes = 30
const isRestOf = (span: number, paid: number): boolean => paid <= span && span - paid <= longestRestMinutes

/** Half an hour more or less, never over the span of the work nor with a rest that is none. */
export function shiftPaid(draft: Draft, byMinutes: number): Draft {
  const [hours, paid] = [hoursOf(draft), paidMinutesOf(draft)]
  if (hours === undefined || paid === undefined) return draft
  const next = paid + byMinutes
  const isFit = next >= leastPaidMinutes && isRestOf(hours.endMinute - hours.startMinute, next)
  return isFit ? { ...draft, paidMinutes: next } : draft
}

/** Another basis is another amount: 160 a day must never become 160 an hour. */
export const withBasis = (draft: Draft, basis: Pay['basis']): Draft =>
  draft.basis === basis ? draft : { ...draft, basis, amount: '' }

export function payOf(draft: Draft): Pay | undefined {
  const { basis, unit } = draft
  if (basis === undefined) return undefined
  const amountFen = Number(draft.amount) * stepFen[basis]
  if (amountFen < 1) return undefined
  if (basis !== 'piece') return { basis, amountFen }
  const piecesPerHour = Number(draft.piecesPerHour)
  return unit === undefined || piecesPerHour < 1 ? undefined : { basis, amountFen, unit, piecesPerHour }
}

/** What an hour of it is worth, in fen; undefined while hours or pay are not whole. */
export function worthOf(draft: Draft): number | undefined {
  const [pay, paidMinutes] = [payOf(draft), paidMinutesOf(draft)]
  return pay && paidMinutes && hourlyFen({ pay, paidMinutes })
}

export function transportOf(draft: Draft): SaidTransport | undefined {
  const { transport, meet } = draft
  if (transport !== 'bus') return transport === undefined || meet === undefined ? undefined : { kind: 'own', meet }
  const [leaveMinute, bay] = [minuteOf(draft.leave), Number(draft.bay)]
  return leaveMinute === undefined || bay < 1 || bay > most.bay ? undefined : { kind: 'bus', leaveMinute, bay }
}

function coverOf({ cover, insurer, policy }: Draft): SaidCover | undefined {
  if (cover !== 'employer') return cover === undefined ? undefined : { kind: cover }
  return insurer !== undefined && isPolicy(policy) ? { kind: 'employer', insurer, policy } : undefined
}
/** Whether it is as long as a policy's number: its last digits alone settle no dispute. */
export const isPolicy = ({ length }: string): boolean => length >= leastPolicyDigits && length <= digits.policy
const leastPolicyDigits = 8

/** The whole of what was answered as terms; undefined while a question is open. */
export function termsOf(draft: Draft): TypedTerms | undefined {
  const { trade, township, workDate, days, payDay, payWay, meals, gear, rainRule, phone, remarks } = draft
  const [hours, paidMinutes, pay] = [hoursOf(draft), paidMinutesOf(draft), payOf(draft)]
  const [transport, cover] = [transportOf(draft), coverOf(draft)]
  if (!trade || !township || !workDate || !payDay || !payWay || !meals || !rainRule || !phone) return undefined
  if (!hours || !paidMinutes || !pay || !transport || !cover) return undefined
  const places = Number(draft.places)
  return {
    trade,
    places,
    pay,
    payDay,
    payWay,
    workDate,
    ...(days === 1 ? {} : { days }),
    ...hours,
    paidMinutes,
    township,
    meals,
    transport,
    cover,
    gear,
    rainRule,
    ...(phone === 'yes' ? { phoneOnTicket: true as const } : {}),
    ...(remarks.length === 0 ? {} : { remarks: [...remarks] }),
  }
}

/**
 * What was posted once, as if it had been typed: another day's date and staff's own words are left out, and what was not asked
 * then is open.
 */
export function draftOf(terms: PlainTerms): Draft {
  const { pay, transport, cover } = terms
  return {
    trade: terms.trade,
    places: String(terms.places),
    township: terms.township,
    days: terms.days ?? 1,
    start: typedMinute(terms.startMinute),
    end: typedMinute(terms.endMinute),
    paidMinutes: terms.paidMinutes,
    basis: pay.basis,
    ...(pay.basis === 'piece' ? { unit: pay.unit } : {}),
    piecesPerHour: pay.basis === 'piece' ? String(pay.piecesPerHour) : '',
    amount: String(pay.amountFen / stepFen[pay.basis]),
    payDay: terms.payDay,
    payWay: terms.payWay,
    meals: terms.meals,
    transport: transport.kind,
    ...(transport.kind === 'own' && transport.meet !== undefined ? { meet: transport.meet } : {}),
    leave: transport.kind === 'bus' ? typedMinute(transport.leaveMinute) : '',
    bay: transport.kind === 'bus' ? String(transport.bay) : '',
    cover: cover.kind === 'employer-before' ? 'employer' : cover.kind,
    ...(cover.kind === 'employer' ? { insurer: cover.insurer } : {}),
    policy: cover.kind === 'employer' ? cover.policy : '',
    gear: terms.gear,
    rainRule: terms.rainRule,
    phone: terms.phoneOnTicket ? 'yes' : 'no',
    remarks: terms.remarks ?? [],
  }
}
