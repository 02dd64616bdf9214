import { PayPaperPrinted } from '../../shared/county/pay/papers.ts'
import { leastOwed } from '../../shared/county/pay/short-of.ts'
import { payView } from '../../shared/county/pay/view.ts'
import { owedFor, type Work } from '../../shared/county/pay/work.ts'
import { jobsDone } from '../../shared/day/market-day/jobs-done.ts'
import type { EmployerId, MarketDay, PostingId } from '../../shared/ids.ts'
import type { PaySlip, WageList } from '../../shared/ticket/pay-papers.ts'
import { ticketNumber } from '../../shared/ticket/ticket-number.ts'
import type { Hall } from '../hall.ts'
import { layouts } from '../placement/laid-out.ts'
import { eventIn } from '../placement/print-routes.ts'
import type { PrintRoom } from '../printing/print-room.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'
import { staffTap } from '../staff-desk/staff.ts'
import { provenWorker } from './proven.ts'

/** As many days as a paper of half a metre has room for. */
const mostDays = 15

/** The papers of pay tell what is known at that moment; an entry says which copy each is. */
export function payPrintRoutes(hall: Hall, room: PrintRoom): Pick<Handlers, 'pay/print-slip' | 'pay/print-wages'> {
  const layout = layouts(hall)

  /** Which copy the paper is that somebody asks for: also of a tap that is sent again. */
  async function counted(asked: Parameters<typeof hall.county.ask>[0]) {
    const answer = await hall.county.ask(asked)
    if (answer.answer === 'refused') return answer
    const printed = eventIn(PayPaperPrinted, answer.events)
    if (printed === undefined) throw new Error('A paper that is printed is counted')
    return printed.copy
  }

  return {
    async 'pay/print-slip'(body, visit) {
      const { command, language } = body
      const worker = provenWorker(visit)
      if (typeof worker !== 'string') return refuse(worker)
      const tap = { id: command, actor: visit.actor, bodyDigest: digestOf(hall, body) }
      const copy = await counted({ ...tap, command: { type: 'print-pay-slip', worker } })
      if (typeof copy !== 'number') return copy
      const { days, earned } = payView(hall.county.state, worker, hall.today(), hall.shown.employerShown)
      const slip: PaySlip = {
        ...{ day: hall.today(), days: days.slice(0, mostDays), earned, printedAt: hall.clock.now() },
        ...hall.shown.holder(worker),
        copy,
      }
      const job = { job: `pay ${command}`, slip: { what: 'pay-slip' }, papers: layout.paySlip(slip, language) } as const
      return done(await room.printAt(visit.terminal, job))
    },
    async 'pay/print-wages'(body, visit) {
      const { command, posting, workDate, language } = body
      const wages = wagesOf(hall, posting, workDate)
      if (wages === undefined) return refuse({ code: 'no-such-work' })
      const { employer, ...known } = wages
      const asked = { type: 'print-wages', posting, workDate, employer } as const
      const copy = await counted({ ...staffTap(hall, body, visit), command: asked })
      if (typeof copy !== 'number') return copy
      const list: WageList = { ...known, copy }
      const job = {
        job: `wages ${command}`,
        slip: { what: 'wages', posting },
        papers: layout.wages(list, language),
      } as const
      return done(await room.printAt('desk', job))
    },
  }
}

type Wages = Omit<WageList, 'copy'> & { readonly employer: EmployerId }
/** As the county has it since the close; before it, as the day would tell it now. */
function wagesOf(hall: Hall, posting: PostingId, workDate: MarketDay): Wages | undefined {
  const { county, shown } = hall
  const isOf = ({ job }: Pick<Work, 'job'>) => job.posting === posting && job.workDate === workDate
  const told = (county.state.worksOn.get(workDate) ?? [])
    .flatMap((key) => county.state.works.get(key) ?? [])
    .filter(isOf)
  const works = told.length > 0 ? told : worksToday(hall, workDate).filter(isOf)
  const [first] = works
  if (first === undefined) return undefined
  const { employer, trade } = first.job
  return {
    ...{ employer, trade, workDate, printedAt: hall.clock.now() },
    employerMasked: shown.employerShown(employer),
    employerKind: shown.employer(employer).employerKind,
    rows: works
      .map((work) => ({ ...work, owedFen: owedFor(work) }))
      .filter(({ owedFen }) => owedFen !== 0)
      .map((work) => ({ ...work, leastFen: leastOwed({ ...work.person, owedFen: work.owedFen }) }))
      .map(({ job: { pieceFen }, person, owedFen, leastFen }) => ({
        number: person.number,
        ticketNumber: ticketNumber(person.placement),
        ...shown.holder(person.worker),
        ...(owedFen === undefined ? {} : { owedFen }),
        ...(pieceFen === undefined ? {} : { pieceFen }),
        ...(leastFen === undefined ? {} : { leastFen }),
      })),
  }
}

const worksToday = (hall: Hall, workDate: MarketDay): readonly Pick<Work, 'job' | 'person'>[] =>
  jobsDone(hall.dayNow(), workDate).flatMap(({ people, ...job }) => people.map((person) => ({ job, person })))
