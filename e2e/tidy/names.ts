import { type Check, type Fault, roomOf } from './tree.ts'

/** Rooms that are no act: what the machine needs rather than what the market does. */
const runtimeRooms: Readonly<Record<string, ReadonlySet<string>>> = {
  server: new Set(['access', 'ledger', 'register', 'printing', 'practice', 'setting-up', 'voice']),
  kiosk: new Set(['app', 'ui', 'pieces', 'drawings', 'trouble', 'public']),
  e2e: new Set(['screens', 'faults', 'bench', 'pictures', 'tidy']),
}
/** Specs that walk through several acts. */
const walks = new Set([
  'opening',
  'off-line',
  'one-tap',
  'market-day',
  'complaint',
  'crew',
  'second-wave',
  'boarding',
  'trouble',
  'look',
  'desk-look',
  'two-desks',
  'privacy',
  'practice',
  'release',
  'terminal-kit',
  'time-zone',
  'voice',
  'id-reader',
])

/** The acts and places as `shared` names them. */
const actsOf = (paths: Iterable<string>): ReadonlySet<string> =>
  new Set([...paths].flatMap((path) => /^shared\/(?:day|county|places)\/([^/]+)\//.exec(path)?.[1] ?? []))

/** To change check-in one opens `check-in` in every room: the same act has the same name everywhere. */
export const actNames: Check = (tree) => {
  const acts = actsOf(tree.keys())
  const faults = new Set<Fault>()
  for (const path of tree.keys()) {
    const { top, room } = roomOf(path)
    const runtime = runtimeRooms[top]
    if (runtime === undefined) continue
    if (room !== '' && !runtime.has(room) && !acts.has(room))
      faults.add(`${top}/${room}/ is neither an act or place of shared nor a known runtime room`)
    const spec = /([^/]+)\.spec\.ts$/.exec(path)?.[1]
    if (spec !== undefined && !acts.has(spec) && !walks.has(spec))
      faults.add(`${path} bears the name of no act or place of shared`)
  }
  return [...faults]
}
