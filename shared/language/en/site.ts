import { clockTime } from '../../hall-clock.ts'
import { inHours } from '../../in-hours.ts'
import { yuan } from '../../money.ts'
import type { Words } from '../words.ts'

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const workers = (many: number): string => count(many, 'worker', 'workers')
const hours = (minutes: number): string => count(inHours(minutes), 'hour', 'hours')

export const site: Words['site'] = {
  title: 'On site',
  otherLanguage: '中文',
  hours: (from, until) => `${clockTime(from)}–${clockTime(until)}${until >= 1440 ? ' next day' : ''}`,
  workDate: (date) => `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`,
  counts: { expected: 'Expected', here: 'Here', missed: 'Absent' },
  list: 'List',
  is: { coming: 'Not left yet', unseen: 'Nothing said yet', here: 'Here', missed: 'Absent' },
  absence: {
    excused: 'with good cause',
    unexcused: 'without good cause',
    'employers-fault': 'employer',
    'not-heard': 'asking why',
  },
  boarded: 'Boarded',
  leavesAt: (minute) => `Leaves at ${clockTime(minute)}`,
  numberOf: (date) => `number of ${date}`,
  nobody: 'Nobody has taken the job yet',
  notYet: (minute) =>
    `Once they have left at ${clockTime(minute)}, tap here who came and who did not. If somebody tells you before that they cannot come, tell the market's window: the next in line is called.`,
  wave: (called, minute) => `Second wave: calling ${workers(called)}, leaving at ${clockTime(minute)}`,
  free: (places, until) =>
    until === undefined
      ? `${places === 1 ? '1 place is' : `${places} places are`} free and nobody is called. If you still need people, tell the market.`
      : `${places === 1 ? '1 place is' : `${places} places are`} free, and nobody who could go is waiting. Whoever comes before ${clockTime(until)} is sent at once.`,
  stopped: (minute, because) =>
    `Stopped at ${clockTime(minute)}, ${because === 'rain' ? 'rain' : 'by your own decision'}`,
  noted: 'Noted',
  confirmed: 'Confirmed',
  offLine: 'No signal. What you tap is kept here and sent by itself, once, when there is one.',
  sending: (taps) => `${taps} noted, being sent`,
  retry: 'Try again',
  good: 'OK',
  back: 'Back',
  here: 'Here',
  missing: 'Absent',
  allHere: (many) => `All here (${many})`,
  restHere: (many) => (many === 1 ? 'The last one is here too' : `The other ${many} are here too`),
  absent: {
    title: (number) => `${number} is not here`,
    excused: 'They told me they could not come',
    unknown: 'I do not know why',
    more: 'The place is free at once and the next in line is called. A wrong tap? Please tell the market.',
  },
  stop: {
    open: 'Stop work',
    title: 'Why does work stop?',
    because: { rain: 'Rain', employer: 'My own decision' },
    owed: (fen, many) => `${workers(many)}, ¥${yuan(fen)} owed to each`,
    least: (fen, many) => `${workers(many)}, at least ¥${yuan(fen)} to each`,
    count: 'Paid by the piece: next you say how many each has done, and those are paid.',
    indoors: 'This work was agreed to be indoors: rain does not stop it.',
    sure: "Nobody more is sent then, and this page cannot undo it. Stopped by mistake? The market's window puts it right.",
    do: 'Stop work now',
  },
  finish: {
    open: 'Work done',
    title: 'Work is done for today',
    all: (minutes, many) => `All did ${hours(minutes)} (${workers(many)})`,
    each: 'One by one',
    eachTitle: { hours: 'How many hours did each do?', pieces: 'How many pieces did each do?' },
    unit: { hours: 'h', pieces: 'pieces' },
    do: 'Note it',
    count: 'Tell the pieces',
    change: 'Correct the hours',
  },
  did: {
    minutes: (minutes) => hours(minutes),
    pieces: (pieces) => count(pieces, 'piece', 'pieces'),
    whole: 'Whole day',
  },
  owed: (fen, leastFen) => {
    if (fen !== undefined) return `¥${yuan(fen)} owed`
    return leastFen === undefined ? 'Pieces not told' : `Pieces not told, at least ¥${yuan(leastFen)}`
  },
  rounded: 'What is owed is rounded up to the yuan.',
  paid: (fen) => `¥${yuan(fen)} paid`,
  pay: {
    open: 'I have paid',
    later: 'Pay: once work has begun, tap here what you have paid.',
    title: 'Whom did you pay?',
    all: (fen, many, days) => `All paid in full (${workers(many)}, ${days > 1 ? `${days} days, ` : ''}¥${yuan(fen)})`,
    each: 'One by one',
    eachTitle: 'How much did you pay each?',
    unit: '¥',
    sure: (many, days) =>
      `${many === 1 ? 'Was this worker' : `Were all ${many} workers`} paid in full${days > 1 ? ` for ${days} days` : ''}?`,
    sum: (fen) => `¥${yuan(fen)} in all`,
    sureDo: 'Yes, all paid',
    do: 'Note what was paid',
    change: 'Correct the pay',
    unreckoned: 'What each is owed is reckoned once the market hears of it.',
    allDone: 'You said that all is paid; a wrong tap can still be corrected. The market asks the workers too.',
    heading: (date) => `Pay of ${date}`,
  },
  gone: { title: 'This cannot be opened', scanAgain: 'Please scan the code on the list again.' },
  noAnswer: { title: 'The market does not answer', more: 'Is there a signal? This opens by itself once there is.' },
  terminal: {
    home: 'Home',
    before: 'Before',
    after: 'Next',
    page: (at, of) => `${at}/${of}`,
    offLine: 'No line to the market. What you tapped is not told yet: please wait here, or tell the window.',
    unsent: (taps) => (taps === 1 ? '1 tap is not told yet' : `${taps} taps are not told yet`),
    unsentMore: 'If you go now they are lost, and the window has to be told again.',
    wait: 'Wait',
    leave: 'Go all the same',
  },
  idle: {
    title: 'Still here?',
    more: (seconds) => `Back to the start in ${count(seconds, 'second', 'seconds')}`,
    stay: 'I am here',
  },
}
