import type { KeeperWords } from '../keeper-words.ts'

export const keeper: KeeperWords = {
  take: 'Keep my place',
  noted: {
    title: 'Noted here',
    more: 'The kiosk noted it; the hall has not heard yet. Check in at the window with number and time later: you count from {}.',
  },
  confirmed: {
    title: 'Confirmed',
    more: 'The hall has it. Check in at the window with number and time: you count from {}.',
  },
  refused: { title: 'Not taken by the hall', more: 'Tell the window number and time.' },
}

/** What becomes of those that a terminal told of. */
export const keepersTold = (kept: number, refused: number): string =>
  [
    ...(kept > 0 ? [`Place-keepers confirmed: ${kept}`] : []),
    ...(refused > 0 ? [`not taken: ${refused}, see the window`] : []),
  ].join(', ')
