import type { Person } from '../../shared/county/county.ts'
import { CountyEvent } from '../../shared/county/messages.ts'
import type { AboutWork } from '../../shared/county/pay/messages.ts'
import type { Work } from '../../shared/county/pay/work.ts'
import { livingRecord } from '../../shared/county/people/merge.ts'
import {
  type EmployerId,
  type MarketDay,
  type PlacementId,
  Position,
  type PostingId,
  type WorkerId,
} from '../../shared/ids.ts'
import {
  type Happening,
  type HistoryStep,
  happeningsOf,
  isOfEmployer,
  isOfFollowUp,
  isOfWorker,
  partAbout,
  type Subject,
  told,
} from '../../shared/places/daily-log/history.ts'
import { dayOfTicket } from '../../shared/ticket/number-of.ts'
import { dayAfter } from '../../shared/time.ts'
import type { Visit } from '../access/visit.ts'
import type { Hall } from '../hall.ts'
import { openMark } from '../people/marks.ts'
import type { LoggedDay, LoggedDays } from './days.ts'

/** Histories as staff read them: from the ledger's own entries, with the names and reasons that the register has. */
export function histories(hall: Hall, days: LoggedDays) {
  const { shown } = hall

  const step = ({ day, position, at, by, event, job }: Omit<Happening, 'workers'>): HistoryStep => {
    const reason = ('reason' in event ? event.reason : undefined) ?? ('note' in event ? event.note : undefined)
    const text = reason === undefined ? undefined : hall.register.text(reason.text)
    return {
      day,
      position,
      at,
      by: shown.by('notedBy' in event && event.notedBy !== undefined ? { by: 'staff', staff: event.notedBy } : by),
      event: told(opened(event)),
      ...(job === undefined ? {} : { job: { ...job, employerMasked: shown.employerShown(job.employer) } }),
      ...(reason === undefined ? {} : { reason: text === undefined ? 'erased' : { text } }),
    }
  }

  /** What a supervisor found is told in plain to whoever may know of it at all. */
  function opened(event: Happening['event']): Happening['event'] {
    if (event.type !== 'worker-marked') return event
    return { ...event, mark: openMark(hall, event.mark) ?? event.mark }
  }

  async function inCounty(
    ids: readonly (WorkerId | EmployerId | PlacementId)[],
    asked: (event: CountyEvent) => CountyEvent | undefined,
  ): Promise<readonly HistoryStep[]> {
    const steps: HistoryStep[] = []
    for await (const { day, position, instant, actor, events } of hall.ledger.read('county', Position.parse(0), ids))
      for (const event of events.flatMap((each) => asked(CountyEvent.parse(each)) ?? []))
        steps.push(step({ day, position, at: instant, by: actor, event }))
    return steps
  }

  async function onDay(day: MarketDay, subject: Subject): Promise<readonly HistoryStep[]> {
    const found = await days.find(day)
    if (found === undefined) return []
    const about = await days.entriesAbout(day, subject.of === 'person' ? subject.worker : subject.posting)
    const isAsked = (happening: Happening) => subject.of === 'posting' || happening.day === day
    return happeningsOf(about, subject)
      .filter(isAsked)
      .map((happening) => ({ ...step(happening), ...numberOf(found, subject, happening) }))
  }

  /**
   * What the day books tell of this person and the job of this ticket, from the day it was made to that of the work; and what the
   * next market day, until whose close it may be told of, says of this one.
   */
  async function ofTicket({ placement, workDate }: AboutWork, { job, person }: Work): Promise<readonly HistoryStep[]> {
    const steps: HistoryStep[] = []
    for (let day = dayOfTicket(placement); day <= workDate; day = dayAfter(day))
      steps.push(...(await onDay(day, { of: 'person', worker: person.worker })))
    for (let day = dayAfter(workDate), isHeard = false; !isHeard && day <= hall.today(); day = dayAfter(day)) {
      isHeard = (await days.find(day)) !== undefined
      const told = await onDay(day, { of: 'person', worker: person.worker })
      steps.push(...told.filter(({ event }) => isOfDay(event, workDate)))
    }
    return steps.filter(({ job: told }) => told?.posting === job.posting)
  }

  const ofWork = (about: AboutWork) => inCounty([about.placement], (event) => partAbout(event, about))

  return {
    ofPosting: (day: MarketDay, posting: PostingId) => onDay(day, { of: 'posting', posting }),
    /** Their day, and what the county did about them on any; that they are hard to place, and why, to supervisors alone. */
    async ofPerson(day: MarketDay, worker: WorkerId, { role }: Pick<Visit, 'role'>): Promise<readonly HistoryStep[]> {
      const { people } = hall.county.state
      const records = new Set([worker, ...recordsOf(livingRecord(people, worker))])
      const mayKnow = ({ type }: CountyEvent) => type !== 'worker-marked' || role === 'supervisor'
      const known = await inCounty([...records], (event) =>
        isOfWorker(event, records) && mayKnow(event) ? event : undefined,
      )
      const steps = [...known, ...(await onDay(day, { of: 'person', worker }))]
      return steps.sort(byTime)
    },
    ofEmployer: (employer: EmployerId) =>
      inCounty([employer], (event) => (isOfEmployer(event, employer) ? event : undefined)),
    ofTicket,
    ofWork,
    /** Both books, as they were written: what was said at the work, and what was said and done about its pay. */
    ofDayOfWork: async (about: AboutWork, work: Work) =>
      [...(await ofTicket(about, work)), ...(await ofWork(about))].sort(byTime),
    /** What came of every visit to somebody, under whatever record. */
    ofVisits(worker: WorkerId): Promise<readonly HistoryStep[]> {
      const records = new Set([worker, ...recordsOf(livingRecord(hall.county.state.people, worker))])
      return inCounty([...records], (event) =>
        isOfFollowUp(event) && event.about.kind === 'visit' && isOfWorker(event, records) ? event : undefined,
      )
    },
  }
}

const byTime = (one: HistoryStep, other: HistoryStep): number => (one.at < other.at ? -1 : Number(one.at > other.at))

const isOfDay = (event: HistoryStep['event'], workDate: MarketDay): boolean =>
  ('workDate' in event && event.workDate === workDate) ||
  ('payments' in event && event.payments.some((paid) => paid.workDate === workDate))

const recordsOf = (person: Person | undefined): readonly WorkerId[] =>
  person === undefined ? [] : [person.worker, ...person.mergedFrom]

/** Whom a step is about, where that is not the person asked for. */
function numberOf(
  { state: { line } }: LoggedDay,
  subject: Subject,
  { event, workers: [worker] }: Happening,
): Pick<HistoryStep, 'number'> {
  if (subject.of === 'person' || worker === undefined) return {}
  const number = 'number' in event && typeof event.number === 'string' ? event.number : line.get(worker)?.number
  return number === undefined ? {} : { number }
}
