import type { RequestOf } from '../../shared/api.ts'
import { isByBus } from '../../shared/day/posting/meeting.ts'
import type { EmployerView } from '../../shared/day/posting/view.ts'
import { madeUpPin } from '../../shared/identity/made-up.ts'
import type { CommandId, DayNumber, PostingId } from '../../shared/ids.ts'
import type { MadeUpEmployer } from '../../shared/rehearsal/employers.ts'
import type { MadeUpJob } from '../../shared/rehearsal/morning.ts'
import { type StayedAway, whoCame, whoIsMissed } from '../../shared/rehearsal/reports.ts'
import type { Stage } from './play.ts'
import type { Screen } from './screen.ts'

/** The made-up employers and the staff who see to their jobs; of who took these they speak only of those `isOfCast`. */
export function makeJobs({ screen, desk }: Stage, command: () => CommandId, isOfCast: (number: DayNumber) => boolean) {
  const posted = new Map<MadeUpJob, PostingId>()
  const ofCast = (line: { readonly number: DayNumber }) => isOfCast(line.number)

  /** Their employer, known at a terminal for as long as they stand there. */
  async function visit(
    job: MadeUpJob,
    taps: (terminal: Screen, seen: EmployerView) => Promise<unknown>,
  ): Promise<void> {
    const terminal = screen()
    const identity = employerIdentity(job.employer)
    const known = await terminal.ask('posting/identify', {
      command: command(),
      identity,
      consent: true,
      pin: madeUpPin,
    })
    if (known.answer === 'done') await taps(terminal, known.value)
    await terminal.ask('session/end', {})
  }

  const post = (job: MadeUpJob): Promise<void> =>
    visit(job, async (terminal) => {
      const reply = await terminal.ask('posting/post', { command: command(), terms: job.terms })
      const newest = reply.answer === 'done' ? reply.value.postings[0] : undefined
      if (newest !== undefined) posted.set(job, newest.posting)
    })

  async function cancel(job: MadeUpJob): Promise<void> {
    const posting = posted.get(job)
    if (posting === undefined) return
    await visit(job, (terminal) => terminal.ask('posting/cancel', { command: command(), posting, because: 'weather' }))
  }

  async function judge(job: MadeUpJob): Promise<void> {
    const posting = posted.get(job)
    if (posting === undefined) return
    if (job.verdict.is === 'turned-down') {
      await desk.ask('staff-desk/turn-down', { command: command(), posting, reason: job.verdict.reason })
      return
    }
    const reason = job.verdict.is === 'below-floor' ? { reason: job.verdict.reason } : {}
    await desk.ask('staff-desk/approve', { command: command(), posting, employerName: job.employer.name, ...reason })
  }

  /** At the bus with the list: they say whom they miss. */
  const miss = (job: MadeUpJob, missing: number): Promise<void> =>
    visit(job, async (terminal, { postings }) => {
      const own = postings.find(({ posting }) => posting === posted.get(job))
      const missed = whoIsMissed(own?.unseen.filter(ofCast) ?? [], missing).map(({ placement }) => placement)
      if (own === undefined || missed.length === 0) return
      await terminal.ask('placement/report-missing', { command: command(), posting: own.posting, missing: missed })
    })

  /** At the bus before it leaves: who comes is ticked off the list. */
  async function seeOff(job: MadeUpJob, away: number): Promise<void> {
    const posting = posted.get(job)
    if (posting === undefined || !isByBus(job.terms)) return
    const roster = await desk.ask('placement/roster', { posting, workDate: job.terms.workDate })
    if (roster.answer !== 'done') return
    const expected = roster.value.filter(ofCast).filter(({ status }) => status === 'accepted')
    const late = whoIsMissed(expected, away)
    for (const line of expected)
      if (!late.includes(line))
        await desk.ask('placement/board', {
          command: command(),
          ticket: { by: 'list', placement: line.placement },
        })
  }

  /** Staff telephone the field, and whoever is not there. */
  async function muster(job: MadeUpJob, absent: readonly StayedAway[]): Promise<void> {
    const posting = posted.get(job)
    if (posting === undefined) return
    const { workDate } = job.terms
    const roster = await desk.ask('placement/roster', { posting, workDate })
    if (roster.answer !== 'done') return
    for (const heard of whoCame(roster.value.filter(ofCast), absent)) {
      const why = heard.report === 'unexcused' ? { reason: '演练：说不想去了' } : {}
      await desk.ask('placement/report-arrival', { command: command(), workDate, ...heard, ...why })
    }
  }

  return { post, cancel, judge, miss, seeOff, muster }
}

function employerIdentity({
  creditCode,
  residentId,
  phone,
}: MadeUpEmployer): RequestOf<'posting/identify'>['identity'] {
  if (creditCode !== undefined) return { kind: 'company', creditCode, phone }
  if (residentId === undefined) throw new Error('An employer has one of the two')
  return { kind: 'person', residentId, phone }
}
