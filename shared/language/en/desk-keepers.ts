import type { Words } from '../words.ts'

export const keepers: Words['desk']['keepers'] = {
  unclaimed: (list) => `Place-keepers not brought yet: ${list.join(', ')}`,
  notKept: (list) => `Place-keepers the hall did not take: ${list.join(', ')}. Ask whoever brings one`,
  wrong: 'A place-keeper goes with its time, like 2-07 05:41; leave it empty if there is none.',
  field: 'Place-keeper and time (from a kiosk off line, like 2-07 05:41; empty: none)',
}
