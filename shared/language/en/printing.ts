import type { Words } from '../words.ts'

const end = { printed: 'printed', failed: 'not printed', unknown: 'nobody knows whether it printed' } as const

const because = {
  paper: 'out of paper',
  cover: 'the cover is open',
  error: 'the printer has a fault',
  offline: 'the printer is not ready',
  unreachable: 'no connection to the printer',
  late: 'it took too long and was given up',
} as const

export const printing: Words['printing'] = {
  end,
  because,
  title: 'Slip printers',
  ofTicket: {
    sending: { title: 'Printing, please wait', lines: [] },
    printed: (at) => ({
      title: at === undefined ? 'Printed: please take your ticket' : `Printed: your ticket is at ${at}`,
      lines: [],
    }),
    failed: (why, number) => ({
      title: 'Your ticket did not print',
      lines: [`The reason: ${why}. Note your number ${number} and have it printed at the window: the job is yours.`],
    }),
    unknown: (number) => ({
      title: 'It may not have printed',
      lines: [`No paper there? Note your number ${number} and have it printed at the window: the job is yours.`],
    }),
  },
  ofNumber: {
    elsewhere: (at) => ({ title: `Your number slip is at ${at}`, lines: [] }),
    failed: (number) => ({
      title: 'Your number slip did not print',
      lines: [`Remember ${number}: the board calls it.`],
    }),
    unknown: (number) => ({
      title: 'Your slip may not have printed',
      lines: [`Without it, remember ${number}.`],
    }),
  },
  desk: {
    sent: (at) => `Sent to the printer${at === undefined ? '' : ` ${at}`}. Slip printers tells what became of it.`,
    text: 'What became of each slip, which to print again, and how the printers are.',
    again: 'To print again',
    againNone: 'Nothing to print again.',
    slips: 'Print record',
    slipsNone: 'No printer of the hall was used today.',
    slip: {
      ticket: 'Ticket',
      list: 'List of workers',
      number: 'Number',
      card: 'Employer card',
      closing: 'Closing slip',
      'pay-slip': 'Pay slip',
      wages: 'Wage list',
      test: 'Test page',
    },
    state: { ...end, asked: 'waiting', sending: 'printing', awaited: 'not said to be done yet' },
    because: (why) => because[why],
    alarm: (why) =>
      ({
        ...because,
        mute: 'it does not answer, and nobody knows whether it prints',
        awaited: 'it has a paper and does not say that it is done',
      })[why],
    printers: 'Printers',
    printersNone: 'No printers yet: every place prints by its browser.',
    now: {
      ready: 'ready',
      unreachable: 'no connection',
      unknown: 'does not answer: nobody knows how it is',
      asking: 'not asked yet',
    },
    nearEnd: 'paper runs low',
    left: (slips) => `paper for about ${slips} tickets`,
    kind: (answers, tellsEnd, forgets) =>
      answers
        ? `Answers; ${tellsEnd ? 'says when a paper is out' : 'does not say when a paper is out: its state tells'}; ${forgets ? 'what it has not printed can be called back' : 'what it has not printed may still come out'}`
        : 'Does not answer: nobody will know whether it printed',
    newRoll: 'New roll put in',
    test: 'Print a test page',
    remove: 'Remove',
    removeSure: (name) => `Without ${name} no place prints there any more. Remove it?`,
    removeNot: 'Keep it',
    add: 'Add it',
    addTitle: 'Add a printer',
    name: 'Name',
    nameHint: 'Such as: window, kiosk 2. Put it on the printer too.',
    host: 'Address',
    hostHint: 'Such as 192.168.1.31. Switch it on and put paper in: it is asked as it is added.',
    port: 'Port',
    roll: 'Length of a roll in metres',
    placesTitle: 'Who prints where',
    placesText:
      'Tried in this order: the next one only while the one before printed nothing of it. None, or none that answers: by the browser.',
    place: (place) => (place === 'desk' ? 'Desk' : `Kiosk ${place}`),
    otherPlace: 'Number of the kiosk',
    nth: (nth) => `Printer ${nth}`,
    none: 'none',
    save: 'Save',
    picture: 'What it looks like',
    numberAgain: (number) => `Print number ${number} again`,
    cardAgain: 'Print the card again',
    change: 'Change',
    changeTitle: (name) => `Change printer ${name}`,
    keep: 'Leave it as it is',
    practice: {
      title: 'For practice: give this one a fault',
      trouble: {
        none: 'No fault',
        paper: 'No paper',
        cover: 'Cover open',
        jammed: 'Cutter jammed',
        mute: 'No answer',
        slow: 'Slow',
      },
    },
  },
  ofList: {
    sending: { title: 'Printing, please wait', lines: [] },
    printed: (at) => ({
      title: at === undefined ? 'Printed: please take your list' : `Printed: your list is at ${at}`,
      lines: [],
    }),
    failed: (why) => ({
      title: 'The list did not print',
      lines: [`The reason: ${why}. Have it printed at the window.`],
    }),
    unknown: { title: 'It may not have printed', lines: ['No paper there? Have it printed at the window.'] },
  },
}
