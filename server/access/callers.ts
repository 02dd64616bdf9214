import { farmer, wang } from '../../shared/testing/cast.ts'
import { deriveKeys } from '../keys.ts'
import { clerkAtDesk, type Door, supervisorAtDesk } from './test-door.ts'
import { sessionTokens } from './tokens.ts'
import type { Who } from './who-may.ts'

interface Caller {
  readonly name: string
  /** Whom the hall should take them for. */
  readonly is?: Who
  readonly cookies: (door: Door) => Readonly<Record<string, string>>
}

const worker = { of: 'worker', worker: wang } as const
const employer = { of: 'employer', employer: farmer, pins: 0 } as const
const elsewhere = deriveKeys(Buffer.alloc(32, 8)).session

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
    cookies: ({ hall }) => ({ staff: sessionTokens(elsewhere, hall.clock).seal(supervisorAtDesk, 600) }),
  },
]
