import type { Words } from '../words.ts'

export const printing: Words['printing'] = {
  end: { printed: 'printed', failed: 'not printed', unknown: 'nobody knows whether it printed' },
  because: {
    paper: 'out of paper',
    cover: 'the cover is open',
    error: 'the printer has a fault',
    offline: 'the printer is not ready',
    unreachable: 'no connection to the printer',
    late: 'it took too long and was given up',
  },
  title: 'Printing',
  sending: 'Printing',
  ofTicket: {
    sending: { title: 'Printing, please wait', lines: [] },
    printed: (at) => ({
      title: at === undefined ? 'Printed: please take your ticket' : `Printed: your ticket is at “${at}”`,
      lines: [],
    }),
    failed: (why, number) => ({
      title: 'Your ticket did not print',
      lines: [
        `The reason: ${why}. Remember your number ${number} and have it printed at the window: the job is yours.`,
      ],
    }),
    unknown: (number) => ({
      title: 'It may not have printed',
      lines: [`No paper there? Remember your number ${number} and have it printed at the window: the job is yours.`],
    }),
  },
  ofList: {
    sending: { title: 'Printing, please wait', lines: [] },
    printed: (at) => ({
      title: at === undefined ? 'Printed: please take your list' : `Printed: your list is at “${at}”`,
      lines: [],
    }),
    failed: (why) => ({
      title: 'The list did not print',
      lines: [`The reason: ${why}. Have it printed at the window.`],
    }),
    unknown: { title: 'It may not have printed', lines: ['No paper there? Have it printed at the window.'] },
  },
}
