import { type RequestName, type RequestOf, requests } from '../../shared/api.ts'
import { madeUpPin, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CertificateId, CommandId, DayNumber, KeeperId, Position, TerminalId } from '../../shared/ids.ts'
import {
  at,
  broccoli,
  checkIn,
  farmer,
  first,
  monday,
  offer,
  placement,
  post,
  tuesday,
  wang,
} from '../../shared/testing/cast.ts'
import { liu } from '../../shared/testing/county-cast.ts'
import { type Caller, callers } from './callers.ts'
import { aboutPapers } from './door-papers.ts'
import { aboutPrinting } from './door-printing.ts'
import { aboutSite } from './door-site.ts'
import { aboutWork } from './door-work.ts'
import { heardAt } from './heard-at.ts'
import type { Door } from './test-door.ts'
import type { Who } from './who-may.ts'

/** Who may come through each door, by `METHOD path`. Behind a passage (`*`) there is nothing for anybody. */
export type DoorRules = Readonly<Record<string, Who | 'nobody'>>

const command = CommandId.parse(`cmd_20260817_${'1'.repeat(16)}`)
const boiler = CertificateId.parse('boiler')
const identity = { kind: 'resident-id', number: makeResidentId('1965-03-12', 1) } as const
const household = { kind: 'person', residentId: identity.number, phone: makePhone(1) } as const
const number = DayNumber.parse('A001')
const terminal = TerminalId.parse(`trm_${'1'.repeat(16)}`)

