import { isOvertaken, type Tapped, toldLate } from '../../day/placement/tapped.ts'
import { type Context, happened, refused } from '../../decider.ts'
import type { Refusal } from '../../refusal.ts'
import type { County, CountyDecision } from '../county.ts'
import type { CountyEvent, CountyEventOf } from '../messages.ts'
import { livingRecord } from '../people/merge.ts'
import { doneFor } from './done.ts'
import type {
  AboutWork,
  AppealComplaint,
  CorrectWork,
  EndComplaint,
  NoteComplaint,
  OpenComplaint,
  PrintWorkRecord,
  StatePaid,
  StatePay,
  TellWork,
} from './messages.ts'
import { leastOf, shortOf } from './short-of.ts'
import { countsFromTap, tellWork } from './told-late.ts'
import { claimFor, isAskable, isComplained, isOfPay, isPayDue, isUnheard, type Work, workKey } from './work.ts'

export type PayCommand =
  | StatePay
  | StatePaid
  | CorrectWork
  | TellWork
  | OpenComplaint
  | NoteComplaint
  | EndComplaint
  | AppealComplaint
  | PrintWorkRecord

/** What is said of the pay of a day's work, and what is done about it. Every one refuses `no-such-work`. */
export function decidePay(county: County, command: PayCommand, context: Context): CountyDecision {
  switch (command.type) {
    case 'state-pay':
      return statePay(county, command, context)
    case 'state-paid':
      return statePaid(county, command, context)
    case 'correct-work':
      return correctWork(county, command)
    case 'tell-work':
      return tellWork(county, command, context)
    case 'open-complaint':
      return openComplaint(county, command)
    case 'note-complaint':
      return noteComplaint(county, command)
    case 'end-complaint':
      return endComplaint(county, command, context)
    case 'appeal-complaint':
      return appealComplaint(county, command)
    case 'print-work-record':
      return printWorkRecord(county, command)
    default:
      return command satisfies never
  }
}

/**
 * The worker's own word, of which the last counts. Too little or nothing opens a complaint in the same entry, also again after one was
 * decided; one that is open about something else becomes one of pay. Refuses `no-such-work` of a day that is not theirs, owes them
 * nothing or is to come, `pay-not-due` too little before the agreed day is over, `amount-needed` where only they can say the sum,
 * `pay-not-short` too little that is all of it or nothing, `pay-not-all` 给够了 of less than a stop leaves owing, and `pay-said` to a
 * ticket alone what it was not asked.
 */
function statePay(county: County, command: StatePay, { today }: Context): CountyDecision {
  const work = county.works.get(workKey(command))
  if (work === undefined || !isTheirs(county, work, command)) return refused({ code: 'no-such-work' })
  const owedFen = claimFor(work)
  if (!isAskable(work) || work.job.workDate > today) return refused({ code: 'no-such-work' })
  const { said } = command
  if (said !== 'paid' && !isPayDue(work, today)) return refused({ code: 'pay-not-due', payDay: work.job.payDay })
  const fen = said === 'unpaid' ? 0 : said === 'paid' && owedFen !== undefined ? owedFen : command.fen
  const enoughFen = shortOf({ ...work.job, owedFen })
  if (fen === undefined || (said !== 'unpaid' && fen === 0 && enoughFen === undefined))
    return refused({ code: 'amount-needed' })
  if (said === 'short' && enoughFen !== undefined && (fen === 0 || fen >= enoughFen))
    return refused({ code: 'pay-not-short', owedFen: enoughFen })
  const leastFen = leastOf(work.person.done)
  if (said === 'paid' && fen < leastFen) return refused({ code: 'pay-not-all', leastFen })
  const before = work.workerSaid
  const isAgain = before?.said === said && before.fen === fen
  const isHeard = said === 'paid' || (isComplained(work) && isOfPay(work.complaint))
  if (isAgain && isHeard) return happened()
  if (before !== undefined && command.heard === 'ticket' && !isUnheard(work)) return refused({ code: 'pay-said' })
  const about = aboutOf(work)
  const complaint: readonly CountyEvent[] = isHeard ? [] : [{ type: 'complaint-opened', ...about, about: said }]
  return happened({ type: 'worker-pay-stated', ...about, said, fen, heard: command.heard }, ...complaint)
}

function isTheirs(county: County, { person }: Work, { worker }: StatePay): boolean {
  if (worker === undefined) return true
  return (livingRecord(county.people, person.worker)?.worker ?? person.worker) === worker
}

/**
 * The employer's word of what they paid, for any of their people at once; what they have said so before is not said again, and of whom
 * they said otherwise since it was tapped is left out. Refuses `no-such-work` for another's, and `heard-too-late` where nobody else is left.
 */
