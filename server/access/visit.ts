import { parse, serialize } from 'hono/utils/cookie'
import type { HallTerminal, StaffMember } from '../../shared/county/county.ts'
import type { StaffRole } from '../../shared/county/staff/messages.ts'
import type { EmployerId, StaffId, WorkerId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { SiteLink } from '../site/links.ts'
import { screenCookie, screenCookies } from '../terminals/cookies.ts'
import type { HallScreens } from '../terminals/hall-screens.ts'
import type { SessionOf, SessionTokens, WorkerProof } from './tokens.ts'

/** A terminal ends it a minute and a half after the last touch, and when its page begins: no hand that still types is cut off. */
const visitorSeconds = 60 * 60
/** Longer than the hall is open on one day: nobody is signed out in the middle of their work. */
const staffSeconds = 14 * 60 * 60

type Proven = Omit<Extract<SessionOf, { of: 'employer' }>, 'of' | 'employer'>

/** Who stands before a request: the visitor of a terminal and the member of staff at a desk, each with a cookie of its own. */
export interface Visit {
  readonly worker: WorkerId | undefined
  /** How they showed that they are; undefined: they typed it. */
  readonly workerProof: WorkerProof | undefined
  /** They were asked about their pay. */
  readonly payAsked: boolean
  readonly employer: EmployerId | undefined
  readonly staff: StaffId | undefined
  /** What they are at the desk; undefined without staff. */
  readonly role: StaffRole | undefined
  /** The job whose page asks, by the link that came with it; never a cookie, which any page of ours would send along. */
  readonly site: SiteLink
  /** The screen of the hall that asks; undefined: none that staff have approved. */
  readonly screen: HallTerminal | undefined
  /** Its number. */
  readonly terminal: number | undefined
  /** Of which build the page is. */
  readonly build: string | undefined
  /** Whether people are served where this comes from: at any screen while none was approved. A stream outlives the request that began it. */
  isServed(where: 'screen' | 'terminal'): boolean
  /** For limits only; never stored. */
  readonly address: string
  readonly actor: Actor
  openWorker(worker: WorkerId, proof?: WorkerProof): void
  /** The same session, in which they were asked about their pay. */
  askedAboutPay(): void
  /** By the PIN that was the newest when they proved who they are, and the card if one proved it. */
  openEmployer(employer: EmployerId, proven: Proven): void
  /** Resolves once their session stays over, whatever becomes of the server. */
  endVisitor(): Promise<void>
  /** The screen has this key from now on, unless it is known by another. */
  enrol(key: string): void
  /** Whether the visitor's session is open still; a stream outlives the request that began it. */
  visitorLasts(): boolean
  deskLasts(): boolean
  signIn(member: StaffMember): void
  signOut(): Promise<void>
  /** What the answer to this request sets. */
  readonly cookies: readonly string[]
}

export interface VisitParts {
  readonly tokens: SessionTokens
  readonly screens: HallScreens
  /** The account, if it opens anything now. */
  readonly working: (staff: StaffId) => StaffMember | undefined
  /** How many PINs they have had by now, and which card speaks for them. */
  readonly proofs: (employer: EmployerId) => Proven
  /** What the link of an employer's page opens. */
  readonly link: (token: string) => SiteLink
  /** Where the request comes from. */
  readonly address: string
}

export function visitOf({ headers }: Request, { tokens, screens, working, proofs, link, address }: VisitParts): Visit {
  const sent = headers.get('cookie') ?? ''
  const held = { visitor: parse(sent, 'visitor')['visitor'], staff: parse(sent, 'staff')['staff'] }
  const { key, build } = screenCookies(sent)
  const screen = screens.by(key)
  const isServed = (where: 'screen' | 'terminal') => {
    if (!screens.onlyKnown()) return true
    const known = screens.by(key)
    return known !== undefined && (where === 'screen' || known.stands === 'terminal')
  }
  const atTerminal = () => (isServed('terminal') ? stillProven(tokens.open(held.visitor), proofs) : undefined)
  const visitor = atTerminal()
  const atDesk = () => memberOf(tokens.open(held.staff), working)
  const member = atDesk()
  const asWorker = visitor?.of === 'worker' ? visitor : undefined
  const worker = asWorker?.worker
  const employer = visitor?.of === 'employer' ? visitor.employer : undefined
  const site = link(/^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1] ?? '')
  // The hall's own terminals come by plain http although phones come by https: each gets a cookie it can keep.
  const secure = headers.get('origin')?.toLowerCase().startsWith('https:') === true
  const cookies: string[] = []
  const put = (name: 'visitor' | 'staff', value: string, maxAge: number) => {
    cookies.push(serialize(name, value, { httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge }))
  }
  const open = (session: SessionOf) => put('visitor', tokens.seal(session, visitorSeconds), visitorSeconds)
  const end = (name: 'visitor' | 'staff') => {
    put(name, '', 0)
    return tokens.end(held[name])
  }
  return {
    worker,
    workerProof: asWorker?.proof,
    payAsked: asWorker?.payAsked === true,
    employer,
    staff: member?.staff,
    role: member?.role,
    site,
    screen,
    terminal: screen?.number,
    build,
    isServed,
    address,
    actor: actorOf(worker, employer),
    openWorker: (id, proof) => open({ of: 'worker', worker: id, ...(proof === undefined ? {} : { proof }) }),
    askedAboutPay() {
      if (asWorker !== undefined) open({ ...asWorker, payAsked: true })
    },
    openEmployer: (id, proven) => open({ of: 'employer', employer: id, ...proven }),
    endVisitor: () => end('visitor'),
    enrol(given) {
      if (screen === undefined && screens.isKey(given)) cookies.push(screenCookie('terminal', given, secure))
    },
    visitorLasts: () => atTerminal() !== undefined,
    deskLasts: () => atDesk() !== undefined,
    signIn: ({ staff, passwords }) =>
      put('staff', tokens.seal({ of: 'staff', staff, passwords }, staffSeconds), staffSeconds),
    signOut: () => end('staff'),
    cookies,
  }
}

/** Whoever works here no more, or has another password by now, is nobody at the desk. */
function memberOf(session: SessionOf | undefined, working: VisitParts['working']): StaffMember | undefined {
  if (session?.of !== 'staff') return undefined
  const member = working(session.staff)
  return member?.passwords === session.passwords ? member : undefined
}

/** Whoever stands at a terminal with a PIN or a card that staff have replaced or taken back since is nobody there. */
function stillProven(session: SessionOf | undefined, proofs: VisitParts['proofs']): SessionOf | undefined {
  if (session?.of !== 'employer') return session
  const { pins, card } = proofs(session.employer)
  return session.pins === pins && (session.card === undefined || session.card === card) ? session : undefined
}

function actorOf(worker: WorkerId | undefined, employer: EmployerId | undefined): Actor {
  if (worker !== undefined) return { by: 'worker', worker }
  if (employer !== undefined) return { by: 'employer', employer }
  return { by: 'terminal' }
}