/** A well-formed question of every kind: a request without a line here does not compile. */
const questions: { readonly [Name in RequestName]: RequestOf<Name> } = {
  'check-in/identify': { identity },
  'check-in/check-in': { command, identity, consent: true, wants: { trades: [broccoli.trade] }, certificates: [] },
  'check-in/change-wants': { command, wants: { trades: [broccoli.trade] }, certificates: [] },
  'check-in/leave': { command },
  'check-in/come-back': { command },
  'check-in/form-crew': { command, number, lastFour: '1234' },
  'check-in/leave-crew': { command },
  'check-in/find': { number, lastFour: '0000' },
  'check-in/scan': { token: 'AAAA' },
  'check-in/leave-for': { command, number, reason: 'asked' },
  'check-in/come-back-for': { command, number },
  'check-in/form-crew-for': { command, number, others: [number], reason: 'one car' },
  'check-in/leave-crew-for': { command, number, reason: 'asked' },
  'check-in/dissolve-crew-for': { command, number, reason: 'asked' },
  'check-in/go-to-child': { command, cameAt: at('05:31') },
  'session/end': {},
  'matching/ask-for-job': { command, posting: first },
  'matching/take-back-wish': { command, posting: first },
  'matching/accept': { command, offer: offer(1) },
  'matching/decline': { command, offer: offer(1) },
  'matching/wait-again': { command },
  'matching/why': {},
  'matching/know-news': { placement: placement(1) },
  'matching/accept-for': { command, number, offer: offer(1) },
  'matching/decline-for': { command, number, offer: offer(1), reason: 'asked' },
  'matching/wait-again-for': { command, number },
  'matching/take-back-wish-for': { command, number, posting: first },
  'matching/call-again': { command, offer: offer(1), reason: 'not heard' },
  'matching/ranked-list': { posting: first },
  'matching/close-second-wave': { command, posting: first, reason: 'enough came' },
  'matching/open-second-wave': { command, posting: first, leaveMinute: 440, reason: 'two missing' },
  'placement/place-by-hand': { command, number, posting: first, reason: 'deaf' },
  'placement/release': { command, placement: placement(1), because: 'mistake', reason: 'the wrong person' },
  'placement/report-arrival': { command, placement: placement(1), workDate: monday, report: 'arrived' },
  'matching/request-name': { command, posting: first, number },
  'matching/take-off-name': { command, posting: first, number },
  'matching/request-name-for': { command, posting: first, number, reason: 'asked' },
  'matching/take-off-name-for': { command, posting: first, number, reason: 'asked' },
  'placement/report-missing': { command, posting: first, missing: [placement(1)] },
  'placement/stop-work': { command, posting: first, because: 'rain' },
  'placement/stop-work-for': { command, posting: first, because: 'rain', minute: 660 },
  'placement/take-back-stop': { command, posting: first, workDate: monday, reason: 'another field' },
  'placement/roster': { posting: first, workDate: monday },
  'placement/print-ticket': { command, placement: placement(1), language: 'zh' },
  'placement/print-list': { command, posting: first, language: 'zh' },
  'placement/print-ticket-for': { command, placement: placement(1), language: 'zh' },
  'placement/print-list-for': { command, posting: first, language: 'zh' },
  'placement/ticket-list': {},
  'placement/check-ticket': { token: 'AAAA' },
  ...aboutWork,
  ...aboutSite,
  'posting/identify': { command, identity: household, consent: true, pin: madeUpPin },
  'posting/post': { command, terms: broccoli },
  'posting/change-terms': { command, posting: first, terms: broccoli },
  'posting/change-places': { command, posting: first, places: 3 },
  'posting/cancel': { command, posting: first, because: 'weather' },
  'posting/change-terms-for': { command, posting: first, terms: broccoli },
  'posting/change-places-for': { command, posting: first, places: 3 },
  'posting/cancel-for': { command, posting: first, because: 'weather' },
  'matching/answer-change-for': { command, placement: placement(1), revision: 2, answer: 'agree' },
  'matching/answer-change': { command, placement: placement(1), revision: 2, answer: 'agree' },
  'staff-desk/first-account': { code: 'wrong', name: '杨霞', password: 'long enough' },
  'staff-desk/sign-in': { name: '杨霞', password: 'long enough' },
  'staff-desk/sign-out': {},
  'staff-desk/approve': { command, posting: first },
  'staff-desk/write-notes': { command, posting: first, notes: 'quiet work' },
  'staff-desk/issue-card': { command, employer: farmer, language: 'zh' },
  'staff-desk/reset-pin': { command, employer: farmer },
  'staff-desk/revoke-card': { command, employer: farmer },
  'staff-desk/correct-employer': { command, employer: farmer, name: '李有福' },
  'staff-desk/stop-employer': { command, employer: farmer, reason: 'unpaid' },
  'staff-desk/show-employer-number': { command, employer: farmer, reason: 'first posting' },
  'staff-desk/let-employer-post': { command, employer: farmer, reason: 'paid' },
  'staff-desk/turn-down': { command, posting: first, reason: 'no' },
  'staff-desk/forget': { command, identity },
  'staff-desk/forget-employer': { command, employer: farmer },
  'posting/post-for': { command, employer: household, consent: true, terms: broccoli },
  'counter/find': { identity },
  'counter/check-in': { command, identity, consent: true, wants: { trades: [broccoli.trade] }, certificates: [] },
  'counter/correct': { command, identity, name: '王秀英' },
  'counter/correct-birth-date': {
    command,
    identity: { kind: 'phone', phone: makePhone(2), birthDate: '19650312' },
    birthDate: '19650313',
    reason: 'misread',
  },
  'counter/set-hard-to-place': { command, identity, holds: true, reason: 'a card of the county' },
  'counter/talks-due': {},
  'counter/note-talk': { command, worker: wang, note: 'was ill' },
  'counter/pause': { command, worker: wang, until: tuesday, reason: 'again' },
  'counter/lift-pause': { command, worker: wang, reason: 'a mistake' },
  'counter/set-do-not-send': {
    command,
    whose: { by: 'number', number },
    employer: farmer,
    side: 'worker',
    holds: true,
    reason: 'underpaid',
  },
  'counter/show-phone': { command, whose: { by: 'number', number }, reason: 'absent' },
  'counter/merge': {
    command,
    kept: identity,
    merged: { kind: 'phone', phone: makePhone(2), birthDate: '19650312' },
    reason: 'came by phone once',
  },
  'counter/find-employer': { number: { by: 'phone', number: makePhone(1) } },
  'counter/employer': { employer: farmer },
  'counter/confirm-certificate': {
    command,
    whose: { by: 'papers', identity },
    certificate: boiler,
    validUntil: monday,
    cardNumber: 'T1307',
  },
  'counter/certificate-not-shown': { command, whose: { by: 'papers', identity }, certificate: boiler },
  'counter/withdraw-certificate': { command, whose: { by: 'papers', identity }, certificate: boiler, reason: 'lost' },
  'staff-desk/log': { day: monday },
  'staff-desk/log-by-number': { day: monday, typed: '0012' },
  'staff-desk/history': { day: monday, subject: { of: 'person', number } },
  'staff-desk/ranked-then': { day: monday, posting: first, position: Position.parse(1) },
  ...aboutPapers,
  'terminals/help': { terminal: '2', screen: 'home' },
  'voice/say': { language: 'zh', text: '请稍等' },
  'terminals/keep-places': { keepers: [{ keeper: KeeperId.parse('2-07'), keptAt: at('05:41') }] },
  'terminals/answer-help': { call: 1 },
  'terminals/enrol': { key: 'A'.repeat(43) },
  'terminals/list': {},
  'terminals/show-codes': { shown: false },
  'terminals/approve': { command, code: 'ACDEFGHJ', number: 9 },
  'terminals/renumber': { command, terminal, number: 9 },
  'terminals/revoke': { command, terminal },
  'market-day/close': { command, reason: 'snow' },
  ...aboutPrinting,
  'settings/change': { command, change: { section: 'offer-hold', offerHoldSeconds: 60 }, version: 0 },
  'settings/history': {},
  'staff/accounts': {},
  'staff/add': { command, name: '周强', password: 'long enough', role: 'clerk' },
  'staff/change-role': { command, staff: liu, role: 'supervisor' },
  'staff/end': { command, staff: liu },
  'staff/reset-password': { command, staff: liu, password: 'long enough' },
  'staff/change-own-password': { command, oldPassword: 'long enough', password: 'longer still' },
}
export const requestDoors = Object.keys(requests).map((name) => `POST /api/${name}`)

