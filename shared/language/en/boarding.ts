import type { Words } from '../words.ts'

export const boarding: Words['boarding'] = {
  modes: { check: 'Check', board: 'Board' },
  modesTitle: 'What a scan does',
  scanHint: 'Scan one, one boards.',
  board: 'Board',
  result: {
    boarded: 'Boarded',
    before: 'Boarded before',
    noted: 'Noted',
    'noted-before': 'Noted before',
    missed: 'Reported absent',
    'too-early': 'Too early to board',
    unsure: 'Not boarded',
  },
  todo: {
    before: (time) => `Boarded at ${time}. The same ticket a second time: is it its holder?`,
    noted: 'No line to the server: let them on. It is confirmed when the line is back.',
    missed: 'Put the report right in the roster first, then scan again.',
    'too-early': 'The door opens two hours before leaving.',
  },
  noListYet: 'No line, and no list yet: nothing can be checked. Scan again once the server is back.',
  count: (boarded, expected) => `${boarded} of ${expected} aboard`,
  waiting: (count) => `${count} noted, to be confirmed`,
  confirmed: (count) => `${count} confirmed`,
  refused: (numbers) => `Not confirmed: ${numbers.join(', ')}. Please scan again`,
  next: 'Leaving next',
  late: (time) => `Due ${time}, late`,
  none: 'Nothing leaves now.',
  missing: (job) => `Not aboard yet: ${job}`,
  allAboard: 'All aboard.',
  withoutPaper: (number) => `${number} has no ticket at hand: let them board`,
}
