import type { SiteDay, SitePerson } from '../../shared/places/site/day.ts'
import type { SitePay, SiteView } from '../../shared/places/site/view.ts'
import type { Said } from './kept-taps.ts'

/** `noted`: it was tapped here, and the hall has not answered. */
export interface Noted {
  readonly noted?: true
}
export type NotedPerson = SitePerson & Noted
export type NotedPay = SitePay & Noted
export interface NotedDay extends SiteDay {
  readonly people: readonly NotedPerson[]
  readonly stopNoted?: true
}
export interface NotedView extends SiteView {
  readonly day?: NotedDay
  readonly pay: readonly NotedPay[]
}

/** Not said to be paid yet, or another amount: it may have been mistyped. Before the pieces are counted nobody knows more than what a stop owes at least. */
export const isNotAsOwed = ({ owedFen, leastFen = 0, paidFen }: NotedPay): boolean =>
  owedFen !== 0 && (paidFen === undefined || (owedFen === undefined ? paidFen < leastFen : paidFen !== owedFen))
/** Work that ends where it stops; by the piece what was done until then is still to be told. */
export const isStopTheEnd = ({ day, job }: NotedView): boolean =>
  job.basis !== 'piece' && (day?.stopped !== undefined || day?.stopNoted === true)

/** The job as it will stand once the hall has heard what was tapped. */
export const withTaps = (view: SiteView, taps: readonly Said[]): NotedView => taps.reduce(withTap, view)

function withTap(view: NotedView, { name, body }: Said): NotedView {
  switch (name) {
    case 'site/report-here':
      return withPeople(view, body, (one) => (body.here.includes(one.placement) ? { ...one, is: 'here' } : undefined))
    case 'site/report-missing':
      return withPeople(view, body, (one) => {
        const missed = body.excused?.includes(one.placement) ? 'excused' : 'not-heard'
        return body.missing.includes(one.placement) ? { ...one, is: 'missed', missed } : undefined
      })
    case 'site/finish-work':
      return withPeople(view, body, (one) => {
        const said = body.people.find(({ placement }) => placement === one.placement)
        if (said === undefined) return undefined
        const { placement: _, ...done } = said
        return { ...one, is: 'here', done }
      })
    case 'site/stop-work':
      return view.day === undefined ? view : { ...view, day: { ...view.day, stopNoted: true } }
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

function withPeople(
  view: NotedView,
  { workDate }: Pick<NotedDay, 'workDate'>,
  change: (one: NotedPerson) => NotedPerson | undefined,
): NotedView {
  if (view.day?.workDate !== workDate) return view
  const people = view.day.people.map((one) => {
    const changed = change(one)
    return changed === undefined ? one : { ...changed, noted: true as const }
  })
  return { ...view, day: { ...view.day, people } }
}
