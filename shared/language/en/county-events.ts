import type { HeardBy } from '../../county/pay/messages.ts'
import type { Mark } from '../../county/people/messages.ts'
import type { DayOfWork } from '../../day/market-day/job-done.ts'
import { owedAlike } from '../../day/placement/owed-alike.ts'
import { yuan } from '../../money.ts'
import type { EventWords } from '../event-words.ts'
import { counted } from './counted.ts'
import { followUp } from './follow-up.ts'
import { payDesk } from './pay-desk.ts'
import { posting } from './posting.ts'
import { settings } from './settings.ts'
import { staff } from './staff.ts'
import { terminals } from './terminals.ts'
import { did, tapped } from './work-events.ts'

const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ')

/** What was found of somebody; nothing where it was erased. */
const markWords = (mark: Mark | object): string =>
  typeof mark === 'string' ? { 'hard-to-place': 'hard to place', 'found-no-more': 'no longer hard to place' }[mark] : ''

const heardBy: Readonly<Record<HeardBy, string>> = {
  terminal: 'at a terminal, by ID card',
  ticket: 'at a terminal, by ticket',
  window: 'at the window',
  telephone: 'by telephone',
  site: 'on the page of the job',
}

/** What they did, where that was said, and what they are owed for it. */
const didFor = (done: DayOfWork['done']): readonly string[] =>
  done === undefined ? [] : [did(done), `¥${yuan(done.fen)} owed`]

