import { type Check, fileOf, follow, type Import, isTest, pages, roomOf, type Source, sources } from './tree.ts'

/** Besides schemas and persistent maps: SHA-256 that answers at once, by which lots are drawn; a browser's own makes one wait. */
const ofShared = new Set(['zod', 'immutable', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'])
/** For tests everywhere: the runners, and what makes cases. */
const ofTests = /^(vitest|fast-check|@playwright\/test|@solidjs\/testing-library)$/
const openToKiosk = new Set(['app', 'ui', 'pieces', 'drawings'])
/** Where the rooms of a screen are put together. */
const doors = new Set([
  ...pages,
  'kiosk/stand.tsx',
  'kiosk/app/terminal.tsx',
  'kiosk/app/frame.tsx',
  'kiosk/app/rooms.tsx',
])

/** Who may import whom. */
export const walls: Check = (tree) =>
  sources(tree).flatMap((source) =>
    source.imports.flatMap((one) => {
      const why = wallBetween(source, one)
      return why === undefined ? [] : [`${source.path}:${one.line} imports ${one.from}: ${why}`]
    }),
  )

function wallBetween({ path }: Source, one: Import): string | undefined {
  const target = fileOf(path, one.from)
  const from = roomOf(path)
  const to = target === undefined ? undefined : roomOf(target)
  switch (from.top) {
    case 'shared':
      if (to === undefined)
        return ofShared.has(one.from) || (isTest(path) && ofTests.test(one.from))
          ? undefined
          : 'shared imports zod, immutable, SHA-256 and itself only'
      return to.top === 'shared' ? undefined : 'shared knows no other room'
    case 'server':
      return to === undefined || to.top === 'server' || to.top === 'shared'
        ? undefined
        : `server never imports ${to.top}`
    case 'kiosk':
      return kioskWall(path, one, target)
    default:
      return undefined
  }
}

const isTheMarket = (target: string): boolean => /^(shared\/(day|county|places|ticket)|kiosk\/pieces)\//.test(target)

function kioskWall(path: string, one: Import, target: string | undefined): string | undefined {
  if (target === undefined) {
    const isNodes = one.from.startsWith('node:')
    return isNodes && !isTest(path) ? 'a browser has no node' : undefined
  }
  const [from, to] = [roomOf(path), roomOf(target)]
  if (to.top === 'server') return one.typeOnly || isTest(path) ? undefined : 'kiosk takes only types from the server'
  if (from.room === 'ui' && isTheMarket(target)) return 'ui knows nothing of the market'
  if (to.top === 'shared') return undefined
  if (to.top !== 'kiosk') return `kiosk never imports ${to.top}`
  if (doors.has(path) || from.room === to.room || isTest(path)) return undefined
  return openToKiosk.has(to.room) ? undefined : `${from.room || 'kiosk'} never imports its sibling ${to.room}`
}

/** What the browser runs must never reach zod or immutable, however many files lie between. */
export const browserWeight: Check = (tree) => {
  const cameFrom = follow(tree, pages, { types: false })
  return sources(tree, (path) => cameFrom.has(path)).flatMap(({ path, imports }) =>
    imports
      .filter(({ from, typeOnly }) => !typeOnly && ofShared.has(from))
      .map(({ from, line }) => `${path}:${line} brings ${from} to the browser${way(path, cameFrom)}`),
  )
}

function way(path: string, cameFrom: ReadonlyMap<string, string>): string {
  const before = cameFrom.get(path) ?? ''
  return before === '' ? '' : `, imported by ${before}${way(before, cameFrom)}`
}
