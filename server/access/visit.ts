import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { EmployerId, StaffId, WorkerId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { SessionTokens } from './tokens.ts'

const visitorSeconds = 15 * 60
const staffSeconds = 12 * 60 * 60

/** Who stands before a request: the visitor of a terminal and the member of staff at a desk, each with a cookie of its own. */
export interface Visit {
  readonly worker: WorkerId | undefined
  readonly employer: EmployerId | undefined
  readonly staff: StaffId | undefined
  /** For limits only; never stored. */
  readonly address: string
  readonly actor: Actor
  openWorker(worker: WorkerId): void
  openEmployer(employer: EmployerId): void
  endVisitor(): void
  signIn(staff: StaffId): void
  signOut(): void
}

export function visitOf(c: Context, tokens: SessionTokens, secure: boolean, address: string): Visit {
  const visitor = tokens.open(getCookie(c, 'visitor'))
  const desk = tokens.open(getCookie(c, 'staff'))
  const worker = visitor?.of === 'worker' ? visitor.worker : undefined
  const employer = visitor?.of === 'employer' ? visitor.employer : undefined
  const staff = desk?.of === 'staff' ? desk.staff : undefined
  const put = (name: 'visitor' | 'staff', value: string, maxAge: number) =>
    setCookie(c, name, value, { httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge })
  return {
    worker,
    employer,
    staff,
    address,
    actor: actorOf(worker, employer),
    openWorker: (id) => put('visitor', tokens.seal({ of: 'worker', worker: id }, visitorSeconds), visitorSeconds),
    openEmployer: (id) => put('visitor', tokens.seal({ of: 'employer', employer: id }, visitorSeconds), visitorSeconds),
    endVisitor: () => put('visitor', '', 0),
    signIn: (id) => put('staff', tokens.seal({ of: 'staff', staff: id }, staffSeconds), staffSeconds),
    signOut: () => put('staff', '', 0),
  }
}

function actorOf(worker: WorkerId | undefined, employer: EmployerId | undefined): Actor {
  if (worker !== undefined) return { by: 'worker', worker }
  if (employer !== undefined) return { by: 'employer', employer }
  return { by: 'terminal' }
}
