import type { Day, InLine, Posting } from '../day/day.ts'
import type { WhyRefusal } from '../day/matching/reasons.ts'
import type { DayEventOf } from '../day/messages.ts'
import type { PlacementEvent } from '../day/placement/evolve.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { MarketDay, PlacementId, PostingId, WorkerId } from '../ids.ts'
import { instantOn } from '../time.ts'
import { forbids } from './watched-barriers.ts'
import {
  datesOfJob,
  daysOf,
  type Hours,
  hoursOf,
  isHardlyBegun,
  type Job,
  overlap,
  type Stop,
} from './watched-hours.ts'
import { twoAtOnce, watchedRest } from './watched-rest.ts'
import { leftOf, missedOnOrAfter, noteMissed, type Ticket, wasMissedAt } from './watched-tickets.ts'

type WorkEvent = PlacementEvent | DayEventOf<'change-agreed' | 'list-asked'>

/** The watcher's own notes of who has which work, who stayed away, and how often a ticket was printed. */
export function watchedWork(terms: ReadonlyMap<PostingId, Terms>, promise: (kept: boolean, what: string) => void) {
  const jobs = new Map<PlacementId, Job>()
  const tickets = new Map<PlacementId, Ticket>()
  /** By posting and day, when and why its work ended before its hour. */
  const stops = new Map<string, Stop>()
  /** By ticket and day, who had hardly begun when their work was stopped. */
  const hardlyBegun = new Set<string>()
  let today: MarketDay | undefined

  function note(event: WorkEvent): void {
    switch (event.type) {
      case 'placement-made':
        made(event)
        return
      case 'change-agreed':
        agreed(event.placement)
        return
      case 'placement-released':
        taken(event)
        return
      case 'list-asked':
        for (const placement of event.placements)
          promise(jobs.get(placement)?.posting === event.posting, 'a list names who has not the job')
        return
      case 'work-stopped':
        stopped(event)
        return
      case 'stop-taken-back':
        goesOn(event)
        return
      case 'arrived':
      case 'absent':
      case 'report-taken-back':
      case 'ticket-asked':
        happenedTo(event)
    }
  }

  function taken({ placement, because, from }: DayEventOf<'placement-released'>): void {
    const [job, ticket] = [jobs.get(placement), tickets.get(placement)]
    // Of a child also what they were missed at: they may be said to have come.
    promise(job !== undefined || because === 'under-sixteen', 'a job was taken from who had none')
    if (ticket === undefined) return
    promise(
      [...ticket.came].every((date) => from !== undefined && date < from),
      'a day that was worked was taken off',
    )
    if (from === undefined) jobs.delete(placement)
    else {
      if (job !== undefined) jobs.set(placement, { ...job, freeFrom: from })
      tickets.set(placement, { ...ticket, freeFrom: from })
    }
  }

  function stopped({ posting, workDate, minute, because, owed }: DayEventOf<'work-stopped'>): void {
    const stop = `${posting} ${workDate}`
    promise(!stops.has(stop), 'a day’s work was stopped twice')
    stops.set(stop, { minute, because })
    for (const { placement, fen, keepsTurn = false } of owed) {
      const job = jobs.get(placement)
      const pay = job?.terms.pay
      promise(
        job !== undefined && keepsTurn === isHardlyBegun(job, workDate, { minute, because }),
        'a stopped day costs a turn if more than half of it was worked for pay',
      )
      if (keepsTurn) hardlyBegun.add(`${placement} ${workDate}`)
      promise(jobs.get(placement)?.posting === posting, 'somebody is owed for work they did not have')
      promise(pay !== undefined && (pay.basis !== 'day' || fen <= pay.amountFen), 'more is owed than was agreed')
    }
  }

  function goesOn({ posting, workDate, placements }: DayEventOf<'stop-taken-back'>): void {
    promise(stops.delete(`${posting} ${workDate}`), 'a stop was taken back that nobody made')
    for (const placement of placements) hardlyBegun.delete(`${placement} ${workDate}`)
    for (const [placement, job] of jobs) if (job.posting === posting) promise(!isBusyBeside(placement, job), twoAtOnce)
  }

  function made({ placement, worker, posting, leaveMinute }: DayEventOf<'placement-made'>): void {
    const wanted = terms.get(posting)
    promise(wanted !== undefined, 'somebody got a job that nobody posted')
    promise(!isGone(worker), 'a number that is gone was placed')
    if (wanted === undefined) return
    promise(!isBusy(worker, hoursOf(wanted, leaveMinute)), twoAtOnce)
    const job = { worker, posting, terms: wanted, leaveMinute }
    jobs.set(placement, job)
    tickets.set(placement, {
      job,
      missed: new Map(),
      came: new Set(),
      saidByEmployer: new Set(),
      heard: new Set(),
      copies: 0,
    })
  }

  function agreed(placement: PlacementId): void {
    const [job, ticket] = [jobs.get(placement), tickets.get(placement)]
    promise(job !== undefined, 'a change was agreed to by who has no job')
    if (job === undefined || ticket === undefined) return
    const changed = { ...job, terms: terms.get(job.posting) ?? job.terms }
    jobs.delete(placement)
    promise(!isBusy(job.worker, hoursAt(changed)), twoAtOnce)
    jobs.set(placement, changed)
    tickets.set(placement, { ...ticket, job: changed, copies: 0 })
  }

  function happenedTo(event: DayEventOf<'arrived' | 'absent' | 'report-taken-back' | 'ticket-asked'>): void {
    const ticket = tickets.get(event.placement)
    promise(ticket !== undefined, 'something happened to a placement nobody made')
    if (ticket === undefined) return
    switch (event.type) {
      case 'arrived':
      case 'report-taken-back':
        ticket.missed.delete(event.workDate)
        ticket.saidByEmployer.delete(event.workDate)
        if (event.type === 'arrived') ticket.came.add(event.workDate)
        else ticket.came.delete(event.workDate)
        if (!jobs.has(event.placement)) promise(!isBusy(ticket.job.worker, hoursAt(leftOf(ticket))), twoAtOnce)
        jobs.set(event.placement, jobs.get(event.placement) ?? leftOf(ticket))
        rest.again(event)
        return
      case 'absent':
        noteMissed(ticket, event)
        ticket.came.delete(event.workDate)
        if (isFreedBy(event, ticket.job)) jobs.delete(event.placement)
        else rest.missed(event, today)
        return
      case 'ticket-asked':
        promise(rest.has(event.placement), 'a ticket was printed that holds no place')
        promise(event.copy === ticket.copies + 1, 'two papers of a ticket say the same copy')
        ticket.copies = event.copy
    }
  }

  /** The first day, while no later one has come. */
  const isFreedBy = ({ workDate }: DayEventOf<'absent'>, { terms: of }: Job): boolean =>
    workDate === of.workDate && !daysOf(of).some((date) => date > workDate && today !== undefined && date <= today)
  /** They took work for today and did not come: no number today. */
  const goneToday = (): ReadonlySet<WorkerId> =>
    new Set(
      [...tickets.values()].flatMap(({ job, missed }) =>
        today !== undefined && missed.get(today) === 'unexcused' ? [job.worker] : [],
      ),
    )
  const missedSince = (from: MarketDay) => missedOnOrAfter(tickets, from)
  const everPlaced = () => [...tickets.values()].map(({ job }) => job.worker)
  const isGone = (worker: WorkerId): boolean => goneToday().has(worker)
  const isBusy = (worker: WorkerId, wanted: readonly Hours[]): boolean =>
    [...jobs.values()].some((job) => job.worker === worker && overlap(hoursAt(job), wanted))
  const isBusyBeside = (placement: PlacementId, job: Job): boolean =>
    [...jobs].some(
      ([id, other]) => id !== placement && other.worker === job.worker && overlap(hoursAt(other), hoursAt(job)),
    )
  const hoursAt = (job: Job) =>
    hoursOf(job.terms, job.leaveMinute).flatMap((hours) => {
      const { posting } = job
      if (!datesOfJob(job).includes(hours.date)) return []
      const stop = stops.get(`${posting} ${hours.date}`)
      const until = stop === undefined ? hours.until : instantOn(hours.date, stop.minute)
      return hours.from < until ? [{ ...hours, until }] : []
    })

  /** What stands against it, if anything does, as the notes of now have it. */
  const standsAgainst = (day: Day, worker: InLine, posting: Posting): WhyRefusal | undefined =>
    forbids(day, worker, posting, {
      hasIt: [...jobs.values()].some(
        (job) => job.worker === worker.worker && job.posting === posting.posting && job.lostFrom === undefined,
      ),
      isBusy: isBusy(worker.worker, hoursOf(posting.terms, posting.wave?.leaveMinute)),
      wasMissed: wasMissedAt(tickets, worker.worker, posting.posting),
    })
  const mayBeGiven = (day: Day, worker: InLine, posting: Posting): boolean =>
    standsAgainst(day, worker, posting) === undefined
  /** Also by hand. */
  const isLawful = (day: Day, worker: InLine, posting: Posting): boolean =>
    [undefined, 'missed-there'].includes(standsAgainst(day, worker, posting)?.code)
  const datesOf = (worker: WorkerId, from: MarketDay): readonly MarketDay[] => {
    const theirs = [...jobs]
      .filter(([, job]) => job.worker === worker)
      .flatMap(([id, job]) => datesOfJob(job).filter((date) => tickets.get(id)?.missed.has(date) !== true))
    return [...new Set(theirs)].filter((date) => date >= from).sort()
  }

  /** Half a day's work costs a turn, and of a day that was stopped more than half of it. */
  const costs = (job: Job, date: MarketDay): boolean => {
    const stop = stops.get(`${job.posting} ${date}`)
    return stop === undefined ? job.terms.paidMinutes >= 240 : !isHardlyBegun(job, date, stop)
  }
  /** Those of them on which nothing they worked costs a turn. */
  const halfDatesOf = (worker: WorkerId, from: MarketDay): readonly MarketDay[] =>
    datesOf(worker, from).filter((date) =>
      [...jobs].every(
        ([id, job]) =>
          job.worker !== worker ||
          !datesOfJob(job).includes(date) ||
          tickets.get(id)?.missed.has(date) === true ||
          !costs(job, date),
      ),
    )

  const hasWorkToday = (worker: WorkerId): boolean =>
    [...jobs].some(
      ([id, job]) =>
        today !== undefined &&
        job.worker === worker &&
        datesOfJob(job).includes(today) &&
        !tickets.get(id)?.missed.has(today) &&
        !hardlyBegun.has(`${id} ${today}`) &&
        costs(job, today),
    )

  const rest = watchedRest(terms, { jobs, tickets, isBusyBeside }, promise)

  return {
    jobs,
    tickets,
    note,
    placesOf: rest.placesOf,
    calledOff: rest.calledOff,
    goneToday,
    isGone,
    missedSince,
    everPlaced,
    isLawful,
    mayBeGiven,
    standsAgainst,
    datesOf,
    halfDatesOf,
    hasWorkToday,
    begin: (day: MarketDay): void => {
      today = day
    },
  }
}
