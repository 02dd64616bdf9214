import type { Words } from '../words.ts'
import { counted } from './counted.ts'

export const ticket: Words['ticket'] = {
  title: 'This is your ticket',
  toPrint: (count) => (count > 1 ? `Print ${count} tickets` : 'Print your ticket'),
  confirmed: 'Confirmed',
  giveBack: 'Cannot go? See staff',
  yourNumber: 'Your number',
  leave: (time: string) => `Bus at ${time}`,
  begin: (time: string) => `Start at ${time}`,
  setOut: (time: string) => `Set out at ${time}`,
  nthDay: (nth: number, of: number) => `Day ${nth} of ${of}`,
  steps: {
    keep: 'Keep the ticket on you',
    bus: (time: string, gate: string) => `Be at ${gate} by ${time}`,
    own: (time: string, place: string) => `Be at ${place} by ${time}`,
    show: 'Show the ticket to the foreman',
  },
  gotIt: 'I have it',
  print: 'Print ticket',
  more: { other: 'Other ticket', 'wait-again': 'More work', beyond: 'Other jobs' },
  printAgain: 'Print again',
  noAnswer: 'No connection: nothing was printed',
  noAnswerMore: 'Press again. If it fails once more, have it printed at the window.',
  list: {
    name: 'List',
    count: (came: number, places: number) => `${came} of ${counted(places, 'person')} hired`,
    nobody: 'Nobody has taken this job yet.',
    numberOf: (date) => `from ${date}`,
  },
}
