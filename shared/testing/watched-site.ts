import type { DayEvent, DayEventOf } from '../day/messages.ts'
import type { Finished } from '../day/placement/site-messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { MarketDay, PlacementId } from '../ids.ts'
import { datesOfJob, type Job } from './watched-hours.ts'
import type { Ticket } from './watched-tickets.ts'

interface Work {
  readonly jobs: ReadonlyMap<PlacementId, Job>
  readonly tickets: ReadonlyMap<PlacementId, Ticket>
}

/** The watcher's own notes of the work itself: who got on the bus for it, what is owed for it, and what the close tells of it. */
export function watchedSite({ jobs, tickets }: Work, promise: (kept: boolean, what: string) => void) {
  const released = new Set<PlacementId>()
  const stopped = new Set<string>()
  const paidOnce = new Set<string>()
  let today: MarketDay | undefined
  let lastClose: MarketDay | undefined

  /** Days of a ticket that stands, and those on which its holder stayed away. */
  function datesOf(placement: PlacementId): readonly MarketDay[] {
    const [job, ticket] = [jobs.get(placement), tickets.get(placement)]
    if (released.has(placement) || ticket === undefined) return []
    const missed = [...ticket.missed.keys()].filter((date) => date < (ticket.freeFrom ?? '9'))
    return [...new Set([...(job === undefined ? [] : datesOfJob(job)), ...missed])]
  }

  function note(event: DayEvent): void {
    switch (event.type) {
      case 'day-opened':
        today = event.day
        return
      case 'placement-released':
        if (event.from === undefined) released.add(event.placement)
        return
      case 'work-stopped':
        stopped.add(`${event.posting} ${event.workDate}`)
        return
      case 'stop-taken-back':
        stopped.delete(`${event.posting} ${event.workDate}`)
        return
      case 'boarded':
        boarded(event)
        return
      case 'work-finished':
        finished(event)
        return
      case 'paid-here':
        paid(event)
        return
      case 'day-closed':
        closed(event)
        lastClose = event.day
    }
  }

  function boarded({ placement, workDate }: DayEventOf<'boarded'>): void {
    const job = jobs.get(placement)
    const isTheirs = job !== undefined && datesOfJob(job).includes(workDate) && workDate === today
    const stands = isTheirs && !stopped.has(`${job.posting} ${workDate}`)
    promise(stands, 'somebody boarded without a ticket that stood that day')
    promise(job?.terms.transport.kind !== 'own', 'somebody boarded who goes by themselves')
    promise(tickets.get(placement)?.missed.has(workDate) !== true, 'somebody boarded who was missed that day')
  }

  function finished({ posting, workDate, people }: DayEventOf<'work-finished'>): void {
    for (const did of people) {
      const ticket = tickets.get(did.placement)
      const isTheirs = ticket?.job.posting === posting && datesOf(did.placement).includes(workDate)
      promise(isTheirs && ticket.came.has(workDate), 'somebody finished work that they were not at')
      promise(ticket === undefined || did.fen === reckoned(ticket.job.terms, did), 'finished work is owed otherwise')
    }
  }

  function paid({ posting, payments }: DayEventOf<'paid-here'>): void {
    for (const { placement, workDate } of payments) {
      const ticket = tickets.get(placement)
      const isTheirs = ticket?.job.posting === posting && datesOf(placement).includes(workDate)
      const key = `${placement} ${workDate}`
      const mayBePaid = ticket?.missed.has(workDate) !== true || paidOnce.has(key)
      promise(isTheirs && mayBePaid, 'somebody was paid for work that was not theirs')
      paidOnce.add(key)
    }
  }

  /** Of the day itself everybody's, and of days before it nobody's but theirs, or that it is called off; nothing twice. */
  function closed({ day, jobs: told = [] }: DayEventOf<'day-closed'>): void {
    const all = told.flatMap(({ workDate, people }) => people.map((person) => ({ ...person, workDate })))
    const names = new Set(all.map(({ placement, workDate }) => `${placement} ${workDate}`))
    promise(names.size === all.length, 'a close tells of a day of work twice')
    const isWithin = (date: MarketDay) => (lastClose ?? day) <= date && date <= day
    const isTheirs = ({ placement, workDate }: (typeof all)[number]) => datesOf(placement).includes(workDate)
    promise(
      all.every((one) => isWithin(one.workDate) && (one.came === 'called-off' || isTheirs(one))),
      'a close tells of work that nobody had',
    )
    promise(
      all.every((one) => one.came !== 'called-off' || (one.workDate < day && !isTheirs(one))),
      'a close calls off work that stood',
    )
    const ofToday = [...tickets.keys()].filter((placement) => datesOf(placement).includes(day))
    promise(
      ofToday.every((placement) => names.has(`${placement} ${day}`)),
      'a close forgets somebody’s day of work',
    )
  }

  return { note }
}

/** In whole numbers: as often as the pay goes into it, and one fen more for a rest. */
function reckoned({ pay, paidMinutes }: Terms, { minutes = paidMinutes, pieces = 0 }: Omit<Finished, 'fen'>): number {
  if (pay.basis === 'piece') return pieces * pay.amountFen
  const per = pay.basis === 'hour' ? 60 : paidMinutes
  const rest = (minutes * pay.amountFen) % per
  return (minutes * pay.amountFen - rest) / per + Number(rest > 0)
}
