import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { millisOf } from '../../shared/hall-clock.ts'
import { CardId, EmployerId, StaffId, WorkerId } from '../../shared/ids.ts'
import type { Clock } from '../clock.ts'
import { type EndedSessions, endedInMemory } from './ended-sessions.ts'

/** What showed that they are who they say: the paper they hold, or their ID card before a reader. What is typed shows nothing. */
const WorkerProof = z.enum(['ticket', 'card'])
export type WorkerProof = z.infer<typeof WorkerProof>

/** Whose session it is. A terminal's visitor is a worker or an employer; staff sit at the desk. */
export const SessionOf = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('worker'),
    worker: WorkerId,
    proof: WorkerProof.optional(),
    /** The page of pay has asked them: in this session no other page does. */
    payAsked: z.literal(true).optional(),
  }),
  /**
   * Which of their PINs was the newest when it was opened, counted from 1: a newer one ends it, also where a card opened it; and
   * which card did: one that is taken back or printed anew ends it.
   */
  z.strictObject({ of: z.literal('employer'), employer: EmployerId, pins: z.int(), card: CardId.optional() }),
  /** Which of their passwords it was opened with, counted from 1: a newer one ends it. */
  z.strictObject({ of: z.literal('staff'), staff: StaffId, passwords: z.int() }),
])
export type SessionOf = z.infer<typeof SessionOf>

const Token = z.strictObject({ session: SessionOf, until: z.number() })
type Token = z.infer<typeof Token>

const mostKnown = 5000

/**
 * Sessions are short signed tokens: nothing to lose in a restart, nothing personal inside. Only those that were ended
 * before their time are kept until it has come.
 */
export function sessionTokens(
  key: KeyObject,
  { now, speed }: Pick<Clock, 'now' | 'speed'>,
  ended: EndedSessions = endedInMemory(),
) {
  const sign = (body: string) => createHmac('sha256', key).update(body).digest('base64url')
  // Another text than any body we sign: base64url has no blank.
  const digestOf = (token: string) => sign(`ended ${token}`)
  // What our own signature stands under, asked about again and again by the same screen: checked once.
  const known = new Map<string, Token>()
  const know = (token: string, says: Token) => {
    if (known.size >= mostKnown) known.clear()
    known.set(token, says)
    return says
  }
  const checked = (token: string) => {
    const [body = '', signature = '', rest] = token.split('.')
    if (rest !== undefined || !sameText(sign(body), signature)) return undefined
    const parsed = Token.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
    return parsed.success && !ended.has(digestOf(token)) ? know(token, parsed.data) : undefined
  }
  const read = (token: string | undefined) => {
    if (token === undefined) return undefined
    const says = known.get(token) ?? checked(token)
    return says !== undefined && says.until > millisOf(now()) ? says : undefined
  }
  return {
    seal(session: SessionOf, lastsSeconds: number): string {
      // Whoever practises in a hall whose clock runs fast needs the same time to read and to tap.
      const until = millisOf(now()) + lastsSeconds * 1000 * speed()
      const body = Buffer.from(JSON.stringify({ session, until })).toString('base64url')
      const token = `${body}.${sign(body)}`
      know(token, { session, until })
      return token
    },
    /** The session, or undefined if the token is not ours, was altered, was ended or has run out. */
    open: (token: string | undefined): SessionOf | undefined => read(token)?.session,
    /** From now on the token opens nothing, at whatever screen or stream it is kept; resolves once that outlives a power cut. */
    async end(token: string | undefined): Promise<void> {
      const until = read(token)?.until
      if (token === undefined || until === undefined) return
      known.delete(token)
      await ended.keep(digestOf(token), until, millisOf(now()))
    },
  }
}
export type SessionTokens = ReturnType<typeof sessionTokens>

/** Compares in a time that does not tell where two texts differ. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
