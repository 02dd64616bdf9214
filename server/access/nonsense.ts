import fc from 'fast-check'
import { type RequestName, requests } from '../../shared/api.ts'
import { madeUpPin } from '../../shared/identity/made-up.ts'
import { zh } from '../../shared/language/zh.ts'
import { broccoli, farmer, wang } from '../../shared/testing/cast.ts'
import { anything, mark, paperParts, secrets, someDay, words, workParts } from './nonsense-parts.ts'
import { type Door, supervisorAtDesk } from './test-door.ts'

type Part = { readonly [Name in RequestName]: keyof (typeof requests)[Name]['shape'] }[RequestName]
/** Every part of every question, as likely right as wrong. A part without a line here does not compile. */
const someTerms = fc.oneof(
  fc.constant(broccoli),
  fc.tuple(fc.constantFrom(...Object.keys(broccoli)), anything).map(([part, junk]) => ({ ...broccoli, [part]: junk })),
  anything,
)
const someTickets = fc.oneof(fc.constant(['plc_20260817_0001']), fc.array(words), anything)
const parts: Readonly<Record<Part, fc.Arbitrary<unknown>>> = {
  command: fc.oneof(fc.constant(`cmd_20260817_${'2'.repeat(16)}`), words),
  identity: fc.oneof(
    anything,
    fc.record({ kind: fc.constant('resident-id'), number: words }),
    fc.record({ kind: fc.constant('phone'), phone: words, birthDate: words }),
    fc.record({ kind: fc.constantFrom('passport', 'residence-permit'), number: words, birthDate: words }),
    fc.record({ kind: fc.constant('person'), residentId: words, phone: words }),
    fc.record({ kind: fc.constant('company'), creditCode: words, phone: words }),
    fc.record({ kind: fc.constant('agency'), creditCode: words, licence: words, phone: words }),
    fc.record({ kind: fc.constant('card'), token: fc.oneof(fc.constant('A'.repeat(136)), words) }),
  ),
  ...workParts,
  ...paperParts,
  consent: fc.oneof(fc.boolean(), anything),
  notFound: fc.oneof(fc.constant(true), anything),
  licence: words,
  holds: fc.oneof(fc.boolean(), anything),
  shown: fc.oneof(fc.boolean(), anything),
  side: fc.oneof(fc.constantFrom('worker', 'employer'), words),
  wants: fc.oneof(
    fc.constant({ trades: ['loading'] }),
    fc.record({ trades: fc.array(words), township: words }),
    anything,
  ),
  cameAt: fc.oneof(fc.constant('2026-08-16T21:31:00.000Z'), words),
  certificates: fc.oneof(fc.constant([]), fc.array(words), anything),
  number: fc.oneof(fc.constant('A001'), words),
  lastFour: words,
  brought: fc.oneof(fc.record({ keeper: fc.oneof(fc.constant('2-07'), words), minute: fc.integer() }), anything),
  keepers: fc.oneof(fc.array(fc.record({ keeper: fc.oneof(fc.constant('2-07'), words), keptAt: words })), anything),
  key: fc.oneof(fc.constant('A'.repeat(43)), words),
  pin: fc.oneof(fc.constantFrom(madeUpPin, '111111'), words),
  others: fc.oneof(fc.constant(['A001']), fc.array(words), anything),
  token: fc.oneof(fc.constant('A'.repeat(127)), words),
  posting: fc.oneof(fc.constant('pst_20260817_001'), words),
  offer: fc.oneof(fc.constant('off_20260817_0001'), words),
  text: fc.oneof(fc.constant('请稍等'), words, anything),
  code: words,
  name: words,
  nameTyped: fc.oneof(fc.constant(true), anything),
  phone: words,
  password: words,
  terminal: fc.oneof(fc.constantFrom('2', '', `trm_${'1'.repeat(16)}`), words),
  // Never a name that somebody's network would be asked for.
  host: fc.constantFrom('127.0.0.1', 'http://printer', 'a b', `${mark}/`, ''),
  port: fc.oneof(fc.constantFrom(1, 0, 70_000), anything),
  rollMetres: fc.oneof(fc.constantFrom(50, -1, 1e308), anything),
  place: fc.oneof(fc.constantFrom('desk', 2, 0), anything),
  trouble: fc.oneof(fc.constantFrom('paper', 'none'), anything),
  printer: fc.oneof(fc.constant(`prn_${'1'.repeat(16)}`), words),
  printers: fc.oneof(fc.constant([]), fc.array(words), anything),
  screen: fc.oneof(fc.constantFrom('home', 'worker'), words),
  call: fc.oneof(fc.integer(), anything),
  oldPassword: words,
  role: fc.oneof(fc.constantFrom('supervisor', 'clerk'), words),
  staff: fc.oneof(fc.constant(`stf_${'0'.repeat(15)}2`), words),
  position: fc.oneof(fc.constantFrom(1, 0, -1, 1e308, 0.5), anything),
  version: fc.oneof(fc.constantFrom(0, -1, 1e308, 0.5), anything),
  change: fc.oneof(
    fc.record({ section: fc.constant('offer-hold'), offerHoldSeconds: fc.oneof(fc.integer(), anything) }),
    fc.record({ section: fc.constant('complaint-lines'), complaintLines: fc.array(words) }),
    fc.record({
      section: fc.constant('voice'),
      voice: fc.record({ volume: fc.integer(), selfStart: fc.array(words) }),
    }),
    fc.record({ section: fc.constant('gate'), gate: fc.record({ zh: words, en: words }) }),
    fc.record({ section: words, trades: anything }),
    anything,
  ),
  kept: fc.oneof(anything, fc.record({ kind: fc.constant('resident-id'), number: words })),
  merged: fc.oneof(anything, fc.record({ kind: fc.constant('phone'), phone: words, birthDate: words })),
  whose: fc.oneof(
    fc.record({ by: fc.constant('number'), number: fc.oneof(fc.constant('A001'), words) }),
    fc.record({ by: fc.constant('papers'), identity: anything }),
    anything,
  ),
  certificate: fc.oneof(fc.constant('boiler'), words),
  birthDate: fc.oneof(fc.constantFrom('19650312', '20150312', '19650231'), words),
  validUntil: fc.oneof(fc.constantFrom('2027-08-18', '2026-02-30'), words),
  cardNumber: words,
  issuer: words,
  employerName: words,
  reason: words,
  legalReason: words,
  notes: fc.oneof(fc.constant('限女性'), words),
  places: fc.oneof(fc.constantFrom(1, 300, 301, 0), anything),
  because: fc.oneof(fc.constantFrom('weather', 'mistake', 'rain'), words),
  heard: fc.oneof(fc.constantFrom('plc_20260817_0001', 'window', 'telephone'), words),
  placement: fc.oneof(fc.constant('plc_20260817_0001'), words),
  report: fc.oneof(fc.constantFrom('arrived', 'unexcused'), words),
  minute: fc.oneof(fc.constantFrom(660, -1, 1440), anything),
  missing: someTickets,
  excused: someTickets,
  here: someTickets,
  leaveMinute: fc.oneof(fc.constantFrom(440, -1, 2880), anything),
  revision: fc.oneof(fc.constantFrom(1, 2), anything),
  answer: fc.oneof(fc.constantFrom('agree', 'decline'), words),
  forMinors: fc.oneof(fc.boolean(), anything),
  employer: fc.oneof(
    fc.constant(farmer),
    fc.record({ kind: fc.constant('person'), residentId: words, phone: words }),
    fc.record({ kind: fc.constant('company'), creditCode: words, phone: words }),
    words,
  ),
  approve: fc.oneof(fc.record({ reason: words, forMinors: fc.boolean() }, { requiredKeys: [] }), anything),
  day: someDay,
  workDate: someDay,
  since: fc.oneof(fc.constantFrom(0, -1, 1e308, 0.5, Number.MAX_SAFE_INTEGER), anything),
  subject: fc.oneof(
    fc.record({ of: fc.constant('person'), number: fc.oneof(fc.constant('A001'), words) }),
    fc.record({ of: fc.constant('posting'), posting: fc.oneof(fc.constant('pst_20260817_001'), words) }),
    fc.record({ of: fc.constant('employer'), employer: fc.oneof(fc.constant(`emp_${'0'.repeat(16)}`), words) }),
    anything,
  ),
  language: fc.oneof(fc.constantFrom('zh', 'en'), words),
  terms: someTerms,
  seen: someTerms,
}

