import type { Reply } from '../../shared/answer.ts'
import { answered } from '../../shared/language/answered.ts'

/** Makes the answers of the API: what every answer carries, as JSON that is kept nowhere, with the cookies it sets; a refusal with its sentence. */
export function answering(everywhere: Readonly<Record<string, string>>) {
  // A plain record made once: as `Headers` it would cost each answer as much as a command.
  const headers = { ...everywhere, 'content-type': 'application/json', 'cache-control': 'no-store' }
  return (reply: Reply<unknown>, status: number, cookies: readonly string[] = []): Response =>
    new Response(JSON.stringify(answered(reply)), { status, headers: withCookies(headers, cookies) })
}
export type Answers = ReturnType<typeof answering>

function withCookies(headers: Readonly<Record<string, string>>, cookies: readonly string[]): HeadersInit {
  const [cookie, ...more] = cookies
  if (cookie === undefined) return headers
  // The cookie first: an object that grows behind a spread is ten times as slow.
  if (more.length === 0) return { 'set-cookie': cookie, ...headers }
  return [...Object.entries(headers), ...cookies.map((each): [string, string] => ['set-cookie', each])]
}
