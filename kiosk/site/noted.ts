import { leastInFull } from '../../shared/day/placement/least-owed.ts'
import { hallOffsetMillis, millisOf } from '../../shared/hall-clock.ts'
import type { MarketDay, PlacementId } from '../../shared/ids.ts'
import type { SiteDay, SitePerson } from '../../shared/places/site/day.ts'
import type { SitePay, SiteView } from '../../shared/places/site/view.ts'
import type { Said, Tap } from './kept-taps.ts'

interface Noted {
  /** It was tapped here, and the hall has not answered. */
  readonly noted?: true
  /** What is owed then only the hall reckons. */
  readonly unreckoned?: true
}
type SaidAt = Said & Pick<Tap, 'tappedAt'>
export type NotedPerson = SitePerson & Noted
export type NotedPay = SitePay & Noted
export interface NotedDay extends SiteDay {
  readonly people: readonly NotedPerson[]
  readonly stopped?: NonNullable<SiteDay['stopped']> & Pick<Noted, 'noted'>
}
export interface NotedView extends SiteView {
  readonly day?: NotedDay
  readonly pay: readonly NotedPay[]
}

/** Not said to be paid yet, or another amount: it may have been mistyped. Before the pieces are counted nobody knows more than what a stop owes at least. */
export const isNotAsOwed = ({ owedFen, leastFen, paidFen, unreckoned }: NotedPay): boolean =>
  unreckoned !== true &&
  owedFen !== 0 &&
  (paidFen === undefined || (owedFen === undefined ? paidFen < leastInFull(leastFen) : paidFen !== owedFen))
/** Whether there is anything to say of its pay: of who was paid in a slip and is owed nothing too, for it is to be put right. */
export const isOfPay = ({ owedFen, paidFen = 0 }: SitePay): boolean => owedFen !== 0 || paidFen > 0
/** Nobody knows what is owed, not even at least. */
export const isUncounted = ({ owedFen, leastFen }: SitePay): boolean => owedFen === undefined && leastFen === undefined
/** Work that ends where it stops; by the piece what was done until then is still to be told. */
export const isStopTheEnd = ({ day, job }: NotedView): boolean => job.basis !== 'piece' && day?.stopped !== undefined

/** The day of which the list of people says what each is owed and got. */
export const dayTold = ({ day }: NotedView): MarketDay | undefined =>
  day?.mayFinish || day?.stopped !== undefined ? day.workDate : undefined

/** Of which day the foot lets them put the pay right: one that is not as owed, else the last that was paid. */
export function dayToPutRight({ pay }: NotedView): MarketDay | undefined {
  const paid = pay.filter((row) => isOfPay(row) && row.paidFen !== undefined)
  return (paid.find(isNotAsOwed) ?? paid.at(-1))?.workDate
}

/** The job as it will stand once the hall has heard what was tapped. */
export const withTaps = (view: SiteView, taps: readonly SaidAt[]): NotedView => taps.reduce(withTap, view)

function withTap(view: NotedView, { name, body, tappedAt }: SaidAt): NotedView {
  switch (name) {
    case 'site/report-here':
      return withPeople(view, body, (one) =>
        body.here.includes(one.placement) ? { ...one, is: 'here', noted: true } : undefined,
      )
    case 'site/report-missing':
      return withPeople(view, body, (one) => {
        const missed = body.excused?.includes(one.placement) ? 'excused' : 'not-heard'
        return body.missing.includes(one.placement)
          ? { ...one, is: 'missed', missed, owedFen: 0, noted: true }
          : undefined
      })
    case 'site/finish-work':
      return withPeople(view, body, (one) => {
        const said = body.people.find(({ placement }) => placement === one.placement)
        if (said === undefined) return undefined
        const { placement: _, ...done } = said
        // As agreed, and nobody said otherwise: then what is owed is known.
        const isAsAgreed = one.done === undefined && done.minutes === undefined && done.pieces === undefined
        return { ...one, is: 'here', done, noted: true, ...(isAsAgreed ? {} : { unreckoned: true }) }
      })
    case 'site/stop-work':
      return withStop(view, body.because, tappedAt)
    case 'site/state-paid':
      return {
        ...view,
        pay: view.pay.map((row) => {
          const said = body.payments.find((paid) => isOf(paid, row))
          return said === undefined ? row : { ...row, paidFen: said.fen, noted: true }
        }),
      }
    default:
      return name satisfies never
  }
}

const isOf = (paid: Pick<SitePay, 'placement' | 'workDate'>, row: SitePay): boolean =>
  paid.placement === row.placement && paid.workDate === row.workDate

/** A tap that was kept over night is none of the day in hand. */
function withStop(view: NotedView, because: 'rain' | 'employer', tappedAt: Tap['tappedAt']): NotedView {
  const { day } = view
  if (day === undefined || day.stopped !== undefined) return view
  const minute = minuteOn(day.workDate, tappedAt)
  if (minute < 0) return view
  const stopped: NotedView = { ...view, day: { ...day, stopped: { minute, because, noted: true } } }
  return withPeople(stopped, day, (one) => (one.is === 'missed' ? undefined : { ...one, unreckoned: true }))
}

/** From its midnight in the hall: past 1440 in the small hours of a night shift. */
const minuteOn = (date: MarketDay, instant: Tap['tappedAt']): number =>
  Math.floor((millisOf(instant) + hallOffsetMillis - Date.parse(date)) / 60_000)

/** What is owed to whom it changes, its rows of pay say too. */
function withPeople(
  view: NotedView,
  { workDate }: Pick<NotedDay, 'workDate'>,
  change: (one: NotedPerson) => NotedPerson | undefined,
): NotedView {
  if (view.day?.workDate !== workDate) return view
  const changed = new Map<PlacementId, NotedPerson>()
  for (const one of view.day.people) {
    const now = change(one)
    if (now !== undefined) changed.set(one.placement, now)
  }
  const people = view.day.people.map((one) => changed.get(one.placement) ?? one)
  const pay = view.pay.map((row) => {
    const one = row.workDate === workDate ? changed.get(row.placement) : undefined
    return one === undefined ? row : { ...row, ...owedTo(one) }
  })
  return { ...view, day: { ...view.day, people }, pay }
}

const owedTo = ({ owedFen, unreckoned }: NotedPerson): Pick<NotedPay, 'owedFen' | 'unreckoned'> => ({
  ...(owedFen === undefined ? {} : { owedFen }),
  ...(unreckoned === undefined ? {} : { unreckoned }),
})