function statePaid(county: County, command: StatePaid, context: Context): CountyDecision {
  const { employer, payments, heard } = command
  const [atTap, asHeard]: [Payment[], Payment[]] = [[], []]
  let isAnyOvertaken = false
  for (const { placement, workDate, fen } of payments) {
    const work = county.works.get(workKey({ placement, workDate }))
    if (work?.job.employer !== employer) return refused({ code: 'no-such-work' })
    if (work.employerSaid?.fen === fen) continue
    if (isOvertaken(command, context, work.employerSaid)) {
      isAnyOvertaken = true
      continue
    }
    const said = countsFromTap(work, command, context) ? atTap : asHeard
    said.push({ placement, workDate, worker: work.person.worker, fen })
  }
  if (isAnyOvertaken && atTap.length + asHeard.length === 0) return refused({ code: 'heard-too-late' })
  const stated = (said: Payment[], tap: Tapped): readonly CountyEvent[] =>
    said.length === 0 ? [] : [{ type: 'employer-pay-stated', employer, payments: said, heard, ...tap }]
  return happened(...stated(atTap, toldLate(command, context)), ...stated(asHeard, {}))
}
type Payment = CountyEventOf<'employer-pay-stated'>['payments'][number]

/** Refuses `pieces-needed` where pieces are paid and what was done is to be put right. */
function correctWork(county: County, command: CorrectWork): CountyDecision {
  const work = county.works.get(workKey(command))
  if (work === undefined) return refused({ code: 'no-such-work' })
  const { came, done, reason } = command
  const { basis } = work.job
  if (done !== undefined && basis === 'piece' && done.pieces === undefined) return refused({ code: 'pieces-needed' })
  const event = { type: 'work-corrected', ...aboutOf(work), came, reason } as const
  if (done === undefined) return happened(event)
  return happened({ ...event, done: doneFor(work, done) })
}

/** Refuses `complaint-open` where one is. */
function openComplaint(county: County, command: OpenComplaint): CountyDecision {
  const { about, note } = command
  return atComplaint(county, command, (work) =>
    isComplained(work) ? { code: 'complaint-open' } : { type: 'complaint-opened', ...aboutOf(work), about, note },
  )
}

/** Refuses `no-complaint` where none is open. */
const noteComplaint = (county: County, command: NoteComplaint): CountyDecision =>
  atComplaint(county, command, (work) =>
    isComplained(work)
      ? { type: 'complaint-noted', ...aboutOf(work), step: command.step, note: command.note }
      : { code: 'no-complaint' },
  )

/**
 * What was settled about pay says what it came to. Refuses `no-complaint` where none is open, `amount-needed`, and `paid-day-wrong`
 * for a day before the work or still to come, and `paid-less-than-had` where the worker had more before. Source: 保障农民工工资支付条例, article 50 (what was paid, and when, is to be shown).
 */
const endComplaint = (county: County, command: EndComplaint, { today }: Context): CountyDecision =>
  atComplaint(county, command, (work) => {
    if (!isComplained(work)) return { code: 'no-complaint' }
    const { result, note } = command
    const ended = { type: 'complaint-ended', ...aboutOf(work), result } as const
    if (result !== 'settled' || work.wasLate !== true) return { ...ended, note }
    const { paid } = command
    if (paid === undefined) return { code: 'amount-needed' }
    if (paid !== 'not-known' && (paid.on < work.job.workDate || paid.on > today)) return { code: 'paid-day-wrong' }
    const had = work.workerSaid?.fen ?? 0
    if (paid !== 'not-known' && paid.fen < had) return { code: 'paid-less-than-had', fen: had }
    return { ...ended, paid, note }
  })

/** Opens again what was decided. Refuses `complaint-open`, and `no-complaint` where there never was one. */
const appealComplaint = (county: County, command: AppealComplaint): CountyDecision =>
  atComplaint(county, command, (work) => {
    if (work.complaint === undefined) return { code: 'no-complaint' }
    if (isComplained(work)) return { code: 'complaint-open' }
    return { type: 'complaint-appealed', ...aboutOf(work), by: command.by, note: command.note }
  })

/** Refuses `reason-needed` for whole names without one. Source: PIPL (export masked unless a reason is given). */
function printWorkRecord(county: County, { masked, reason, ...about }: PrintWorkRecord): CountyDecision {
  const work = county.works.get(workKey(about))
  if (work === undefined) return refused({ code: 'no-such-work' })
  if (!masked && reason === undefined) return refused({ code: 'reason-needed' })
  const why = reason === undefined ? {} : { reason }
  return happened({ type: 'work-record-printed', ...aboutOf(work), masked, ...why })
}

function atComplaint(county: County, about: AboutWork, decide: (work: Work) => CountyEvent | Refusal): CountyDecision {
  const work = county.works.get(workKey(about))
  if (work === undefined) return refused({ code: 'no-such-work' })
  const decided = decide(work)
  return 'code' in decided ? refused(decided) : happened(decided)
}

const aboutOf = ({ job, person }: Work) => ({
  placement: person.placement,
  workDate: job.workDate,
  worker: person.worker,
  employer: job.employer,
})
