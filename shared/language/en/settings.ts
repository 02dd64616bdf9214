import type { Words } from '../words.ts'
import { counted } from './counted.ts'

export const settings: Words['settings'] = {
  title: 'Settings',
  pages: 'Pages of the settings',
  sections: {
    names: 'Market name',
    gate: 'Gate of the buses',
    trades: 'Trades',
    townships: 'Townships',
    neighbours: 'Neighbouring townships',
    certificates: 'Permits',
    'complaint-lines': 'Complaint lines',
    'wage-floors': 'Wage floor',
    hours: 'Opening and closing',
    order: 'Fair order',
    boost: 'Hard to place',
    filling: 'Filling places',
    'by-name': 'Asked for by name',
    rounds: 'Round times',
    'no-shows': 'No-shows',
    'offer-hold': 'How long a place is held',
    'follow-up': 'Follow-up calls',
    notices: 'Notices',
    voice: 'Voice',
  },
  texts: {
    names: 'Shown on terminals, board and tickets. Changes at once.',
    gate: 'Where the buses of employers stand, as East gate. Bays on terminals and tickets are named by it. Changes at once.',
    trades:
      'Terminals show them in this order. The board has room for four characters. A trade that is off cannot be chosen any more but stays on old tickets. Changes at once.',
    townships: 'Chosen at check-in and on postings. One that is off cannot be chosen any more. Changes at once.',
    neighbours:
      'One pair for two townships that lie side by side. Whoever goes to a neighbouring township is sent by these; while there is none, nobody is asked. Changes at once.',
    certificates:
      'A trade that needs one names it from this list. Change the trade before you switch its permit off. Changes at once.',
    'complaint-lines': 'Printed on tickets and shown on the board. Changes at once.',
    'wage-floors':
      'Judged by the work date: a posting below it goes out only with a reason. A floor that was used stays; a new one begins today or later.',
    hours:
      'Before opening, terminals give no number and say when they will; staff may act. The day closes by itself. An hour that has passed today holds from tomorrow.',
    order:
      'Who is offered work first. Once anybody has checked in, today stays as it is and the change holds from the next market day; before that, at once. A change to lots, or away from them, always waits for the next market day. The board says which one is in force.',
    boost:
      'In rotation, so many of the days in fourteen do not count for people whom a supervisor found hard to place: at most 3, none for 0. Only rotation uses it. Once anybody has checked in, today stays as it is and the change holds from the next market day. The board says what holds today.',
    'by-name':
      "An employer may ask for people by number, outside the order, if they want the job. This is how many of a job's places may go that way, rounded down. Once anybody has checked in, today stays as it is and the change holds from the next market day.",
    filling:
      'How places are given out when there are too few. Once anybody has checked in, today stays as it is and the change holds from the next market day; before that, at once.',
    rounds:
      "At these times results are made for all at once, so that nobody gains by being a minute earlier; after the last, and always if there are none, as jobs come. A second wave waits for no time: its places, and no others, go out at once to the next in line. Changes at once; the hour of today's lots stays.",
    'no-shows':
      'Whoever takes a job and stays away without a word has no number for the rest of that day and stands at the end next time. After so many within so many days, staff are told to talk with them; behind the talk a supervisor may pause them, at most this long; 0 switches pauses off. A pause ends by itself. A good cause, a fault of the employer, unsafe work or changed terms never count. Changes at once.',
    'offer-hold':
      'Seconds a place waits for whoever was called. Holds for offers from now on; those already made are not touched.',
    'follow-up':
      'Whoever is not reached is called again so many days later, so often in all; then they count as out of reach and leave the list. Holds for calls from now on.',
    notices:
      'Shown at once. The first one stands on the home of every terminal; all of them in turn on the board, until the end of the day you give. Both languages are needed: at most 40 Chinese characters and 80 English letters. No choosing by sex, age, household registration, region, ethnicity or religion.',
    voice:
      'The voice of terminals and of the board. Terminals speak this loud; whoever stands there may choose Loud, and after them it is as before. A terminal whose number stands here reads a page by itself once nobody has touched it for 8 seconds: not several side by side, for together nobody understands them. One without a number never does. Changes at once.',
  },
  orders: {
    rotation: 'Rotation: whoever went without comes first',
    'first-come': 'First come, first served: by check-in time',
    'carry-over': 'Who went without last time first, then by check-in time',
    lottery:
      'Lottery: drawn in public at the first round time, so that nobody gains by coming early; whoever comes later stands behind',
    'staff-only': 'Staff give the work out: nothing is offered by itself',
  },
  fillings: {
    'fill-first': 'Fill first: the most people placed, then choice in line order',
    'total-fit': 'Best for all: the most people placed, and what suits all of them best',
    'choice-first': 'Choice first: each in turn takes the best free place; fewer may be placed',
  },
  byNames: { 0: 'Nobody', 2: 'At most half', 3: 'At most a third', 4: 'At most a quarter' },
  roundTime: 'Time, like 05:45',
  roundsAt: (times) => (times === '' ? 'After every event' : `For all at ${times}, then after every event`),
  save: 'Save',
  asItIs: 'Keep as it is',
  undo: 'Undo',
  unsaved: 'Not saved',
  saved: 'Saved. The text above says from when it holds.',
  zh: 'Chinese',
  en: 'English',
  short: 'On the board (4 characters)',
  group: 'Kind',
  groups: {
    general: 'General',
    farm: 'Farm',
    building: 'Building',
    technical: 'Technical',
    workshop: 'Workshop',
    service: 'Service',
  },
  certificate: 'Permit needed',
  noCertificate: 'None',
  minorAllowed: 'From 16',
  inUse: 'On',
  order: 'Order',
  up: 'Up',
  down: 'Down',
  remove: 'Remove',
  add: 'Add a line',
  notRight: 'Not right.',
  emptyBox: (box) => `"${box}" is still empty.`,
  wrongBox: (box) => `"${box}" is not right.`,
  needed: 'needed',
  rowOf: (what, row) => `${row}: ${what}`,
  newRow: 'New line',
  one: 'Township',
  other: 'Next to',
  line: 'Phone number',
  from: 'From',
  hourly: 'Yuan an hour',
  usedFloor: 'has been used',
  sureOfFloor: (from, was, now) =>
    was === '0'
      ? `¥${now} from ${from}: is that right? `
      : `From ${from} on ¥${now} instead of ¥${was}: is that right? `,
  wildFloor: (was, now) =>
    Number(now) < Number(was)
      ? `Once more: ¥${now} is less than half of ¥${was}, and every job that pays ¥${now} an hour goes onto the board unseen. Is it no slip? `
      : `Once more: ¥${now} is more than double ¥${was}, and every job below ¥${now} an hour needs a reason. Is it no slip? `,
  sure: 'Right, save it',
  verySure: 'No slip, save it',
  opening: 'Opens, check-in begins',
  closing: 'Closes',
  callAttempts: 'Calls in all (1 to 10)',
  retryDays: 'Days between (1 to 14)',
  callsOf: (attempts, days) => `${counted(attempts, 'call')}, ${counted(days, 'day')} apart`,
  seconds: 'Seconds (15 to 900)',
  until: 'Last day (optional)',
  history: 'History',
  historyText: 'Who changed what and when, from the ledger: it cannot be edited.',
  nothingChanged: 'Nobody has changed any setting yet.',
  when: 'When',
  who: 'Who',
  what: 'What',
  atStart: 'Whoever set the market up',
  items: (count) => `${count} in all`,
  added: (names) => `added ${names.join(', ')}`,
  removed: (names) => `removed ${names.join(', ')}`,
  changed: (names) => `changed ${names.join(', ')}`,
  off: (names) => `switched off ${names.join(', ')}`,
  on: (names) => `switched on ${names.join(', ')}`,
  moved: 'order changed',
  floor: (from, yuan) => `¥${yuan} an hour from ${from}`,
  hours: (opening, closing) => `opens ${opening}, closes ${closing}`,
  boostDays: 'Days fewer (0 to 3)',
  boostBy: (days) => (days === 0 ? 'off' : `${counted(days, 'day')} fewer`),
  volume: 'Volume (20 to 90)',
  selfStart: 'Terminals that start by themselves (their numbers, with spaces between; optional)',
  boardVoice: 'The board says the numbers it calls',
  voiceOf: (volume, selfStart, board) =>
    `volume ${volume}; ${selfStart === '' ? 'no terminal starts by itself' : `by themselves: ${selfStart}`}; board ${board ? 'speaks' : 'is silent'}`,
  noShows: {
    talkAfter: 'Times, and staff talk (2 to 9)',
    withinDays: 'Within so many days (7 to 90)',
    pauseDays: 'Longest pause in days (0 to 30)',
  },
  noShowsBy: ({ talkAfter, withinDays, pauseDays }) =>
    `a talk after ${talkAfter} in ${counted(withinDays, 'day')}; ${pauseDays === 0 ? 'no pause' : `paused at most ${counted(pauseDays, 'day')}`}`,
  holdFor: (seconds) => counted(seconds, 'second'),
  together: (parts) => parts.join('; '),
}
