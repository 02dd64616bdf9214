import { request } from 'node:http'
import type { Reply } from '../../shared/answer.ts'
import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'

/** A screen in the hall as the server sees it: an address, cookies, and a page of the same host. */
export interface Screen {
  ask<Name extends RequestName>(name: Name, body: RequestOf<Name>): Promise<Reply<Replies[Name]>>
}

/**
 * `forwardedFor`: for whom a proxy at that address says it asks. Rejects when the server is gone before its answer is here in full: nobody knows
 * then what became of the tap.
 */
export function screenAt(port: number, localAddress: string, forwardedFor?: string): Screen {
  const cookies = new Map<string, string>()
  const host = `127.0.0.1:${port}`
  const headers = () => ({
    origin: `http://${host}`,
    'content-type': 'application/json',
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    ...(forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor }),
  })
  const keep = (cookie: string) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    cookies.set(name, value)
  }
  return {
    ask: (name, body) =>
      new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port, localAddress, path: `/api/${name}`, method: 'POST' }
        const asked = request({ ...options, headers: headers(), timeout: 60_000 }, (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part: string) => {
            text += part
          })
          response.on('error', reject)
          response.on('end', () => {
            if (!response.complete) return reject(new Error('The answer broke off'))
            for (const cookie of response.headers['set-cookie'] ?? []) keep(cookie)
            resolve(JSON.parse(text))
          })
        })
        asked.on('timeout', () => asked.destroy(new Error('No answer within a minute')))
        asked.on('error', reject)
        asked.end(JSON.stringify(body))
      }),
  }
}
