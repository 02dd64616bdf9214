import type { Reply } from '../../shared/answer.ts'
import type { SiteReplies } from '../../shared/api/site.ts'
import { workKey } from '../../shared/county/pay/work.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { CommandId, EmployerId } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import { type SiteView, siteView } from '../../shared/places/site/view.ts'
import type { Visit } from '../access/visit.ts'
import type { Hall } from '../hall.ts'
import { askedBy, employerFacts } from '../posting/routes.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'
import { siteDeskRoutes } from './desk-routes.ts'
import type { SiteLink } from './links.ts'

type SiteHandlers = Pick<Handlers, keyof SiteReplies>
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
    body: { readonly command: CommandId },
    { site }: Visit,
    command: (link: Opened) => DayCommand,
  ): Promise<Reply<SiteView>> {
    if ('refusal' in site) return refuse(site.refusal)
    const answer = await askedBy(hall, site.employer, () => ({ ...tap(body, site.employer), command: command(site) }))
    return answer.answer === 'refused' ? answer : shown(site)
  }
  const tap = (body: { readonly command: CommandId }, employer: EmployerId) => ({
    id: body.command,
    actor: { by: 'employer', employer } as const,
    bodyDigest: digestOf(hall, body),
  })

  return {
    async 'site/view'(_, { site }) {
      return 'refusal' in site ? refuse(site.refusal) : shown(site)
    },
    'site/report-here': (body, visit) =>
      ask(body, visit, (link) => ({ type: 'report-here', ...link, here: body.here })),
    'site/report-missing': (body, visit) =>
      ask(body, visit, (link) => ({
        type: 'report-missing',
        ...link,
        facts: employerFacts(hall, link.employer),
        missing: body.missing,
        ...(body.excused === undefined ? {} : { excused: body.excused }),
      })),
    'site/stop-work': (body, visit) =>
      ask(body, visit, (link) => ({ type: 'stop-work', ...link, because: body.because })),
    'site/finish-work': (body, visit) =>
      ask(body, visit, (link) => ({ type: 'finish-work', ...link, workDate: body.workDate, people: body.people })),

    /** Of days that the county has heard of to the county; of the others to the day, whose close tells it. */
    async 'site/state-paid'(body, visit) {
      const { site } = visit
      if ('refusal' in site) return refuse(site.refusal)
      const { works } = hall.county.state
      const told = body.payments.filter((paid) => works.has(workKey(paid)))
      const untold = body.payments.filter((paid) => !told.includes(paid))
      if (told.some((paid) => works.get(workKey(paid))?.job.posting !== site.posting))
        return refuse({ code: 'no-such-work' })
      const { employer } = site
      if (told.length > 0) {
        const command = { type: 'state-paid', employer, payments: told, heard: 'site' } as const
        const answer = await hall.inTurn(employer, () => hall.county.ask({ ...tap(body, employer), command }))
        if (answer.answer === 'refused') return answer
      }
      return untold.length === 0
        ? shown(site)
        : ask(body, visit, (link) => ({ type: 'pay-here', ...link, payments: untold }))
    },
  }
}
