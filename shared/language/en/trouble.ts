import type { Words } from '../words.ts'

export const trouble: Words['trouble'] = {
  title: 'This kiosk is offline',
  kept: 'What you have done is safe.',
  reconnecting: 'Reconnecting by itself',
  seconds: (seconds) => (seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`),
  stillPossible: 'You can still do this',
  helpMeanwhile: 'raise your hand',
  waitForThese: 'These must wait',
  checkIn: 'Check in',
  checkInMeanwhile: 'when it is back',
  jobs: 'Jobs and tickets',
  jobsMeanwhile: 'ask at the window',
  hire: 'Posting a job',
  hireMeanwhile: 'at the window, on paper',
  numberKept: 'Your number stays',
  numberKeptMore: 'Watch the board for your call.',
  back: 'Connected again',
  backMore: 'Go on where you were.',
  takePlace: 'Keep my place',
  placesTold: (kept, refused) =>
    [
      ...(kept > 0 ? [`Place-keepers confirmed: ${kept}`] : []),
      ...(refused > 0 ? [`not taken: ${refused}, see the window`] : []),
    ].join(', '),
  place: {
    noted: {
      title: 'Noted here',
      more: (from) =>
        `The kiosk noted it; the hall has not heard yet. Check in later with number and time: you count from ${from}.`,
    },
    confirmed: {
      title: 'Confirmed',
      more: (from) => `The hall has it. Check in with number and time: you count from ${from}.`,
    },
    refused: { title: 'Not taken by the hall', more: () => 'Tell the window number and time.' },
  },
}
