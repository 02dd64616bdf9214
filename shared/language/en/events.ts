import { clockTime } from '../../hall-clock.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'
import type { Words } from '../words.ts'
import { comings } from './comings.ts'
import { counted } from './counted.ts'
import { countyEvents } from './county-events.ts'
import { ownPostings } from './own-postings.ts'
import { printing } from './printing.ts'
import { terms } from './terms.ts'
import { workEvents } from './work-events.ts'

/** At the window somebody says what they want, and staff do it for them. */
const forThem = (byStaff: boolean): string => (byStaff ? 'done for them at the window' : '')
const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ')

/** What the notes choose by, which staff let stand for the legal reason that follows. */
const limitsOf = (limits: readonly ('sex' | 'age')[] = []): string =>
  limits.length === 0 ? '' : `the notes limit ${limits.join(' and ')}, for a legal reason`

export const events: Words['events'] = {
  'day-opened': { name: 'Market opened' },
  'day-closed': {
    name: 'Day closed',
    more: ({ totals, reason }) =>
      said(
        reason === undefined ? '' : 'early, by a supervisor',
        `${totals.checkedIn} checked in, ${totals.placed} had work`,
      ),
  },
  'rules-changed': { name: 'New settings', more: () => 'today goes by them from here on' },
  ...comings,
  'wants-changed': {
    name: 'Wants changed',
    more: ({ wants }, around) => said(`wants ${around.trades(wants.trades)}`, forThem(around.byStaff)),
  },
  'left-line': { name: 'Left', more: (_, { byStaff }) => said('their number is kept', forThem(byStaff)) },
  'came-back': { name: 'Came back', more: (_, { byStaff }) => said('under the same number', forThem(byStaff)) },
  'certificate-noted': {
    name: 'Permit seen',
    more: ({ validUntil }, { date }) => `valid until ${date(validUntil)}`,
  },
  'facts-corrected': {
    name: 'Counted anew',
    more: ({ minor, child }) => (child === true ? 'under 16' : minor ? '16 or 17' : ''),
  },
  'do-not-send-noted': {
    name: 'Kept apart',
    more: ({ doNotSend }) => (doNotSend.length === 0 ? 'from no employer any more' : `employers: ${doNotSend.length}`),
  },
  'crew-formed': {
    name: 'Crew formed',
    more: ({ members }, { byStaff }) =>
      said(`${members.length} people travel together`, byStaff ? 'at the window' : ''),
  },
  'crew-joined': { name: 'Joined a crew', more: (_, { byStaff }) => (byStaff ? 'at the window' : '') },
  'crew-left': { name: 'Left their crew', more: (_, { byStaff }) => forThem(byStaff) },
  'crew-dissolved': { name: 'Crew dissolved', more: () => 'each stands for themselves' },
  'child-gone-to': { name: 'Went to the child', more: () => 'who was under 16 and sent home' },
  'child-turned-away': { name: 'Under 16, sent home', more: () => 'nothing about them was kept' },
  posted: {
    name: 'Posted',
    more: ({ terms: { places }, repostOf, by }, { job }) =>
      said(
        job,
        counted(places, 'person'),
        repostOf === undefined ? '' : terms.reposted.toLowerCase(),
        by === 'telephone' ? 'by telephone' : '',
      ),
  },
  'posting-approved': {
    name: 'Approved',
    more: ({ by, forMinors }, { job }) =>
      said(job, by === 'rule' ? 'by rule, nothing to judge' : '', forMinors === true ? 'also for 16 and 17' : ''),
  },
  'closed-to-minors': {
    name: 'Not for 16 and 17 any more',
    more: (_, { job }) => said(job, 'staff see to those who have it'),
  },
  'posting-turned-down': { name: 'Turned down', more: (_, { job }) => job },
  'posting-held-again': {
    name: 'Back with staff',
    more: (_, { job }) => said(job, 'its employer was stopped; who has the job keeps it'),
  },
  'posting-expired': { name: 'Closed', more: (_, { job }) => said(job, 'its time had come, free places went') },
  'terms-changed': {
    name: 'Terms changed',
    more: ({ revision, limits }, { job }) => said(job, `revision ${revision}`, limitsOf(limits)),
  },
  'change-proposed': {
    name: 'Change proposed',
    more: ({ revision, limits }, { job }) =>
      said(job, `revision ${revision}`, limitsOf(limits), 'counts for those placed once they say yes'),
  },
  'change-agreed': {
    name: 'Change agreed',
    more: ({ revision }, { job, byStaff }) => said(job, `ticket revision ${revision}`, forThem(byStaff)),
  },
  'places-changed': { name: 'Places changed', more: ({ places }, { job }) => said(job, `now ${places}`) },
  'posting-cancelled': {
    name: 'Posting cancelled',
    more: ({ because, from }, { job, date }) =>
      said(job, from === undefined ? '' : `from ${date(from)} on`, ownPostings.cancel.because[because].toLowerCase()),
  },
  'name-requested': {
    name: 'Asked for by name',
    more: (_, { job, byStaff }) => said(job, byStaff ? 'staff, for the employer' : ''),
  },
  'name-taken-off': {
    name: 'No longer asked for by name',
    more: (_, { job, byStaff }) => said(job, byStaff ? 'staff, for the employer' : ''),
  },
  'wish-stated': { name: 'Asked for a job', more: (_, { job }) => job },
  'wish-taken-back': { name: 'Job no longer asked for', more: (_, { job, byStaff }) => said(job, forThem(byStaff)) },
  'lots-drawn': {
    name: 'Lots drawn',
    more: ({ numbers }) => `${counted(numbers.length, 'person')}; the seed is on the board`,
  },
  'round-run': {
    name: 'Round',
    more: ({ order, of, version }) =>
      `${version === undefined ? '' : `rules, version ${version}: `}${of === undefined ? 'jobs' : 'places of second waves'} were given ${
        {
          rotation: 'by rotation',
          'first-come': 'in order of check-in',
          'carry-over': 'to who went without last time, then in order of check-in',
          lottery: 'in the order drawn',
          'staff-only': 'in order of check-in',
        }[order]
      }`,
  },
  'offer-made': {
    name: 'Offered',
    more: ({ by, byName, expiresAt, with: others }, { job, clock }) =>
      said(
        job,
        others === undefined ? '' : `a crew of ${others.length + 1}`,
        byName ? 'asked for by name' : by === 'walk-up' ? 'asked for, place free' : 'their turn',
        `held until ${clock(expiresAt)}`,
      ),
  },
  'held-anew': {
    name: 'Called anew after an outage',
    more: ({ expiresAt }, { job, clock }) => said(job, `held until ${clock(expiresAt)}`),
  },
  'called-again': {
    name: 'Called again',
    more: ({ expiresAt }, { job, clock }) => said(job, `held until ${clock(expiresAt)}`),
  },
  'offer-accepted': { name: 'Accepted', more: (_, { job, byStaff }) => said(job, forThem(byStaff)) },
  'offer-declined': { name: 'Declined', more: (_, { job, byStaff }) => said(job, forThem(byStaff)) },
  'offer-passed': { name: 'Call passed', more: (_, { job }) => said(job, 'no answer in time, the place went on') },
  'offer-withdrawn': {
    name: 'Offer withdrawn',
    more: ({ because }, { job }) =>
      said(
        job,
        {
          'asked-for-another': 'they asked for another job',
          'posting-gone': 'the posting is gone',
          'terms-changed': 'the terms changed, offered anew',
          left: 'they left',
          'day-closed': 'the day closed',
          'placed-by-hand': 'staff gave them a place',
          'number-gone': 'they did not come to work, number void',
          'at-work': 'they are at work',
          'facts-corrected': 'by what was put right they may not be sent there',
          'kept-apart': 'they are not sent to this employer any more',
          'not-for-minors': 'nobody under 18 may do it any more',
          'rules-changed': 'by the changed rules they may not be sent there',
          'crew-changed': 'their crew changed',
          'wave-closed': 'nobody else is sent',
        }[because],
      ),
  },
  'waited-again': { name: 'In line again', more: (_, { byStaff }) => said('wants a second job', forThem(byStaff)) },
  'placement-made': {
    name: 'Ticket',
    more: ({ placement, revision }, { job }) =>
      said(job, `ticket ${ticketNumber(placement)}`, revision > 1 ? `revision ${revision}` : ''),
  },
  'placement-released': {
    name: 'Placement cancelled',
    more: ({ because, from }, { job, byStaff, date }) =>
      said(
        job,
        from === undefined ? '' : `from ${date(from)} on`,
        because === 'terms-declined' ? forThem(byStaff) : '',
        {
          mistake: 'it was a mistake, no cost in line',
          'worker-cannot': 'they cannot go, no cost in line',
          'not-needed': 'the employer needs fewer people, no cost in line',
          'terms-declined': 'did not agree to new terms, no cost in line',
          'posting-cancelled': 'the employer cancelled, no cost in line',
          'under-sixteen': 'under 16, may not work',
        }[because],
      ),
  },
  'placed-by-hand': { name: 'Placed by staff', more: (_, { job }) => job },
  'second-wave-opened': {
    name: 'Second wave',
    more: ({ leaveMinute, workDate }, { job, date }) =>
      said(
        job,
        workDate === undefined ? '' : `for the days from ${date(workDate)} on`,
        `people can go until ${clockTime(leaveMinute)}`,
      ),
  },
  'second-wave-closed': {
    name: 'Second wave ended',
    more: (_, { job }) => said(job, 'nobody else is sent; whoever was sent stays'),
  },
  'ticket-asked': {
    name: 'Ticket printed',
    more: ({ placement, copy }) => said(`ticket ${ticketNumber(placement)}`, copy > 1 ? `reprint, copy ${copy}` : ''),
  },
  'list-asked': {
    name: 'List of workers printed',
    more: ({ workDate, placements }, { job, date }) =>
      said(job, `for ${date(workDate)}`, counted(placements.length, 'person')),
  },
  'print-reported': {
    name: 'The printer tells',
    more: ({ outcome, because }) => said(printing.end[outcome], because === undefined ? '' : printing.because[because]),
  },
  ...workEvents,
  ...countyEvents,
}
