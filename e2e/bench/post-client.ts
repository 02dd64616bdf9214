import { connect } from 'node:net'
import { parentPort } from 'node:worker_threads'
import { secondsSince } from './measure.ts'

/** Requests as they go over the wire, to be sent to a port of this machine over so many connections. */
export interface PostJob {
  readonly port: number
  readonly requests: readonly string[]
  readonly connections: number
}
/** The seconds it took, or what went wrong. */
export type PostDone = { readonly seconds: number } | { readonly wrong: string }

/** The screens of the POST bench, in a thread of their own: bare sockets, so that asking costs less than answering. */
export function postMany(): void {
  parentPort?.on('message', async ({ port, requests, connections }: PostJob) => {
    const left = requests.values()
    const began = performance.now()
    const answer = (done: PostDone) => parentPort?.postMessage(done)
    await Promise.all(Array.from({ length: connections }, () => postOnAndOn(port, left))).then(
      () => answer({ seconds: secondsSince(began) }),
      (error: unknown) => answer({ wrong: String(error) }),
    )
  })
}

function postOnAndOn(port: number, left: Iterator<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let reply = ''
    const next = () => {
      const { done, value } = left.next()
      if (done === true) {
        socket.end()
        resolve()
      } else socket.write(value)
    }
    socket.setNoDelay(true)
    socket.setEncoding('latin1')
    socket.on('error', reject)
    socket.on('connect', next)
    socket.on('data', (part: string) => {
      reply += part
      if (!isWhole(reply)) return
      if (!reply.startsWith('HTTP/1.1 200')) reject(new Error(reply))
      reply = ''
      next()
    })
  })
}

function isWhole(reply: string): boolean {
  const headEnd = reply.indexOf('\r\n\r\n')
  if (headEnd < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(reply)?.[1]
  return length === undefined ? reply.endsWith('\r\n0\r\n\r\n') : reply.length >= headEnd + 4 + Number(length)
}
