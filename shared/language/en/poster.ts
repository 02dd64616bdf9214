import type { Words } from '../words.ts'
import { counted } from './counted.ts'

const byNameUpTo = (share: string) =>
  `An employer may ask for people by number, outside this order: for at most ${share} of a job's places, rounded down, and only if they want the job.`

export const poster: Words['poster'] = {
  title: 'How work is given out',
  print: 'Print the wall poster (A4)',
  printText:
    'A page in each language, by the settings as saved; where they hold from tomorrow, it says from which day. Print it again when they change.',
  from: (date) => `From ${date}`,
  orderHead: 'Who comes first',
  stayedAway: 'Behind all these: who took work last time and stayed away without a word.',
  unsentFirst:
    'First: who waited last time while others got work, and got none; not who left, or missed two calls and was not seen again. Saying no never counts.',
  fewestDays: 'Then: who had the fewest days of work in the last fourteen. Less than half a day does not count.',
  boost: (days) =>
    ` For people a supervisor found hard to place, ${counted(days, 'day')} ${days === 1 ? 'does' : 'do'} not count.`,
  longestAgo: 'With as many days: who had work longest ago.',
  thenCheckIn: 'Otherwise: who checked in first.',
  checkIn: 'Who checked in first comes first.',
  workingLast: 'Then: who has half a day of work or more today and wants more.',
  sealed: 'When the day opens, a seed nobody has seen is sealed; the seal stays on the board.',
  drawn: (time) => `At ${time} lots are drawn for all who have a number by then, early or late.`,
  shown: 'Then the seed is shown, and people stand by their lots.',
  lateComers: 'Who comes after the draw stands behind, by check-in.',
  staffOnly: 'Staff give the work out; nothing is offered by itself.',
  fillingHead: 'How places are filled',
  filling: {
    'fill-first':
      'The most people get work; then each in turn gets the best of their wishes. Nobody goes without for somebody behind them.',
    'total-fit':
      'The most people get work; then what suits all of them best. Nobody goes without for somebody behind them.',
    'choice-first': 'Each in turn takes the best free place.',
  },
  byName: {
    2: byNameUpTo('half'),
    3: byNameUpTo('a third'),
    4: byNameUpTo('a quarter'),
  },
  crews: 'A crew goes whole or not at all, and stands with its last.',
  roundsHead: 'When',
  always: 'As jobs come.',
  rounds: (times) =>
    `Together at ${times.join(', ')}; after the last, as jobs come. A second wave at once: its own places.`,
  callHead: 'When your number is called',
  hold: (seconds) =>
    `A place is held for you for ${counted(seconds, 'second')}: answer at a kiosk or the window. You may say no and keep your place in line.`,
  missed: 'If you miss it: once costs nothing, twice puts you at the end.',
  absent: 'If you stay away from work you took: no number for the rest of the day, and you stand behind next time.',
  repeated: (times, days, pauseDays) =>
    `In ${counted(days, 'day')} ${counted(times, 'time')}: staff talk with you${pauseDays === 0 ? '' : `; a pause of up to ${counted(pauseDays, 'day')} may follow`}.`,
  neverHead: 'What never counts',
  never: 'Sex, ethnicity, religion, household registration, age as such, having a phone, a photo, stars.',
  byHand: 'Whatever staff change is in the daily log; how often is on the board.',
  freeHead: 'Everything is free',
  free: 'No fee for work or for hiring, no deposit, no keeping of ID cards.',
  complaints: (lines) => `Trouble? Call ${lines.join(' or ')}`,
  checkHead: 'How to check the lots',
  check: 'The SHA-256 of the seed is the seal; of seed and number, the lot: smallest first. For A017:',
  checkBy: 'printf %s SEEDA017 | sha256sum',
  seal: 'Seal of today',
  version: (version, date, time) => `Rules, version ${version}; printed ${date} ${time}`,
}
