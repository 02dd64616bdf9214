import type { EmployerKind } from '../../county/employers/messages.ts'
import { yuan } from '../../money.ts'
import type { Words } from '../words.ts'
import { counted } from './counted.ts'
import { terms } from './terms.ts'

export const paper: Words['paper'] = {
  name: 'Ticket',
  copy: "Worker's copy",
  reprint: 'Reprint',
  stub: 'Stub',
  stubCopy: "Market's copy",
  signHolder: "Worker's signature",
  revision: (revision: number) => `Revision ${revision}`,
  date: (date: string, weekday: string) => `${weekday} ${date}`,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  day: (date: string, weekday: string) => `${weekday.slice(0, 3)} ${date}`,
  phone: 'Phone',
  employerKind: (name: string, kind: EmployerKind) => `${name} (${kind === 'person' ? 'person' : 'company'})`,
  recordRow: 'Record',
  record: ({ asked, paidOnTime, termsChanged, failedToTurnUp }) =>
    [
      asked === 0 ? 'no pay record yet' : `pay in full on time ${paidOnTime} of ${counted(asked, 'time')}`,
      ...(termsChanged === 0 ? [] : [`terms changed ${counted(termsChanged, 'time')}`]),
      ...(failedToTurnUp === 0 ? [] : [`no bus or no work ${counted(failedToTurnUp, 'time')}`]),
    ].join('; '),
  holder: 'Holder',
  free: 'No fees of any kind',
  freeMore: 'No deposit, no keeping of ID cards',
  complain: 'Paid short or not at all? Call',
  ticketNumber: 'Ticket',
  issued: (time: string) => `Issued ${time}`,
  scan: 'Scan to verify',
  cannotGo: 'Cannot go? Give it back at the window at once',
  bothAgree: 'Pay and hours change only if both agree',
  payWorker: (day, way) => `Paid to the worker ${terms.payWay[way]}, ${terms.payDay[day]}`,
  list: {
    payEach: (day, way) => `Paid to each worker ${terms.payWay[way]}, ${terms.payDay[day]}`,
    whose: "Employer's copy",
    tick: 'Tick each as they arrive. Tell the market at once who did not.',
    site: (byPhone) =>
      `Scan ${byPhone ? 'with a phone or at a terminal' : 'at a terminal'}: who came, stop, work done, pay.`,
    siteKeep: 'Whoever has it can report: keep it. Lost? Tell the market at once.',
    earlierTerms: 'on the terms of before',
    sign: "Employer's signature",
    printedAt: (time: string) => `Printed ${time}`,
  },
  pay: {
    slip: 'Pay slip',
    name: 'Name',
    list: 'Wage list',
    print: 'Print the wage list',
    owed: 'Owed',
    said: 'Each says',
    complaint: 'Complaint',
    amount: (fen: number) => `¥${yuan(fen)}`,
    least: (fen: number) => `at least ¥${yuan(fen)}`,
    stopped: (fen: number) => `Stopped: at least ¥${yuan(fen)}`,
    sum: (people: number, fen: number) => `${counted(people, 'person')}, ¥${yuan(fen)} owed`,
    again: (times: number, when: string) => `Reprint ${times}, ${when}`,
    uncounted: (people: number) => `${counted(people, 'person')}: pieces not told, sum to come`,
    toCount: (fen: number) => `____ pieces at ¥${yuan(fen)}`,
    rounded: 'What is owed is rounded up to the yuan.',
    tick: 'Tick each as they are paid; they sign beside it.',
    signs: 'Signed: ____________',
    claims: 'Both sides are noted apart. If they differ, ask at the window.',
  },
  dayNumber: {
    name: 'Number',
    today: 'today only',
    use: 'Look up your job with it and the last four of your ID',
  },
  closing: {
    name: 'Closing slip',
    asClosed: 'as closed',
    code: 'Code',
    compare:
      'Keep this slip: as long as the books show the same code, nothing written before the close was changed. In full:',
    sign: 'Signed by staff',
  },
  test: { name: 'Test', rare: 'Rare letters' },
  card: {
    name: 'Employer card',
    use: 'Scan it at a kiosk instead of typing a number.',
    lost: 'Lost? Tell the staff at the window at once.',
  },
}
