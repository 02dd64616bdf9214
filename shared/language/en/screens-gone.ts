import type { Words } from '../words.ts'

export const screensGone: Words['screensGone'] = ({ which, held }, time) => {
  const wait = held
    ? 'Whoever was called keeps the place, and it is no missed call; after ten minutes holds run on.'
    : 'Holds run on.'
  return {
    both: `The board and all terminals are cut off since ${time}: nobody hears a call. Whoever was called keeps the place, it is no missed call, and all are called anew when they are back. Please see to the hall's network; the window can serve whoever comes.`,
    board: `The board is cut off since ${time}: nobody hears a call. Please call out the numbers. ${wait}`,
    terminal: `All terminals are cut off since ${time}: whoever is called cannot answer there. Please serve them at the window. ${wait}`,
  }[which]
}
