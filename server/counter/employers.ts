import { knownEmployer } from '../../shared/county/county.ts'
import { type ReadEmployerNumber, readEmployerNumber } from '../../shared/identity/read.ts'
import { EmployerId } from '../../shared/ids.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { employersAtDesk } from '../staff-desk/employers.ts'
import { staffTap, withReason } from '../staff-desk/staff.ts'

type EmployerHandlers = Pick<Handlers, 'counter/find-employer' | 'counter/employer' | 'staff-desk/show-employer-number'>

/** 查用工主体: who they are, masked, also on a day they want nobody; their whole numbers only for a reason. */
export function employerRoutes(hall: Hall): EmployerHandlers {
  const atDesk = employersAtDesk(hall)

  function found(sought: ReadEmployerNumber): readonly EmployerId[] {
    const isKnown = (employer: EmployerId) => knownEmployer(hall.county.state, employer) !== undefined
    if ('identity' in sought) {
      const employer = EmployerId.safeParse(hall.register.find(sought.identity)).data
      return employer !== undefined && isKnown(employer) ? [employer] : []
    }
    const having = new Set(hall.register.employersWith(sought))
    return [...hall.county.state.employers.keys()].filter((employer) => having.has(employer) && isKnown(employer))
  }

  return {
    async 'counter/find-employer'({ number }) {
      const read = readEmployerNumber(number, hall.today())
      return 'refusal' in read ? refuse(read.refusal) : done(found(read.value).map(atDesk))
    },
    'staff-desk/show-employer-number': (body, visit) =>
      withReason(hall)(body, async (reason) => {
        const { employer } = body
        const command = { type: 'show-employer-number', employer, reason } as const
        const answer = await hall.county.ask({ ...staffTap(hall, body, visit), command })
        if (answer.answer === 'refused') return answer
        const record = hall.register.person(employer)
        const known = record?.kind === 'employer' ? record : undefined
        const number = known?.creditCode ?? known?.residentId
        if (known === undefined || number === undefined) return refuse({ code: 'employer-unknown' })
        const { name, licence, phone } = known
        const more = { ...(name === undefined ? {} : { name }), ...(licence === undefined ? {} : { licence }) }
        return done({ ...more, number, phone })
      }),
    async 'counter/employer'({ employer }) {
      const known = knownEmployer(hall.county.state, employer)
      return known !== undefined ? done(atDesk(employer)) : refuse({ code: 'employer-unknown' })
    },
  }
}
