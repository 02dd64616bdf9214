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
}
