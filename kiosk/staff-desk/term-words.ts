import type { Terms } from '../../shared/day/posting/terms.ts'
import { clockTime, minuteOfDay } from '../../shared/hall-clock.ts'
import type { Instant } from '../../shared/ids.ts'
import { bayIn } from '../../shared/language/terms-words.ts'
import type { Words } from '../../shared/language/words.ts'
import type { StepBy } from '../../shared/places/daily-log/history.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { hallTime, hallTimeAt } from '../app/clock.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { saying } from '../app/saying.ts'
import { words } from './words.ts'

/** `05:47` of an instant, by the clock in the hall. */
export const timeOf = (instant: Instant): string => clockTime(minuteOfDay(instant))

/** `05:47:12`, where two moments of one minute are told apart. */
export const secondsOf = (instant: Instant): string => `${timeOf(instant)}:${instant.slice(17, 19)}`

/** `05:47` of today, `8月16日 05:47` of any other day. */
export function momentOf(instant: Instant): string {
  const { date, clock } = hallTimeAt(Date.parse(instant))
  return date === hallTime()?.date ? clock : `${words().terms.workDate(date)} ${clock}`
}

/** `18:00`, `24:00` of a day that goes on till midnight. */
const closingTime = ({ closingMinute }: Pick<DeskView, 'closingMinute'>): string =>
  closingMinute === 1440 ? '24:00' : clockTime(closingMinute)

/** Whether the market is open, and until when: before the first of a morning has come, too. */
export function openness(view: Pick<DeskView, 'open' | 'opensMinute' | 'closingMinute'>): string {
  const { desk } = words()
  if (view.opensMinute !== undefined) return desk.opensAt(clockTime(view.opensMinute))
  return view.open ? desk.closesAt(closingTime(view)) : desk.closed
}

/** `999***3021`: a masked number in a list, where its length tells nothing. */
export const shortMask = (masked: string): string => masked.replace(/\*{5,}/, '***')

/** No line begins with the point between two parts, nor with a measure word that has lost its number. */
export const wellBroken = (text: string): string =>
  text.replaceAll('·', '\u2060·\u200b').replaceAll(/(?<=\d) (?=\p{Script=Han})/gu, '\u00a0')

export const payWords = ({ desk, terms: said }: Words, { pay }: Pick<Terms, 'pay'>): string =>
  desk.money(said.payAmount(pay), said.payUnit(pay))

/** `蔬菜采收·李*福·公会镇`: which job, for somebody who looks at many. */
export const jobName = (
  { desk }: Words,
  job: { readonly terms: Pick<Terms, 'trade' | 'township'>; readonly employerMasked?: string },
): string =>
  desk.together([
    tradeName(job.terms.trade),
    job.employerMasked ?? desk.unknownEmployer,
    townshipName(job.terms.township),
  ])

/** `蔬菜采收·李*福·170 元/天`: which job, where its pay is asked for. */
export const jobAndPay = (
  said: Words,
  job: { readonly terms: Pick<Terms, 'trade' | 'pay'>; readonly employerMasked: string },
): string => {
  const pay = payWords(said, job.terms).replaceAll(' ', '\u00a0').replaceAll('/', '/\u2060')
  return wellBroken(said.desk.together([tradeName(job.terms.trade), job.employerMasked, pay]))
}

/** Every term of a posting as label and words, in the order a clerk reads them out. */
export function termWords(words: Words, terms: Terms, place: string): readonly (readonly [string, string])[] {
  const { desk, posting, terms: said } = words
  const { pay, transport } = terms
  const end = terms.endMinute >= 1440 ? said.nextMorning(clockTime(terms.endMinute)) : clockTime(terms.endMinute)
  const pieces = pay.basis === 'piece' ? [desk.piecesPerHour(pay.piecesPerHour, said.pieceUnits[pay.unit])] : []
  const workDate = said.workDate(terms.workDate)
  const remarks =
    terms.remarks === undefined
      ? []
      : [[desk.remarks, said.gearList(terms.remarks.map((remark) => said.remarks[remark]))] as const]
  return [
    [desk.township, place],
    [desk.workDate, terms.days === undefined ? workDate : said.daysFrom(workDate, terms.days)],
    [desk.time, desk.timeSpan(clockTime(terms.startMinute), end)],
    [desk.paidHours, desk.hours(terms.paidMinutes)],
    [desk.pay, desk.together([payWords(words, terms), ...pieces])],
    [desk.payWhen, desk.payTerms(said.payDay[terms.payDay], said.payWay[terms.payWay])],
    [
      desk.travel,
      transport.kind === 'own'
        ? said.ownTo(place, transport.meet)
        : desk.bus(clockTime(transport.leaveMinute), bayIn(saying(), transport.bay)),
    ],
    [desk.meals, said.meals[terms.meals]],
    [desk.cover, said.cover(terms.cover)],
    [desk.gear, terms.gear.length === 0 ? desk.noGear : said.gearList(terms.gear.map((piece) => said.gear[piece]))],
    [desk.rain, said.rain(terms)],
    [posting.short.phone, posting.onTicket[terms.phoneOnTicket ? 'yes' : 'no']],
    ...remarks,
  ]
}

/** Who did something. */
export const byWords = (by: StepBy): string => ('name' in by ? by.name : words().dailyLog.by[by.by])