/** Shaped like this question, more or less; or like none. */
function bodiesFor(name: RequestName): fc.Arbitrary<string> {
  const own = Object.entries(parts).filter(([part]) => part in requests[name].shape)
  const question = fc.record(Object.fromEntries(own), { requiredKeys: [] })
  const crooked = fc.tuple(question, fc.constantFrom('__proto__', 'constructor', 'more')).map(([body, key]) => {
    const more = JSON.stringify({ prototype: { polluted: mark }, polluted: mark })
    return `${asJson(body).slice(0, -1)}${own.length > 0 && Object.keys(body).length > 0 ? ',' : ''}"${key}":${more}}`
  })
  const deep = fc.constantFrom<[string, string]>(['[', ']'], ['{"identity":', '}'], ['{"terms":', '}'])
  return fc.oneof(
    { weight: 5, arbitrary: question.map(asJson) },
    { weight: 2, arbitrary: crooked },
    { weight: 2, arbitrary: fc.oneof(anything.map(asJson), words) },
    { weight: 1, arbitrary: deep.map(([open, close]) => `${open.repeat(2000)}1${close.repeat(2000)}`) },
    { weight: 1, arbitrary: fc.constantFrom('', '{', '[]', 'null', '"', '{"a":', '\ufeff{}', ' '.repeat(40_000)) },
  )
}
const contents = fc.oneof(
  { weight: 6, arbitrary: fc.constant('application/json') },
  { weight: 1, arbitrary: fc.constantFrom('application/json; charset=utf-16', 'application/jsonx', 'text/plain') },
  { weight: 1, arbitrary: fc.constantFrom('multipart/form-data; boundary=x', mark, '') },
)

