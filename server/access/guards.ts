import { isIP } from 'node:net'
import type { Hono } from 'hono'
import { millisOf } from '../../shared/hall-clock.ts'
import type { Instant } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { remembered } from '../../shared/remembered.ts'

/** Why a request goes no further, and the status that says so to whoever does not read. */
export interface TurnedAway {
  readonly status: 403 | 421 | 429
  readonly refusal: Refusal
}

interface HouseOptions {
  /** Whether what is asked came with a certificate; a proxy before the hall's public address has one, though it asks by http. */
  readonly isSecure: (request: Request) => boolean
  /** Where the helper of an ID reader answers on a terminal's own machine: for the page of terminals alone. */
  readonly idReader?: URL | undefined
}

const policy = (idReader: URL | undefined) =>
  [
    "default-src 'none'",
    ...['script', 'style', 'font', 'img', 'media', 'connect', 'manifest'].map(
      (kind) => `${kind}-src 'self'${kind === 'connect' && idReader !== undefined ? ` ${idReader.origin}` : ''}`,
    ),
    ...['form-action', 'base-uri', 'frame-ancestors'].map((what) => `${what} 'none'`),
  ].join('; ')

/**
 * The headers of every answer: everything comes from this server and nothing else runs, no third party, no inline script
 * or style, no frames. A terminal may listen to one thing more, on its own machine, where the hall has ID readers that need it.
 */
export const lockedDown = ({ isSecure, idReader }: HouseOptions): HouseHeaders => ({
  everywhere: headersWith(undefined),
  atTerminals: headersWith(idReader),
  isSecure,
})

/** Came by the hall's own https, or for its public address by that of the proxy before it. */
export const byCertificate =
  (publicAddress: URL | undefined): HouseOptions['isSecure'] =>
  ({ url, headers }) =>
    url.startsWith('https:') || (publicAddress?.protocol === 'https:' && headers.get('host') === publicAddress.host)

type HeaderTable = Readonly<Record<string, string>>
interface HouseHeaders extends Pick<HouseOptions, 'isSecure'> {
  readonly everywhere: HeaderTable
  readonly atTerminals: HeaderTable
}

/** Browsers ignore these two without a certificate, and complain. */
const withCertificate = { 'cross-origin-opener-policy': 'same-origin', 'origin-agent-cluster': '?1' }

export function addHeaders(app: Hono, { everywhere, atTerminals, isSecure }: HouseHeaders): void {
  app.use(async (c, next) => {
    await next()
    const always = c.req.path === '/' ? atTerminals : everywhere
    const headers = isSecure(c.req.raw) ? { ...always, ...withCertificate } : always
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  })
}

const headersWith = (idReader: URL | undefined): HeaderTable => ({
  'content-security-policy': policy(idReader),
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
})

export interface SameSiteOptions {
  /** Where phones and terminals find the hall, if it has a name. */
  readonly publicAddress: URL | undefined
  /** What its certificate calls the hall. */
  readonly hallNames?: readonly string[]
}

/**
 * Asks only answer to our own pages. The host must be an address, this machine or the hall's own name (a foreign name
 * pointed at us is refused), and whatever changes something must come from a page of that same host.
 */
export function sameSite({
  publicAddress,
  hallNames = [],
}: SameSiteOptions): (request: Request) => TurnedAway | undefined {
  const names = [publicAddress?.hostname, ...hallNames]
  // A hall's screens all come by one or two names.
  const isOurs = remembered((host: string) => isOurHost(host, names))
  const hostOf = remembered((origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined))
  return ({ method, headers }) => {
    const host = headers.get('host') ?? ''
    if (!isOurs(host)) return { status: 421, refusal: { code: 'not-understood' } }
    if (method === 'GET' || method === 'HEAD') return undefined
    const fromUs = hostOf(headers.get('origin') ?? '') === host.toLowerCase()
    const isJson = headers.get('content-type')?.startsWith('application/json') === true
    return fromUs && isJson ? undefined : { status: 403, refusal: { code: 'not-understood' } }
  }
}

function isOurHost(host: string, names: readonly (string | undefined)[]): boolean {
  if (!URL.canParse(`http://${host}`)) return false
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '')
  return name === 'localhost' || isIP(name) !== 0 || names.includes(name)
}

/**
 * Where a request comes from, for limits only. A proxy on this machine writes last whom it asks for; what stands before that,
 * or comes from another machine, anybody may have written.
 */
export function senderOf(socketAddress: string, forwardedFor: string | undefined): string {
  const isProxy = /^(?:::1|(?:::ffff:)?127\..*)$/.test(socketAddress)
  const forwarded = isProxy ? forwardedFor?.split(',').at(-1)?.trim() : undefined
  return forwarded === undefined || forwarded === '' ? socketAddress : forwarded
}

export interface RateLimitOptions {
  readonly now: () => Instant
  readonly perSecond: number
  readonly burst: number
}

/** So many requests a second from one address, with room for a burst; who is over hears so in words. */
export function rateLimit({ now, perSecond, burst }: RateLimitOptions): (address: string) => TurnedAway | undefined {
  const buckets = new Map<string, { left: number; at: number }>()
  return (address) => {
    const at = millisOf(now())
    const bucket = buckets.get(address) ?? { left: burst, at }
    // A clock that is set back takes nothing from anybody.
    const passedSeconds = Math.max(0, at - bucket.at) / 1000
    bucket.left = Math.min(burst, bucket.left + passedSeconds * perSecond) - 1
    bucket.at = at
    buckets.set(address, bucket)
    if (buckets.size > 10_000) buckets.clear()
    if (bucket.left >= 0) return undefined
    bucket.left = 0
    return { status: 429, refusal: { code: 'hall-busy' } }
  }
}
