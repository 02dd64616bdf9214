import type { Words } from '../words.ts'

export const keepers: Words['desk']['keepers'] = {
  unclaimed: (list) => `Place-keepers not brought yet: ${list}`,
  notKept: (list) => `Place-keepers the hall did not take: ${list}. Ask whoever brings one`,
  wrong: 'A place-keeper is like 2-07; leave it empty if there is none.',
  field: 'Place-keeper (from a kiosk off line, like 2-07; empty: none)',
}
