import type { Words } from '../words.ts'

export const ticketCheck: Words['ticketCheck'] = {
  page: 'Ticket check',
  valid: 'Valid ticket',
  validText: 'These terms are fixed. Changing them needs both sides. Cannot go? Tell the window of the market at once.',
  notYet: 'Genuine, but not for today',
  notYetText: (day) =>
    `It is valid on ${day}. Board and start work on it that day. Cannot go? Give it back early at the window of the market.`,
  altered: 'This ticket does not check out',
  alteredText:
    'It may have been scanned badly, or somebody changed it. Please scan again. If it fails once more, do not board or start work on it; take it to the window of the market.',
  unknown: 'No such ticket',
  unknownText:
    'We have no record of this ticket. Do not board or start work on it; take it to the window of the market.',
  practice: 'A practice ticket',
  practiceText: 'Made while practising: it is good for no bus, no job and no pay.',
  replaced: 'This ticket was replaced',
  replacedText: (revision) =>
    `Both sides changed the terms. Revision ${revision} is the one that counts. Look at the new ticket or have it printed again at the window of the market.`,
  revoked: 'This ticket no longer holds',
  revokedText:
    'The place was given back, or nobody came on the day. Nobody should travel or start work on it. Questions: at the window of the market.',
  over: 'This ticket is past its day',
  overText: (day) => `It was valid on ${day} only. If you were not paid in full, go to the window of the market.`,
  ticketNumber: 'Ticket',
  validDay: 'Valid on',
  work: 'Work',
  place: 'Place',
  hours: 'Hours',
  pay: 'Pay',
  worth: 'Worth',
  payWhen: 'Paid',
  meals: 'Meals',
  cover: 'Cover',
  gear: 'Bring',
  rain: 'Rain',
  together: (parts) => parts.join(', '),
  money: (amount, unit) => `${amount}${unit}`,
  noFees: 'The market is free for both sides. No deposit, and nobody may keep your ID card.',
  nothingPersonal: 'To protect its holder this page shows no name, phone or ID number.',
}
