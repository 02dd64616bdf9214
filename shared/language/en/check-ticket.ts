import type { Words } from '../words.ts'

export const checkTicket: Words['checkTicket'] = {
  title: 'Check ticket',
  label: 'The code on the ticket',
  hint: 'Hold it to the scanner.',
  check: 'Check',
  scanFirst: 'Scan a ticket first.',
  numberOnly: 'A number alone cannot be checked: please scan the QR code on the ticket.',
  noList: 'No list has come yet, so nothing can be checked. It comes with the server.',
  result: {
    valid: { heading: 'Valid', text: 'Good today for the bus and the job.' },
    'not-yet': { heading: 'Genuine, but not for today', text: 'To be used on its day.' },
    over: { heading: 'Expired', text: 'The work of that day is over.' },
    replaced: {
      heading: 'This ticket was replaced',
      text: 'Both sides changed the terms: the new ticket counts. It can be printed again from the daily log.',
    },
    released: {
      heading: 'This ticket no longer holds',
      text: 'The place was given back, or nobody came that day.',
    },
    'not-listed': {
      heading: 'Genuine, but not on the list',
      text: 'It may have been made after the list, or have expired long ago. Check it again once the server is back.',
    },
    'other-market': {
      heading: 'A ticket of another market',
      text: 'Not ours: whether it is genuine cannot be told here.',
    },
    forged: {
      heading: 'This ticket does not check out',
      text: 'It may have been scanned badly, or somebody changed it. Scan again; if it fails once more, nobody boards on it.',
    },
    'no-ticket': { heading: 'Not a ticket', text: 'What was scanned is not the code of a job ticket.' },
    practice: { heading: 'This is practice', text: 'Tickets made while practising are worth nothing.' },
  },
  listHeld: (time) => `Works without the network too, by the list of ${time}.`,
  notKnown: {
    heading: 'Genuine, but not on file',
    text: 'Most likely of an earlier day and expired. Look its number up in the daily log.',
  },
  onLine: 'Checked with the server.',
  offLine: (time, age) => `Checked off line, by the list of ${time} (${age} old).`,
  number: 'Number',
  trade: 'Work',
  employer: 'Employer',
  begins: (time) => `work begins ${time}`,
  ticket: 'Ticket',
  validDay: 'Valid on',
  revision: 'In force',
  revisionIs: (revision) => `Revision ${revision}`,
}