/** What can happen in the county's book, as it is told. */
export const countyEvents = {
  'worker-registered': { name: 'Registered', more: () => 'was told the purpose and agreed' },
  'worker-corrected': {
    name: 'Details corrected',
    more: ({ what }) => what.join(', '),
  },
  'birth-date-corrected': { name: 'Date of birth corrected' },
  'certificate-claimed': { name: 'Says they have a permit', more: () => 'not seen yet' },
  'certificate-not-shown': { name: 'Permit not shown', more: () => 'no longer said to be there' },
  'certificate-confirmed': {
    name: 'Permit checked',
    more: ({ validUntil }, { date }) => `valid until ${date(validUntil)}`,
  },
  'certificate-withdrawn': { name: 'Permit taken back', more: () => 'does not count from now on' },
  'do-not-send-set': {
    name: 'Not to be sent',
    more: ({ side }) => (side === 'worker' ? 'said the worker' : 'said the employer'),
  },
  'do-not-send-lifted': {
    name: 'To be sent again',
    more: ({ side }) => (side === 'worker' ? 'said the worker' : 'said the employer'),
  },
  'no-show-talked': { name: 'Talked about no-shows', more: ({ about }, { date }) => about.map(date).join(', ') },
  'worker-paused': { name: 'Paused', more: ({ until }, { date }) => `up to and on ${date(until)}` },
  'pause-lifted': { name: 'Pause lifted' },
  'worker-phone-shown': {
    name: 'Whole phone number looked at',
    more: ({ papers }) => (papers === true ? 'with name and ID number' : ''),
  },
  'worker-marked': { name: 'Found by a supervisor', more: ({ mark }) => markWords(mark) },
  'workers-merged': { name: 'Records merged', more: () => 'two records were of one person' },
  'worker-forgotten': {
    name: 'Asked to be forgotten',
    more: ({ eraseOn }, { date }) => (eraseOn === undefined ? 'erased' : `hidden, erased on ${date(eraseOn)}`),
  },
  'employer-forgotten': {
    name: 'Employer asked to be forgotten',
    more: ({ eraseOn }, { date }) => (eraseOn === undefined ? 'erased' : `hidden, erased on ${date(eraseOn)}`),
  },
  'employer-registered': {
    name: 'Employer registered',
    more: ({ kind }) => posting.kind[kind],
  },
  'employer-pin-set': { name: "Employer's PIN set" },
  'employer-approved': { name: 'Papers seen', more: () => 'need not be checked again' },
  'employer-corrected': { name: "Employer's details corrected", more: ({ what }) => what.join(', ') },
  'employer-card-issued': { name: 'Employer card printed' },
  'employer-kind-changed': { name: 'Company came with an agency licence: to be checked again' },
  'employer-card-revoked': { name: 'Employer card taken back' },
  'site-link-revoked': { name: 'Site link taken back', more: () => 'lists printed from now on carry another' },
  'employer-stopped': { name: 'Employer stopped', more: () => 'staff look at everything they post' },
  'employer-number-shown': { name: 'Whole number looked at' },
  'employer-may-post': { name: 'Employer may post again' },
  'staff-added': {
    name: 'Staff account made',
    more: ({ role = 'supervisor' }) => staff.roles[role],
  },
  'staff-role-changed': { name: 'Role changed', more: ({ role }) => staff.roles[role] },
  'staff-ended': { name: 'Account ended' },
  'password-reset': { name: 'New password' },
  'terminal-approved': {
    name: 'Screen approved',
    more: ({ number, stands }) => said(`No. ${number}`, terminals.stands[stands]),
  },
  'terminal-renumbered': { name: 'Screen renumbered', more: ({ number }) => `now No. ${number}` },
  'terminal-revoked': { name: 'Screen taken off' },
  'log-exported': {
    name: 'Log exported',
    more: ({ day, masked }, { date }) => said(date(day), masked ? 'masked' : 'with whole names'),
  },
  'printer-set': { name: 'Printer added or changed', more: ({ name, host, port }) => said(name, `${host}:${port}`) },
  'printer-removed': { name: 'Printer removed' },
  'place-printers-set': {
    name: 'Printers of a place set',
    more: ({ place, printers }) =>
      said(
        place === 'desk' ? 'desk' : `kiosk ${place}`,
        printers.length === 0 ? 'by its browser' : counted(printers.length, 'printer'),
      ),
  },
  'market-changed': { name: 'Settings changed', more: ({ change }) => settings.sections[change.section] },
  'worker-pay-stated': {
    name: 'The worker on their pay',
    more: ({ workDate, said: is, fen, heard }, { date }) =>
      said(
        date(workDate),
        { paid: `paid in full, ¥${yuan(fen)}`, short: `only ¥${yuan(fen)}`, unpaid: 'not paid' }[is],
        heardBy[heard],
      ),
  },
  'employer-pay-stated': {
    name: 'The employer on pay',
    more: ({ payments, heard, tappedAt }, around) =>
      said(
        ...[...new Set(payments.map(({ workDate }) => workDate))].map((workDate) => around.date(workDate)),
        ...owedAlike(payments).map(
          ({ people, fen }) => `¥${yuan(fen)} paid${people === 1 ? '' : ` to each of ${people}`}`,
        ),
        heardBy[heard],
        tapped(tappedAt, around),
      ),
  },
  'work-corrected': {
    name: 'Work corrected',
    more: ({ workDate, came, done }, { date }) =>
      said(
        date(workDate),
        {
          arrived: 'arrived',
          unknown: 'nobody knows whether they came',
          excused: 'absent with a good cause',
          unexcused: 'absent without a cause',
          'employers-fault': 'by the fault of the employer',
          'not-heard': 'absent, reason not heard yet',
          'called-off': 'called off, no work that day',
        }[came],
        ...didFor(done),
      ),
  },
  'work-told': {
    name: 'Told by the employer after the close',
    more: ({ workDate, came, done, tappedAt }, around) =>
      said(
        around.date(workDate),
        { arrived: 'arrived', 'not-heard': 'absent, reason not heard yet' }[came],
        ...didFor(done),
        tapped(tappedAt, around),
      ),
  },
  'complaint-opened': {
    name: 'Complaint opened',
    more: ({ workDate, about }, { date }) =>
      said(
        date(workDate),
        { unpaid: 'not paid', short: 'paid too little', terms: 'not as agreed', treatment: 'ill-treated' }[about],
      ),
  },
  'complaint-noted': {
    name: 'Complaint followed',
    more: ({ step }) =>
      ({
        'called-employer': 'asked the employer',
        'called-worker': 'asked the worker',
        'both-met': 'both met',
        evidence: 'evidence taken',
        other: 'other',
      })[step],
  },
  'complaint-ended': {
    name: 'Complaint decided',
    more: ({ result, paid }, { date }) =>
      said(
        { settled: 'settled', referred: 'referred to the inspectorate', withdrawn: 'withdrawn' }[result],
        paid === undefined
          ? ''
          : paid === 'not-known'
            ? payDesk.inTheEnd.unknown
            : payDesk.inTheEnd.paid(payDesk.money(paid.fen), date(paid.on)),
      ),
  },
  'complaint-appealed': {
    name: 'Appealed: open again',
    more: ({ by }) => ({ worker: 'by the worker', employer: 'by the employer' })[by],
  },
  'work-record-printed': {
    name: 'Record of a day of work printed',
    more: ({ workDate, masked }, { date }) => said(date(workDate), masked ? 'masked' : 'with whole names'),
  },
  'pay-slip-printed': { name: 'Pay slip printed', more: ({ copy }) => (copy > 1 ? `reprint ${copy - 1}` : '') },
  'wages-printed': {
    name: 'Wage list printed',
    more: ({ workDate, copy }, { date }) => said(date(workDate), copy > 1 ? `reprint ${copy - 1}` : ''),
  },
  'followed-up': {
    name: 'Follow-up',
    more: ({ about, outcome, nextOn }, { date }) =>
      said(
        about.kind === 'visit' ? followUp.visitAfter[about.afterDays] : followUp.lists[about.kind],
        about.kind === 'visit' ? '' : date(about.workDate),
        followUp.outcomes[outcome],
        nextOn === undefined ? (outcome === 'not-reached' ? 'not asked any more' : '') : `again on ${date(nextOn)}`,
      ),
  },
  'follow-up-assigned': {
    name: 'Follow-up kept by',
    more: ({ to }) => (to === undefined ? 'nobody' : 'one of the staff'),
  },
  'day-results-corrected': { name: 'Put right after the close', more: ({ day }, { date }) => date(day) },
  'day-results-taken': { name: 'Results taken', more: ({ day }, { date }) => date(day) },
} satisfies Partial<EventWords>
