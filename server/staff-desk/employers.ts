import { noPayRecord } from '../../shared/county/county.ts'
import type { EmployerId } from '../../shared/ids.ts'
import type { DeskEmployer } from '../../shared/places/staff-desk/employer.ts'
import type { PersonRecord } from '../../shared/register.ts'
import type { Hall } from '../hall.ts'

/** Employers as staff see them, masked, whether or not they want anybody today. */
export function employersAtDesk(
  hall: Pick<Hall, 'county' | 'register' | 'shown'>,
): (employer: EmployerId) => DeskEmployer {
  const { shown } = hall
  return (employer) => {
    const known = hall.county.state.employers.get(employer)
    return {
      employer,
      ...shown.employer(employer),
      employerStopped: known?.stoppedAt !== undefined,
      ...employerPin(hall.register.person(employer)),
      employerHasCard: known?.card !== undefined,
      employerApproved: known?.approved ?? false,
      employerRecord: known?.record ?? noPayRecord,
    }
  }
}

function employerPin(record: PersonRecord | undefined): Pick<DeskEmployer, 'employerPin'> {
  if (record?.kind !== 'employer' || record.pinHash === undefined) return {}
  return { employerPin: record.pinGiven === true ? 'given' : 'chosen' }
}
