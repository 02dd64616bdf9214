import { refused } from '../../shared/language/answered.ts'
import type { Caller } from './callers.ts'
import type { Door, Knock } from './test-door.ts'

type Heard = 'in' | 'out' | 'neither'
const plainNoes = new Set(
  (['session-over', 'sign-in-needed', 'supervisor-needed', 'terminal-not-known', 'site-link-unknown'] as const).map(
    (code) => JSON.stringify(refused({ code })),
  ),
)

type Sent = Pick<Knock, 'cookies' | 'headers'>
const sentBy = ({ cookies, link }: Caller, door: Door): Sent => ({
  cookies: cookies(door),
  headers: link === undefined ? {} : { authorization: `Bearer ${link(door)}` },
})

/** What comes back to this caller at that door, with the body it asks for. */
export async function heardAt(door: Door, name: string, caller: Caller, asked: unknown): Promise<Heard> {
  const [method = '', pattern = ''] = name.split(' ')
  const sent = sentBy(caller, door)
  const path = pattern.replace('*', 'nothing/at/all').replace(/:\w+/, 'NOTHING')
  if (path.startsWith('/api/live/') && method === 'GET')
    return heardOfStream(await door.knock(path, { method, ...sent }))
  if (pattern.endsWith('*')) {
    const both = [await door.knock(path, { method: 'GET', ...sent }), await door.knock(path, sent)]
    return both.every(({ status }) => status === 404) ? 'out' : 'in'
  }
  const response = await door.knock(path, { method, body: asked, ...sent })
  const sentTo = response.headers.get('location')
  // A terminal's own page, by its number.
  if ([200, 409, 429].includes(response.status) || /^\/(pay)?\?/.test(sentTo ?? '')) return 'in'
  // The page with its code; the board's own page instead of a terminal's.
  if (sentTo === '/board' || (response.status === 403 && (await response.text()).includes('class="code"'))) return 'out'
  return response.status === 401 && plainNoes.has(await response.text()) ? 'out' : 'neither'
}

/** A stream begins with a view, or is one `end` that tells nothing but the time. */
async function heardOfStream(response: Response): Promise<Heard> {
  const reader = response.body?.getReader()
  const told = new TextDecoder().decode((await reader?.read())?.value)
  const more = told.startsWith('event: end\n') ? (await reader?.read())?.done !== true : false
  await reader?.cancel()
  if (told.startsWith('event: view\n')) return 'in'
  return /^event: end\ndata: [^\n]*\n\n$/.test(told) && !told.includes('"view"') && !more ? 'out' : 'neither'
}
