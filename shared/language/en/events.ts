import { ticketNumber } from '../../ticket/ticket-number.ts'
import type { Words } from '../words.ts'
import { settings } from './settings.ts'

const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ')

export const events: Words['events'] = {
  'day-opened': { name: 'Market opened' },
  'day-closed': {
    name: 'Day closed',
    more: ({ totals }) => `${totals.checkedIn} checked in, ${totals.placed} jobs accepted`,
  },
  'rules-changed': { name: 'New settings', more: () => 'today goes by them from here on' },
  'checked-in': { name: 'Checked in', more: ({ trades }, around) => `wants ${around.trades(trades)}` },
  'child-turned-away': { name: 'Under 16, sent home', more: () => 'nothing about them was kept' },
  posted: {
    name: 'Posted',
    more: ({ terms }, { job }) => said(job, terms.places === 1 ? '1 person' : `${terms.places} people`),
  },
  'posting-approved': { name: 'Approved', more: (_, { job }) => job },
  'posting-turned-down': { name: 'Turned down', more: (_, { job }) => job },
  'posting-expired': { name: 'Expired', more: (_, { job }) => said(job, 'its time was over, free places went') },
  'wish-stated': { name: 'Asked for a job', more: (_, { job }) => job },
  'round-run': { name: 'Round', more: () => 'jobs were given in order of check-in' },
  'offer-made': {
    name: 'Offered',
    more: ({ by, expiresAt }, { job, clock }) =>
      said(job, by === 'walk-up' ? 'asked for, place free' : 'their turn', `held until ${clock(expiresAt)}`),
  },
  'offer-accepted': { name: 'Accepted', more: (_, { job }) => job },
  'offer-declined': { name: 'Declined', more: (_, { job }) => job },
  'offer-passed': { name: 'Call passed', more: (_, { job }) => said(job, 'no answer in time, the place went on') },
  'offer-withdrawn': {
    name: 'Offer withdrawn',
    more: ({ because }, { job }) =>
      said(
        job,
        {
          'asked-for-another': 'they asked for another job',
          'posting-gone': 'the posting is gone',
          'day-closed': 'the day closed',
        }[because],
      ),
  },
  'waited-again': { name: 'In line again', more: () => 'wants a second job' },
  'placement-made': {
    name: 'Ticket',
    more: ({ placement, revision }, { job }) =>
      said(job, `ticket ${ticketNumber(placement)}`, revision > 1 ? `revision ${revision}` : ''),
  },
  'worker-registered': { name: 'Registered', more: () => 'was told the purpose and agreed' },
  'worker-forgotten': {
    name: 'Asked to be forgotten',
    more: ({ eraseOn }, { date }) => (eraseOn === undefined ? 'erased' : `hidden, erased on ${date(eraseOn)}`),
  },
  'employer-registered': {
    name: 'Employer registered',
    more: ({ kind }) => (kind === 'company' ? 'company' : 'person'),
  },
  'employer-approved': { name: 'Papers seen', more: () => 'need not be checked again' },
  'staff-added': { name: 'Staff account made' },
  'log-exported': {
    name: 'Log exported',
    more: ({ day, masked }, { date }) => said(date(day), masked ? 'masked' : 'with whole names'),
  },
  'market-changed': { name: 'Settings changed', more: ({ change }) => settings.sections[change.section] },
  'day-results-taken': { name: 'Results taken', more: ({ day }, { date }) => date(day) },
}
