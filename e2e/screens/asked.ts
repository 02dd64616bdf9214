import type { APIRequestContext } from '@playwright/test'
import type { Reply } from '../../shared/answer.ts'
import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import { CommandId } from '../../shared/ids.ts'
import type { Market } from '../market.ts'

let commands = 0
/** The id of one more tap on 17 August. */
export const nextCommand = () => CommandId.parse(`cmd_20260817_${String(commands++).padStart(16, '0')}`)

/** What a screen asks, without the screen. */
export async function told<Name extends RequestName>(
  by: APIRequestContext,
  market: Market,
  name: Name,
  body: RequestOf<Name>,
): Promise<Replies[Name]> {
  const { origin } = new URL(market.terminal)
  const response = await by.post(`${origin}/api/${name}`, { data: body, headers: { origin } })
  const reply: Reply<Replies[Name]> = await response.json()
  if (reply.answer !== 'done') throw new Error(`${name}: ${JSON.stringify(reply)}`)
  return reply.value
}
