import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Reply } from '../../shared/answer.ts'
import { type RequestName, type RequestOf, requests } from '../../shared/api.ts'
import { type Handlers, refuse } from '../reply.ts'
import type { Answers } from './answers.ts'
import type { TurnedAway } from './guards.ts'
import type { Visit } from './visit.ts'
import { notAllowed, whoMayAsk } from './who-may.ts'

export interface DoorParts {
  readonly handlers: Handlers
  readonly guard: (c: Context) => TurnedAway | undefined
  readonly visit: (c: Context) => Visit
  readonly answer: Answers
}

const largestBodyBytes = 32 * 1024
const schemas: { readonly [Name in RequestName]: z.ZodType<RequestOf<Name>> } = requests
const isRequest = (name: string): name is RequestName => name in requests
const notUnderstood = refuse({ code: 'not-understood' })

/** What was sent as JSON; undefined if it is none, or longer than any request is. */
export async function bodyOf(request: Request): Promise<unknown> {
  const text = await textOf(request)
  return text === undefined ? undefined : parsed(text)
}

/**
 * Every request of the house: let in by the guards, parsed, asked only by who may, answered with a value or a refusal.
 * One straight line instead of a middleware for each step, for every tap in the hall takes it.
 */
export function addRequests(app: Hono, { handlers, guard, visit, answer }: DoorParts): void {
  const add = <Name extends RequestName>(name: Name) =>
    app.post(`/api/${name}`, async (c) => {
      const away = guard(c)
      if (away !== undefined) return answer(refuse(away.refusal), away.status)
      const text = await textOf(c.req.raw)
      if (text === undefined) return answer(notUnderstood, 413)
      const body = schemas[name].safeParse(parsed(text))
      // The input is not echoed: it may hold an ID number.
      if (!body.success) return answer(notUnderstood, 400)
      const by = visit(c)
      const refusal = notAllowed(whoMayAsk[name], by)
      if (refusal !== undefined) return answer(refuse(refusal), 401)
      const reply = await handlers[name](body.data, by)
      return answer(reply, statusOf(reply), by.cookies)
    })
  for (const name of Object.keys(requests).filter(isRequest)) add(name)
}

/** The body, or undefined if it is longer than any request is. Who hangs up has said nothing. */
async function textOf(request: Request): Promise<string | undefined> {
  const { headers } = request
  const said = headers.get('transfer-encoding') === null ? headers.get('content-length') : null
  try {
    if (said === null) return await countedText(request.body)
    return Number(said) <= largestBodyBytes ? await request.text() : undefined
  } catch {
    return ''
  }
}

/** Of a body whose length is not said, no more is read than may come. */
async function countedText(body: ReadableStream<Uint8Array> | null): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    if (length > largestBodyBytes) return undefined
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function statusOf(reply: Reply<unknown>): number {
  if (reply.answer === 'done') return 200
  return reply.refusal.code === 'too-many-tries' ? 429 : 409
}
