import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'

/** What stands on a made-up card, as some maker's helper tells it. */
export interface LaidCard {
  readonly number: string
  readonly name?: string
  readonly validUntil?: string
}

export type CardReader = Awaited<ReturnType<typeof cardReader>>

/** What no hall may hear, however often a helper says it. */
export const besides = {
  birthDate: '1965-03-12',
  photo: 'data:image/png;base64,BUDELIUXIADEZHAOPIAN',
  address: '不该留下的住址',
  ethnicity: '不该留下的民族',
} as const

/**
 * An ID reader and its maker's helper, as a program on the terminal's own machine: it speaks as *An ID reader's helper* of the README
 * says, to the pages of one hall that know its token. A port of 0 is any that is free.
 */
export async function cardReader({
  token = 'made-up',
  port = 0,
}: {
  readonly token?: string
  readonly port?: number
} = {}) {
  let hall = ''
  let hangs = false
  const lines = new Set<ServerResponse>()
  const turnedAway: string[] = []
  const server = createServer((request, answer) => {
    const { origin = '' } = request.headers
    const asked = new URL(request.url ?? '', 'http://127.0.0.1')
    const isOurs = origin === hall && asked.pathname === '/cards' && asked.searchParams.get('token') === token
    if (!isOurs) {
      turnedAway.push(origin)
      return void answer.writeHead(403).end()
    }
    if (hangs) return
    answer.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'access-control-allow-origin': hall,
      vary: 'origin',
    })
    answer.write(':\n\n')
    lines.add(answer)
    answer.on('close', () => lines.delete(answer))
  })
  const listen = async (on: number) => {
    server.listen(on, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(port)
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('It listens on a port')
  const says = (said: unknown) => {
    for (const line of lines) line.write(`data: ${typeof said === 'string' ? said : JSON.stringify(said)}\n\n`)
  }
  return {
    address: `http://127.0.0.1:${at.port}/cards?token=${token}`,
    turnedAway,
    /** Whose pages it speaks to. */
    speaksTo(origin: string): void {
      hall = origin
    },
    /** How many pages listen. */
    heardBy: () => lines.size,
    says,
    lay(card: LaidCard): void {
      says({ card: 'present' })
      says({ card: 'read', ...card, ...besides })
    },
    layBadly(): void {
      says({ card: 'present' })
      says({ card: 'error' })
    },
    snatch(): void {
      says({ card: 'present' })
      says({ card: 'removed' })
    },
    hang(): void {
      hangs = true
      server.closeAllConnections()
    },
    /** It is closed, and opened again. */
    async restart(): Promise<void> {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      hangs = false
      await listen(at.port)
    },
    async close(): Promise<void> {
      server.closeAllConnections()
      server.close()
    },
  }
}
