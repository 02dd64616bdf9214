import type { Reply } from '../../shared/answer.ts'
import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import type { Audience, Audiences, Live } from '../../shared/live.ts'

/** A screen in the hall as the server sees it: it keeps its cookies and says which page it is. */
export interface Screen {
  ask<Name extends RequestName>(name: Name, body: RequestOf<Name>): Promise<Reply<Replies[Name]>>
  /** The view of this moment, whole. */
  look<A extends Audience>(audience: A): Promise<Audiences[A]>
}
/** How a request reaches the server: over the network, or straight into its app. */
export type Send = (url: string, init: RequestInit) => Promise<Response>

export function screenAt(origin: string, send: Send): Screen {
  const cookies = new Map<string, string>()
  const headers = () => ({
    origin,
    'content-type': 'application/json',
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  return {
    async ask(name, body) {
      const sent = { method: 'POST', headers: headers(), body: JSON.stringify(body) }
      const response = await send(`${origin}/api/${name}`, sent)
      for (const cookie of response.headers.getSetCookie()) {
        const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        cookies.set(key, value)
      }
      return response.json()
    },
    async look<A extends Audience>(audience: A) {
      const response = await send(`${origin}/api/live/${audience}`, { headers: headers() })
      const heard: Live<Audiences[A]> = JSON.parse(await firstView(response))
      return heard.view
    },
  }
}

/** A stream begins with the whole current view; what comes after it is nobody's concern here. */
async function firstView({ body }: Response): Promise<string> {
  if (body === null) throw new Error('The view has no stream')
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { value, done } = await reader.read()
    text += value ?? ''
    const view = /^event: view\ndata: (.*)\n\n/m.exec(text)?.[1]
    if (view === undefined && !done) continue
    await reader.cancel()
    if (view === undefined) throw new Error('The view ended before it began')
    return view
  }
}
