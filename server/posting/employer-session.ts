import { type EmployerView, employerView } from '../../shared/day/posting/view.ts'
import { withTold } from '../../shared/day/printing/prints.ts'
import type { EmployerId } from '../../shared/ids.ts'
import { type Hall, rulesNow } from '../hall.ts'

/** Everything the session of one employer shows. */
export function employerSession(hall: Hall) {
  const { shown } = hall
  return (employer: EmployerId): EmployerView => {
    const { employerKind, employerMasked } = shown.employer(employer)
    const who = {
      employer,
      kind: employerKind,
      approved: hall.county.state.employers.get(employer)?.approved ?? false,
      earlier: hall.county.state.employers.get(employer)?.asked ?? [],
      wageFloors: rulesNow(hall).wageFloors,
      ...(employerMasked === undefined ? {} : { maskedName: employerMasked }),
    }
    return employerView(withTold(hall.day.state, hall.toldPrints), who, hall.clock.now(), {
      text: hall.register.text,
      holder: shown.holder,
      printerName: shown.printer,
    })
  }
}
export type EmployerSession = ReturnType<typeof employerSession>
