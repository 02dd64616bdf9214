import type { Words } from '../words.ts'

export const trouble: Words['trouble'] = {
  title: 'This terminal is off line',
  kept: 'What you have done is safe.',
  reconnecting: 'Reconnecting by itself',
  seconds: (seconds) => (seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`),
  waitForThese: 'These must wait',
  checkIn: 'Check in',
  checkInMeanwhile: 'try when it is back',
  jobs: 'Jobs and tickets',
  jobsMeanwhile: 'at the desk, in person',
  hire: 'Posting a job',
  hireMeanwhile: 'at the desk, on paper',
  numberKept: 'Your number and place stay',
  numberKeptMore: 'If you have a number, watch the board.',
  back: 'Connected again',
  backMore: 'Go on where you were.',
  spoken:
    'This terminal is off line and is reconnecting by itself. What you have done is safe. Your number and your place stay. If it is urgent, raise your hand.',
}
