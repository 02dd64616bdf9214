import type { Answered } from '../../shared/answer.ts'
import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import type { CommandId, MarketDay } from '../../shared/ids.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const triesAfterMillis = [0, 400, 1200]
const answerWithinMillis = 10_000

/** The command's id, made before the first tap can be repeated. Works on plain http, where `crypto.randomUUID` is missing. */
export function makeCommandId(day: MarketDay): CommandId {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => alphabet.charAt(byte % 32)).join('')
  return `cmd_${day.replaceAll('-', '')}_${letters}` as CommandId
}

export type Heard<Value> = Answered<Value> | { readonly answer: 'unreachable' }

/**
 * Asks the server. A line that breaks is tried again with the very same body, so a command whose answer was lost gets its
 * first answer. `unreachable`: not known whether it was done; ask again later with the same command id.
 */
export const ask = <Name extends RequestName>(name: Name, body: RequestOf<Name>): Promise<Heard<Replies[Name]>> =>
  askAs(name, JSON.stringify(body))

/** The same for a body that is written already. */
export async function askAs<Name extends RequestName>(name: Name, text: string): Promise<Heard<Replies[Name]>> {
  for (const waitMillis of triesAfterMillis) {
    if (waitMillis > 0) await new Promise((resolve) => setTimeout(resolve, waitMillis))
    const heard = await post<Replies[Name]>(`/api/${name}`, text)
    if (heard) return heard
  }
  return { answer: 'unreachable' }
}

async function post<Value>(url: string, text: string): Promise<Answered<Value> | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(answerWithinMillis),
    })
    const reply: Answered<Value> = await response.json()
    return reply.answer === 'done' || reply.answer === 'refused' ? reply : undefined
  } catch {
    return undefined
  }
}
