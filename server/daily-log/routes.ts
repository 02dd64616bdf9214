import type { Reply } from '../../shared/answer.ts'
import type { RequestOf } from '../../shared/api.ts'
import { workKey } from '../../shared/county/pay/work.ts'
import { toldApart } from '../../shared/identity/told-apart.ts'
import type { EmployerId, WorkerId } from '../../shared/ids.ts'
import type { ExportedFile } from '../../shared/places/daily-log/answer.ts'
import type { LogRow } from '../../shared/places/daily-log/row.ts'
import { correctedSince, type LogFacts, logRows } from '../../shared/places/daily-log/view.ts'
import { rankedThen } from '../../shared/places/staff-desk/ranked-then.ts'
import type { TextRef } from '../../shared/register.ts'
import type { Visit } from '../access/visit.ts'
import type { Hall } from '../hall.ts'
import { remembering } from '../masks.ts'
import { notesIn } from '../placement/ticket.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { askCountyAsStaff, withReason } from '../staff-desk/staff.ts'
import { rowChanges } from './changes.ts'
import { logCsv } from './csv.ts'
import type { LoggedDay, LoggedDays } from './days.ts'
import { histories } from './history.ts'
import { logSheet } from './sheet.ts'
import { minors, wholeColumns, wholeNames } from './whole.ts'
import type { MakeWorkbook } from './workbook-apart.ts'
import { whoseNumber } from './workers.ts'
import { logXlsx } from './xlsx.ts'

type LogHandlers = Pick<
  Handlers,
  | 'staff-desk/log'
  | 'staff-desk/log-by-number'
  | 'staff-desk/history'
  | 'staff-desk/ranked-then'
  | 'staff-desk/export-log'
  | 'staff-desk/export-whole-log'
>

export interface LogParts {
  /** Absent: made on the loop that answers everybody. */
  readonly workbook?: MakeWorkbook
}

/** The daily log as staff read it, what happened behind each row, and the log as a file. */
export function logRoutes(hall: Hall, days: LoggedDays, { workbook = logXlsx }: LogParts): LogHandlers {
  const history = histories(hall, days)
  const changes = rowChanges()
  const isMinor = minors(hall)
  const { shown } = hall
  const rowsOf = ({ state, steps }: LoggedDay, names: Names): readonly LogRow[] =>
    logRows(state, {
      now: hall.clock.now(),
      worker: names.worker,
      unnamed: names.unnamed,
      isMinor,
      employer: remembering(names.employer),
      notes: (terms) => notesIn(hall, terms),
      inCounty: (work) => hall.county.state.works.get(workKey(work)),
      steps,
    })
  const masked: Names = { worker: shown.worker, unnamed: shown.unnamedAs, employer: shown.employerShown }
  /** As the page has them, and a masked file of it: whose jobs of the day stand under each other, and are chosen from. */
  const maskedOf = ({ state }: LoggedDay): Names => {
    const employers = [...state.postings.values()].map(({ employer }) => employer)
    return {
      ...masked,
      employer: toldApart(employers, masked.employer, (id) => shown.employer(id).employerNumberMasked),
    }
  }

  /** Notes in the county that a log leaves the house; only then is there a file. */
  async function exported(
    body: RequestOf<'staff-desk/export-log'>,
    visit: Visit,
    reason?: TextRef,
  ): Promise<Reply<ExportedFile>> {
    const { day, language, as, asked } = body
    const found = await days.find(day)
    if (found === undefined) return refuse({ code: 'no-such-day' })
    const isMasked = reason === undefined
    const command = { type: 'export-log', day, masked: isMasked, ...(isMasked ? {} : { reason }) } as const
    const answer = await askCountyAsStaff(hall)(body, visit, command)
    if (answer.answer === 'refused') return answer
    const whole = { rows: isMasked ? [] : rowsOf(found, wholeNames(hall)), more: wholeColumns(hall, found) }
    const sheet = logSheet({
      ...{ market: hall.county.state.market, isPractice: hall.isPractice, language, asked, at: hall.clock.now() },
      employer: (isMasked ? maskedOf(found) : wholeNames(hall)).employer,
      masked: { day, rows: rowsOf(found, maskedOf(found)) },
      byNumber: whoseNumber(shown, found.state, asked.typed),
      ...(isMasked ? {} : { whole }),
    })
    const fileName = `${sheet.fileName}.${as}`
    if (as === 'csv') return done({ fileName, as, text: logCsv(sheet) })
    return done({ fileName, as, base64: Buffer.from(await workbook(sheet)).toString('base64') })
  }

  return {
    async 'staff-desk/log'({ day, since }) {
      const version = () => hall.day.position + hall.county.position
      const found = await days.find(day)
      if (found === undefined) return done({ day, state: 'none', version: version(), whole: true, rows: [], byHand: 0 })
      const state = found.state.open ? 'open' : 'closed'
      const corrected = correctedSince(found.state)
      const { byHand } = found.state.counts
      const known = {
        day,
        state,
        version: version(),
        byHand,
        ...(corrected === undefined ? {} : { corrected }),
      } as const
      // A closed day of earlier is read whole: it changes only when somebody is forgotten.
      if (day !== hall.day.state.day) return done({ ...known, whole: true, rows: rowsOf(found, maskedOf(found)) })
      const { rows, changed } = changes.after(day, version(), since, () => rowsOf(found, maskedOf(found)))
      return done({ ...known, whole: changed === undefined, rows: changed ?? rows })
    },

    async 'staff-desk/log-by-number'({ day, typed }) {
      const found = await days.find(day)
      return done(found === undefined ? [] : [...whoseNumber(shown, found.state, typed)])
    },

    async 'staff-desk/history'({ day, subject }, visit) {
      if (subject.of === 'employer') return done({ steps: await history.ofEmployer(subject.employer) })
      if (subject.of === 'posting') return done({ steps: await history.ofPosting(day, subject.posting) })
      const found = await days.find(day)
      const person =
        subject.of === 'holder'
          ? found?.state.placements.get(subject.placement)
          : found?.state.line.find(({ number }) => number === subject.number)
      if (person === undefined) return refuse({ code: 'not-in-line' })
      return done({ steps: await history.ofPerson(day, person.worker, visit) })
    },

    async 'staff-desk/ranked-then'({ day, posting, position }) {
      const found = await days.find(day)
      const list = found && rankedThen(found.decided, { posting, position }, masked)
      return list === undefined ? refuse({ code: 'no-such-moment' }) : done(list)
    },

    'staff-desk/export-log': (body, visit) => exported(body, visit),

    'staff-desk/export-whole-log': (body, visit) => withReason(hall)(body, (reason) => exported(body, visit, reason)),
  }
}

/** How people are named in a log. */
export interface Names {
  readonly worker: (worker: WorkerId) => string
  readonly unnamed: LogFacts['unnamed']
  readonly employer: (employer: EmployerId) => string
}
