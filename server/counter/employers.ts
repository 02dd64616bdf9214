import { type ReadEmployerNumber, readEmployerNumber } from '../../shared/identity/read.ts'
import { EmployerId } from '../../shared/ids.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { employersAtDesk } from '../staff-desk/employers.ts'

type EmployerHandlers = Pick<Handlers, 'counter/find-employer' | 'counter/employer'>

/** 查用工主体: who they are, masked, also on a day they want nobody. */
export function employerRoutes(hall: Hall): EmployerHandlers {
  const atDesk = employersAtDesk(hall)

  /** A phone or a licence is no key of the register: whoever has it is found among all of them, in some thousandths of a second each hundred. */
  function found(sought: ReadEmployerNumber): readonly EmployerId[] {
    const known = hall.county.state.employers
    if ('identity' in sought) {
      const employer = EmployerId.safeParse(hall.register.find(sought.identity)).data
      return employer !== undefined && known.has(employer) ? [employer] : []
    }
    return [...known.keys()].filter((employer) => {
      const record = hall.register.person(employer)
      if (record?.kind !== 'employer') return false
      return 'phone' in sought ? record.phone === sought.phone : record.licence === sought.licence
    })
  }

  return {
    async 'counter/find-employer'({ number }) {
      const read = readEmployerNumber(number, hall.today())
      return 'refusal' in read ? refuse(read.refusal) : done(found(read.value).map(atDesk))
    },
    async 'counter/employer'({ employer }) {
      return hall.county.state.employers.has(employer) ? done(atDesk(employer)) : refuse({ code: 'employer-unknown' })
    },
  }
}
