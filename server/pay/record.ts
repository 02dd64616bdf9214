import type { BookEnd, SealedStep, WorkRecord } from '../../shared/api/pay.ts'
import type { AboutWork } from '../../shared/county/pay/messages.ts'
import { deskWorkOf } from '../../shared/county/pay/view.ts'
import type { Work } from '../../shared/county/pay/work.ts'
import type { Terms } from '../../shared/day/posting/terms.ts'
import { closeCode, closingWord } from '../../shared/ledger/close-code.ts'
import type { Book } from '../../shared/ledger/entry.ts'
import type { HistoryStep } from '../../shared/places/daily-log/history.ts'
import type { LoggedDays } from '../daily-log/days.ts'
import { histories } from '../daily-log/history.ts'
import type { Hall } from '../hall.ts'
import type { ReadSeals } from '../ledger/seals.ts'
import { segmentName } from '../ledger/segments.ts'
import { recordOf } from '../people/papers.ts'

/** Everything the ledger knows of a day of somebody's work, each line with the hash it has in the chain. */
export function workRecords(hall: Hall, days: LoggedDays, seals: ReadSeals | undefined) {
  const history = histories(hall, days)

  async function sealed(book: Book, steps: readonly HistoryStep[]) {
    const read = await seals?.(book, new Set(steps.map(({ position }) => position)))
    const lines = steps.map((step): SealedStep => {
      const hash = read?.hashes.get(step.position)
      return { step, ...(hash === undefined ? {} : { hash }) }
    })
    const names = new Set(steps.map(({ day }) => segmentName(book, day)))
    const ends = [...(read?.last ?? [])].map(([name, line]): BookEnd => ({ book, name, ...line }))
    return { lines, ends: ends.filter(({ name }) => names.has(name)) }
  }

  return async (about: AboutWork, work: Work, masked: boolean): Promise<WorkRecord> => {
    const told = await history.ofTicket(about, work)
    const [day, county] = [await sealed('day', told), await sealed('county', await history.ofWork(about))]
    const terms = agreedTerms(told)
    const closing = await hall.ledger.hashOf(about.workDate, closingWord)
    const shown = deskWorkOf(hall.county.state, about, hall.shown)
    if (shown === undefined) throw new Error('A work that is held has a row')
    return {
      work: shown,
      at: hall.clock.now(),
      ...(masked ? {} : { whole: wholeOf(hall, work) }),
      ...(terms === undefined ? {} : { terms }),
      day: day.lines,
      county: county.lines,
      books: [...day.ends, ...county.ends],
      ...(closing === undefined ? {} : { closeCode: closeCode(closing) }),
    }
  }
}

/** As they stood when the ticket was made, or when its worker last said yes to others. */
const agreedTerms = (steps: readonly HistoryStep[]): Terms | undefined =>
  steps.findLast(({ event }) => event.type === 'placement-made' || event.type === 'change-agreed')?.job?.terms

const gone = '—'

/** Both sides by name, number and phone, as the register has them. */
function wholeOf(hall: Hall, { job, person }: Work): NonNullable<WorkRecord['whole']> {
  const worker = recordOf(hall, person.worker)
  const known = hall.county.state.employers.get(job.employer)?.forgotten === undefined
  const record = known ? hall.register.person(job.employer) : undefined
  const employer = record?.kind === 'employer' ? record : undefined
  return {
    worker: {
      name: worker?.name ?? gone,
      number: worker?.residentId ?? worker?.document?.number ?? gone,
      phone: worker?.phone ?? gone,
    },
    employer: {
      name: employer?.name ?? gone,
      number: employer?.creditCode ?? employer?.residentId ?? gone,
      phone: employer?.phone ?? gone,
    },
  }
}