/**
 * Everybody knocks at every door the house has, at a house of its own for each. Answers what is not as the rules say: a
 * door without a rule, a rule without a door, whoever is not let in, or not kept out with a plain no that writes nothing.
 */
export async function doorFaults(
  open: () => Promise<Door>,
  rules: DoorRules,
  who = callers,
): Promise<readonly string[]> {
  const { app, live } = await open()
  live.stop()
  const doors = [...new Set(app.routes.map(({ method, path }) => `${method} ${path}`))]
  const unruled = doors.filter((door) => rules[door] === undefined).map((door) => `${door} has no rule`)
  const wanted = new Set([...requestDoors, ...Object.keys(rules)])
  const missing = [...wanted].filter((door) => !doors.includes(door)).map((door) => `${door} is not there`)
  const faults: string[] = []
  for (const door of doors) {
    const rule = rules[door]
    if (rule !== undefined) faults.push(...(await faultsAt(door, rule, await open(), who)))
  }
  return [...unruled, ...missing, ...faults]
}

/** Whoever decides may also do what everybody at the desk may; who comes for themselves comes to a terminal, once the hall knows its own. */
export function letsIn(
  rule: Who | 'nobody' | undefined,
  { is, at }: Pick<Caller, 'is' | 'at'>,
  onlyKnown = false,
): boolean {
  const isServed = !onlyKnown || at === 'terminal'
  if (rule === 'screen') return isServed || at === 'board'
  if (rule === 'terminal') return isServed
  if (rule === 'worker' || rule === 'employer') return rule === is && isServed
  return rule === 'anybody' || (is !== undefined && (rule === is || (rule === 'staff' && is === 'supervisor')))
}

async function faultsAt(
  name: string,
  rule: Who | 'nobody',
  door: Door,
  who: readonly Caller[],
): Promise<readonly string[]> {
  const { day, county, ownCommand } = door.hall
  for (const command of [checkIn(wang), post(broccoli)])
    await day.ask({ id: ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
  const faults: string[] = []
  for (const caller of who) {
    const mayIn = letsIn(rule, caller, door.screens.onlyKnown())
    const before = day.position + county.position
    const heard = await heardAt(door, name, caller, bodyAt(name))
    const wrote = day.position + county.position > before
    if (heard !== (mayIn ? 'in' : 'out') || (wrote && !mayIn))
      faults.push(`${caller.name} is not ${mayIn ? 'let in' : 'kept out'} at ${name}`)
  }
  door.live.stop()
  return faults
}

const bodyAt = (name: string): unknown =>
  Object.entries(questions).find(([asked]) => name === `POST /api/${asked}`)?.[1]
