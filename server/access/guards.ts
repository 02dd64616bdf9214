import { isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { millisOf } from '../../shared/hall-clock.ts'
import type { Instant } from '../../shared/ids.ts'

/** Everything comes from this server and nothing else runs: no third party, no inline script or style, no frames. */
export const lockedDown = ({ secure }: { readonly secure: boolean }): MiddlewareHandler =>
  secureHeaders({
    // Browsers ignore these two without a certificate, and complain.
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  })

export interface SameSiteOptions {
  /** Where phones and terminals find the hall, if it has a name. */
  readonly publicAddress: URL | undefined
}

/**
 * Asks only answer to our own pages. The host must be an address, this machine or the hall's own name (a foreign name
 * pointed at us is refused), and whatever changes something must come from a page of that same host.
 */
export function sameSite({ publicAddress }: SameSiteOptions): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!isOurHost(host, publicAddress)) return c.text('not this hall', 421)
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const origin = c.req.header('origin')
      const fromUs = origin !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
      const isJson = c.req.header('content-type')?.startsWith('application/json') === true
      if (!fromUs || !isJson) return c.json({ answer: 'refused', refusal: { code: 'not-understood' } }, 403)
    }
    return next()
  }
}

function isOurHost(host: string, publicAddress: URL | undefined): boolean {
  if (!URL.canParse(`http://${host}`)) return false
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '')
  return name === 'localhost' || isIP(name) !== 0 || name === publicAddress?.hostname
}

export interface RateLimitOptions {
  readonly now: () => Instant
  readonly perSecond: number
  readonly burst: number
  readonly addressOf: (c: Context) => string
}

/** So many requests a second from one address, with room for a burst; who is over hears so in words. */
export function rateLimit({ now, perSecond, burst, addressOf }: RateLimitOptions): MiddlewareHandler {
  const buckets = new Map<string, { left: number; at: number }>()
  return async (c, next) => {
    const key = addressOf(c)
    const at = millisOf(now())
    const bucket = buckets.get(key) ?? { left: burst, at }
    // A clock that is set back takes nothing from anybody.
    const passedSeconds = Math.max(0, at - bucket.at) / 1000
    bucket.left = Math.min(burst, bucket.left + passedSeconds * perSecond) - 1
    bucket.at = at
    buckets.set(key, bucket)
    if (buckets.size > 10_000) buckets.clear()
    if (bucket.left < 0) {
      bucket.left = 0
      return c.json({ answer: 'refused', refusal: { code: 'hall-busy' } }, 429)
    }
    return next()
  }
}
