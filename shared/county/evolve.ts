import type { Instant } from '../ids.ts'
import type { County } from './county.ts'
import { evolveDayResults } from './day-results/evolve.ts'
import { evolveEmployer } from './employers/evolve.ts'
import { evolveFollowUp } from './follow-up/evolve.ts'
import type { CountyEvent, CountyEventOf } from './messages.ts'
import { evolvePay } from './pay/evolve.ts'
import { evolvePerson } from './people/evolve-person.ts'
import { evolvePrinting } from './printing/evolve.ts'
import { changed, saysHowWorkIsGiven } from './settings/market.ts'
import { evolveStaff } from './staff/evolve.ts'
import { evolveTerminals } from './terminals/evolve.ts'

/** The county after one event. */
export function evolveCounty(county: County, event: CountyEvent, { instant }: { readonly instant: Instant }): County {
  switch (event.type) {
    case 'worker-registered':
    case 'worker-corrected':
    case 'birth-date-corrected':
    case 'workers-merged':
    case 'worker-forgotten':
    case 'certificate-claimed':
    case 'certificate-not-shown':
    case 'certificate-confirmed':
    case 'certificate-withdrawn':
    case 'worker-marked':
    case 'worker-phone-shown':
    case 'do-not-send-set':
    case 'do-not-send-lifted':
    case 'no-show-talked':
    case 'worker-paused':
    case 'pause-lifted':
      return evolvePerson(county, event)
    case 'employer-registered':
    case 'employer-pin-set':
    case 'employer-approved':
    case 'employer-card-issued':
    case 'employer-card-revoked':
    case 'site-link-revoked':
    case 'employer-kind-changed':
    case 'employer-stopped':
    case 'employer-may-post':
    case 'employer-number-shown':
    case 'employer-corrected':
    case 'employer-forgotten':
      return evolveEmployer(county, event, instant)
    case 'staff-added':
    case 'staff-role-changed':
    case 'staff-ended':
    case 'password-reset':
      return evolveStaff(county, event)
    case 'terminal-approved':
    case 'terminal-renumbered':
    case 'terminal-revoked':
      return evolveTerminals(county, event)
    case 'day-results-taken':
    case 'day-results-corrected':
      return evolveDayResults(county, event)
    case 'worker-pay-stated':
    case 'employer-pay-stated':
    case 'work-corrected':
    case 'work-told':
    case 'complaint-opened':
    case 'complaint-noted':
    case 'complaint-ended':
    case 'complaint-appealed':
    case 'work-record-printed':
      return evolvePay(county, event, instant)
    case 'followed-up':
    case 'follow-up-assigned':
      return evolveFollowUp(county, event, instant)
    case 'market-changed':
      return marketChanged(county, event)
    case 'log-exported':
    case 'printer-set':
    case 'printer-removed':
    case 'place-printers-set':
    case 'pay-slip-printed':
    case 'wages-printed':
      return evolvePrinting(county, event)
    default:
      return event satisfies never
  }
}

const marketChanged = (county: County, { change }: CountyEventOf<'market-changed'>): County => ({
  ...county,
  market: changed(county.market, change),
  marketVersion: county.marketVersion + 1,
  orderVersion: saysHowWorkIsGiven(change) ? county.marketVersion + 2 : county.orderVersion,
  sectionsSeen: county.sectionsSeen.add(change.section),
})
