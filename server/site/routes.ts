import type { Reply } from '../../shared/answer.ts'
import type { SiteReplies } from '../../shared/api/site.ts'
import type { CountyCommand } from '../../shared/county/messages.ts'
import type { TellWork } from '../../shared/county/pay/messages.ts'
import { workKey } from '../../shared/county/pay/work.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { Tapped } from '../../shared/day/placement/tapped.ts'
import { isHeardOf } from '../../shared/day/placement/work.ts'
import type { CommandId, EmployerId, Instant, MarketDay } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import { type SiteView, siteView } from '../../shared/places/site/view.ts'
import type { Visit } from '../access/visit.ts'
import { foreseenInCounty } from '../foreseen.ts'
import type { Hall } from '../hall.ts'
import { askedBy, employerFacts } from '../posting/routes.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'
import { siteDeskRoutes } from './desk-routes.ts'
import type { SiteLink } from './links.ts'

type SiteHandlers = Pick<Handlers, keyof SiteReplies>
interface OfSite {
  readonly command: CommandId
  readonly tappedAt: Instant
}
type Opened = Exclude<SiteLink, { readonly refusal: unknown }>

/** The pages of jobs: what their employers do there, and staff about their links. */
export const siteRoutes = (hall: Hall) => ({ ...fieldRoutes(hall), ...siteDeskRoutes(hall) })

/** The employer at the field, by the link on their list: of its job alone. */
function fieldRoutes(hall: Hall): SiteHandlers {
  function shown({ posting, employer }: Opened): Reply<SiteView> {
    const { trades, townships } = hall.county.state.market
    const books = { day: hall.dayNow(), county: hall.county.state }
    const view = siteView(books, posting, hall.clock.now(), {
      holder: hall.shown.holder,
      tradeName: (id) =>
        mustHave(
          trades.find((trade) => trade.id === id),
          id,
        ),
      townshipName: (id) =>
        mustHave(
          townships.find((township) => township.id === id),
          id,
        ),
      employerMasked: hall.shown.employerShown(employer),
    })
    return view === undefined ? refuse({ code: 'site-link-over' }) : done(view)
  }

  /** Asks as the employer whose link it is and answers with what they see afterwards. */
  async function ask(
    body: OfSite,
    { site }: Visit,
    command: (asked: Opened & Tapped) => DayCommand,
  ): Promise<Reply<SiteView>> {
    if ('refusal' in site) return refuse(site.refusal)
    const answer = await askedBy(hall, site.employer, () => ({
      ...tap(body, site.employer),
      command: command({ ...site, tappedAt: body.tappedAt }),
    }))
    return answer.answer === 'refused' ? answer : shown(site)
  }
  const tap = (body: { readonly command: CommandId }, employer: EmployerId) => ({
    id: body.command,
    actor: { by: 'employer', employer } as const,
    bodyDigest: digestOf(hall, body),
  })

  /** What was tapped at the work is the day's as long as it hears of that date; after its close it comes late, and is the county's. */
  function askOfWork(
    body: OfSite & { readonly workDate: MarketDay },
    visit: Visit,
    people: TellWork['people'],
    command: (asked: Opened & Tapped) => DayCommand,
  ): Promise<Reply<SiteView>> | Reply<SiteView> {
    const { site } = visit
    if ('refusal' in site) return refuse(site.refusal)
    const { workDate, tappedAt } = body
    const day = hall.dayNow()
    const isHeard = day.postings.has(site.posting) && isHeardOf(day, workDate, hall.today())
    const isClosed = people.every((one) => hall.county.state.works.has(workKey({ ...one, workDate })))
    return isHeard || !isClosed
      ? ask(body, visit, command)
      : askCounty(body, site, { type: 'tell-work', ...site, workDate, people, tappedAt })
  }
  async function askCounty(body: OfSite, site: Opened, command: CountyCommand): Promise<Reply<SiteView>> {
    const answer = await hall.inTurn(site.employer, () => hall.county.ask({ ...tap(body, site.employer), command }))
    return answer.answer === 'refused' ? answer : shown(site)
  }

  return {
    async 'site/view'(_, { site }) {
      return 'refusal' in site ? refuse(site.refusal) : shown(site)
    },
    async 'site/report-here'(body, visit) {
      const people = body.here.map((placement) => ({ placement, came: 'arrived' }) as const)
      return askOfWork(body, visit, people, (asked) => {
        const { workDate, here } = body
        return { type: 'report-here', ...asked, workDate, here }
      })
    },
    async 'site/report-missing'(body, visit) {
      const people = body.missing.map((placement) => ({ placement, came: 'not-heard' }) as const)
      return askOfWork(body, visit, people, (asked) => {
        const { workDate, missing, excused } = body
        const facts = employerFacts(hall, asked.employer)
        return { type: 'report-missing', ...asked, facts, workDate, missing, ...(excused && { excused }) }
      })
    },
    'site/stop-work': (body, visit) =>
      ask(body, visit, (asked) => ({ type: 'stop-work', ...asked, because: body.because })),
    async 'site/finish-work'(body, visit) {
      const people = body.people.map(({ placement, ...done }) => ({ placement, came: 'arrived', done }) as const)
      return askOfWork(body, visit, people, (asked) => {
        return { type: 'finish-work', ...asked, workDate: body.workDate, people: body.people }
      })
    },

    /** Of days that the county has heard of to the county; of the others to the day, whose close tells it. */
    async 'site/state-paid'(body, visit) {
      const { site } = visit
      if ('refusal' in site) return refuse(site.refusal)
      const { works } = hall.county.state
      const told = body.payments.filter((paid) => works.has(workKey(paid)))
      const untold = body.payments.filter((paid) => !told.includes(paid))
      if (told.some((paid) => works.get(workKey(paid))?.job.posting !== site.posting))
        return refuse({ code: 'no-such-work' })
      const said = { payments: told, heard: 'site', tappedAt: body.tappedAt } as const
      const toCounty = { type: 'state-paid', employer: site.employer, ...said } as const
      if (untold.length > 0) {
        // What is refused is noted in neither book: the page says so of all of it.
        const no = foreseenInCounty(hall, body.command, toCounty)
        if (no !== undefined) return refuse(no)
        const answer = await ask(body, visit, (asked) => ({ type: 'pay-here', ...asked, payments: untold }))
        if (answer.answer === 'refused' || told.length === 0) return answer
      }
      return askCounty(body, site, toCounty)
    },
  }
}
