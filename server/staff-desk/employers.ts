import type { EmployerId } from '../../shared/ids.ts'
import type { DeskEmployer } from '../../shared/places/staff-desk/employer.ts'
import type { Hall } from '../hall.ts'

/** Employers as staff see them, masked, whether or not they want anybody today. */
export function employersAtDesk(hall: Pick<Hall, 'county' | 'shown'>): (employer: EmployerId) => DeskEmployer {
  const { shown } = hall
  return (employer) => {
    const known = hall.county.state.employers.get(employer)
    return {
      employer,
      ...shown.employer(employer),
      employerStopped: known?.stoppedAt !== undefined,
      employerHasPin: (known?.pins ?? 0) > 0,
      employerHasCard: known?.card !== undefined,
      employerApproved: known?.approved ?? false,
    }
  }
}
