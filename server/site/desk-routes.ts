import { worksOfPosting } from '../../shared/county/pay/work.ts'
import type { Hall } from '../hall.ts'
import { type Handlers, refuse } from '../reply.ts'
import { askCountyAsStaff, withReason } from '../staff-desk/staff.ts'

/** Staff take the link of a job's list back. */
export function siteDeskRoutes(hall: Hall): Pick<Handlers, 'site/revoke-link'> {
  const ask = askCountyAsStaff(hall)
  return {
    'site/revoke-link': (body, visit) =>
      withReason(hall)(body, async (reason) => {
        const { posting } = body
        const [done] = worksOfPosting(hall.county.state, posting, hall.today())
        const employer = hall.day.state.postings.get(posting)?.employer ?? done?.job.employer
        if (employer === undefined) return refuse({ code: 'posting-over' })
        return ask(body, visit, { type: 'revoke-site-link', posting, employer, reason })
      }),
  }
}
