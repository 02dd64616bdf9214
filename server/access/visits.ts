import { working } from '../../shared/county/staff/rules.ts'
import type { EmployerId, StaffId } from '../../shared/ids.ts'
import type { Hall } from '../hall.ts'
import { pinsOf } from '../posting/pins.ts'
import { siteLinks } from '../site/links.ts'
import type { HallScreens } from '../terminals/hall-screens.ts'
import type { EndedSessions } from './ended-sessions.ts'
import { sessionTokens } from './tokens.ts'
import { type Visit, visitOf } from './visit.ts'

/** Who stands before a request, by what its cookies prove in this hall. */
export function visitsIn(
  hall: Hall,
  screens: HallScreens,
  ended?: EndedSessions,
): (request: Request, address: string) => Visit {
  const known = {
    tokens: sessionTokens(hall.keys.session, hall.clock, ended),
    screens,
    link: siteLinks(hall).open,
    working: (staff: StaffId) => working(hall.county.state, staff),
    proofs: (employer: EmployerId) => ({
      pins: pinsOf(hall, employer),
      card: hall.county.state.employers.get(employer)?.card,
    }),
  }
  return (request, address) => visitOf(request, { ...known, address })
}