/**
 * Asks one question in many nonsensical ways, as staff and as a visitor. Answers what came back that never should: a
 * breakdown, a part of what was sent, a thing done for what is no question, a no without words; undefined if nothing did.
 */
export async function nonsenseFault(door: Door, name: RequestName, runs: number): Promise<string | undefined> {
  const cookies = {
    staff: door.seal(supervisorAtDesk),
    visitor: door.seal(
      name.startsWith('matching') ? { of: 'worker', worker: wang } : { of: 'employer', employer: farmer, pins: 0 },
    ),
  }
  return firstFault(runs, fc.tuple(bodiesFor(name), contents), async ([body, content]) => {
    const response = await door.knock(`/api/${name}`, { body, cookies, headers: { 'content-type': content } })
    const answered = wrongWith(response, await response.text(), isQuestion(name, body))
    if (Reflect.has({}, 'polluted')) return 'marks every object there is'
    return answered ?? (door.hall.bugs.length > 0 ? 'a bug' : undefined)
  })
}

/** The same for what is written into an address. */
export function addressFault(door: Door, runs: number): Promise<string | undefined> {
  const starts = fc.constantFrom('/api/', '/api/live/', '/T/', '/t/', '/S/', '/s/', '/')
  const encoded = fc
    .oneof(words, fc.string({ unit: 'binary' }))
    .map((rest) => encodeURIComponent(rest.replace(/\p{Surrogate}/gu, '')))
  const broken = fc.constantFrom('%', '%E0%A4%A', '%00', '..%2f..%2fetc', '/', '', `?of=${mark}`)
  return firstFault(runs, fc.tuple(starts, fc.oneof(encoded, broken)), async ([start, rest]) => {
    const response = await door.knock(start + rest, { method: 'GET' })
    return leaks(response, await response.text())
  })
}

async function firstFault<Sent>(
  runs: number,
  sent: fc.Arbitrary<Sent>,
  faultOf: (sent: Sent) => Promise<string | undefined>,
): Promise<string | undefined> {
  let fault: string | undefined
  const property = fc.asyncProperty(sent, async (one) => {
    fault = await faultOf(one)
    return fault === undefined
  })
  await fc.check(property, { numRuns: runs, endOnFailure: true })
  return fault
}

function wrongWith(response: Response, text: string, isQuestion: boolean): string | undefined {
  const leak = leaks(response, text)
  if (leak !== undefined) return leak
  const reply = parsed(text)
  if (typeof reply !== 'object' || reply === null || !('answer' in reply)) return 'answers in no words'
  if (reply.answer === 'done') return isQuestion && response.ok ? undefined : 'does what is no question'
  const refusal = 'refusal' in reply ? reply.refusal : undefined
  const code = typeof refusal === 'object' && refusal !== null && 'code' in refusal ? String(refusal.code) : ''
  return Object.hasOwn(zh.refusals, code) && !response.ok ? undefined : 'answers in no words'
}

/** Whoever changes a list of the settings hears which of the rows they just wrote is too long, or stands there twice. */
function withoutNamedRow(text: string): string {
  const named = /"what":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1]
  return named ? text.replaceAll(named, '') : text
}

function leaks(response: Response, text: string): string | undefined {
  if (response.status >= 500) return 'breaks down'
  const told = `${withoutNamedRow(text)} ${[...response.headers].join(' ')}`
  if (secrets.some((secret) => told.includes(secret))) return 'repeats what was sent'
  return /\.ts\b|node_modules|Error\b|\\n *at /.test(text) ? 'shows where it broke' : undefined
}

const isQuestion = (name: RequestName, body: string): boolean => requests[name].safeParse(parsed(body)).success

function parsed(text: string): unknown {
  try {
    // A mark of byte order is no part of a text that is sent.
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}
