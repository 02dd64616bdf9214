import type { Stands } from '../../shared/county/terminals/messages.ts'
import { mustHave } from '../../shared/must-have.ts'
import { farmer, first, wang } from '../../shared/testing/cast.ts'
import { deriveKeys } from '../keys.ts'
import { siteLinks } from '../site/links.ts'
import { clerkAtDesk, type Door, screenKeys, supervisorAtDesk } from './test-door.ts'
import { sessionTokens } from './tokens.ts'
import type { Who } from './who-may.ts'

export interface Caller {
  readonly name: string
  /** The screen of the hall they stand at. */
  readonly at?: Stands
  /** Whom the hall should take them for. */
  readonly is?: Who
  readonly cookies: (door: Door) => Readonly<Record<string, string>>
  /** The link to the page of a job that they hold. */
  readonly link?: (door: Door) => string
}

const worker = { of: 'worker', worker: wang } as const
const employer = { of: 'employer', employer: farmer, pins: 0 } as const
const theJob = ({ day }: Door['hall']) => mustHave(day.state.postings.get(first), first)
const elsewhere = deriveKeys(Buffer.alloc(32, 8))

/** Everybody, in a hall that has approved no screen: wherever they stand. */
export const callers: readonly Caller[] = [
  { name: 'nobody in particular', cookies: () => ({}) },
  { name: 'a worker', is: 'worker', cookies: ({ seal }) => ({ visitor: seal(worker) }) },
  { name: 'an employer', is: 'employer', cookies: ({ seal }) => ({ visitor: seal(employer) }) },
  { name: 'a clerk', is: 'staff', cookies: ({ seal }) => ({ staff: seal(clerkAtDesk) }) },
  { name: 'a supervisor', is: 'supervisor', cookies: ({ seal }) => ({ staff: seal(supervisorAtDesk) }) },
  {
    name: 'somebody with the password of before',
    cookies: ({ seal }) => ({ staff: seal({ ...supervisorAtDesk, passwords: 0 }) }),
  },
  { name: 'an employer of an earlier PIN', cookies: ({ seal }) => ({ visitor: seal({ ...employer, pins: -1 }) }) },
  {
    name: 'a worker too late',
    cookies: ({ seal }) => ({ visitor: seal(worker, 0), staff: seal(supervisorAtDesk, 0) }),
  },
  { name: 'an employer too late', cookies: ({ seal }) => ({ visitor: seal(employer, 0) }) },
  {
    name: 'each in the other’s place',
    cookies: ({ seal }) => ({ visitor: seal(supervisorAtDesk), staff: seal(worker) }),
  },
  {
    name: 'staff of another hall',
    cookies: ({ hall }) => ({ staff: sessionTokens(elsewhere.session, hall.clock).seal(supervisorAtDesk, 600) }),
  },
  {
    name: 'whoever holds a list',
    is: 'site',
    cookies: () => ({}),
    link: ({ hall }) => siteLinks(hall).token(theJob(hall)),
  },
  {
    name: 'whoever holds a list of another hall',
    cookies: () => ({}),
    link: ({ hall }) => siteLinks({ ...hall, keys: elsewhere }).token(theJob(hall)),
  },
]

const places = [
  { where: 'a phone', key: undefined },
  { where: 'a screen nobody approved', key: screenKeys.unknown },
  { where: 'a screen that was taken off', key: screenKeys.revoked },
  { where: 'a terminal', key: screenKeys.terminal, at: 'terminal' },
  { where: 'the board', key: screenKeys.board, at: 'board' },
] as const

/** Whoever is somebody, and nobody, at each kind of screen, in a hall that knows its screens. */
export const callersAtScreens: readonly Caller[] = callers
  .filter(({ name, is }) => is !== undefined || name === 'nobody in particular')
  .flatMap((caller) =>
    places.map(({ where, key, ...at }) => ({
      ...caller,
      ...at,
      name: `${caller.name} at ${where}`,
      cookies: (door: Door) => ({ ...caller.cookies(door), ...(key === undefined ? {} : { terminal: key }) }),
    })),
  )
