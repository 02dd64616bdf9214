import { connect } from 'node:net'
import { parentPort } from 'node:worker_threads'
import { median, secondsSince } from './measure.ts'

/** Requests as they go over the wire, to be sent to a port of this machine over so many connections. */
export interface PostJob {
  readonly port: number
  readonly requests: readonly string[]
  readonly connections: number
}
/** The seconds it took and how long half of the answers did, or what went wrong. */
export type PostDone = { readonly seconds: number; readonly p50Millis: number } | { readonly wrong: string }

/** The screens of the POST bench, in a thread of their own: bare sockets, so that asking costs less than answering. */
export function postMany(): void {
  parentPort?.on('message', (job: PostJob) => {
    postAll(job).then(answer, (error: unknown) => answer({ wrong: String(error) }))
  })
}

const answer = (done: PostDone) => parentPort?.postMessage(done)

/** Each socket connects and asks once before the clock runs: a hall's screens are connected all morning. */
async function postAll({ port, requests, connections }: PostJob): Promise<PostDone> {
  const left = requests.values()
  const screens = await Promise.all(Array.from({ length: connections }, () => screenAt(port)))
  const askNext = (ask: Ask) => {
    const next = left.next()
    return next.done === true ? undefined : ask(next.value)
  }
  await Promise.all(screens.map(askNext))
  const times: number[] = []
  const began = performance.now()
  await Promise.all(
    screens.map(async (ask) => {
      for (;;) {
        const asked = performance.now()
        const answered = askNext(ask)
        if (answered === undefined) return
        await answered
        times.push(performance.now() - asked)
      }
    }),
  )
  return { seconds: secondsSince(began), p50Millis: median(times) }
}

type Ask = (request: string) => Promise<void>

function screenAt(port: number): Promise<Ask> {
  return new Promise((connected, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let reply = ''
    let answered = { resolve: () => {}, reject: failed }
    socket.setEncoding('latin1')
    socket.on('error', (error) => answered.reject(error))
    socket.on('data', (part: string) => {
      reply += part
      if (!isWhole(reply)) return
      const whole = reply
      reply = ''
      if (whole.startsWith('HTTP/1.1 200')) answered.resolve()
      else answered.reject(new Error(whole))
    })
    socket.on('connect', () =>
      connected((request) => {
        socket.write(request)
        return new Promise((resolve, reject) => {
          answered = { resolve, reject }
        })
      }),
    )
  })
}

function isWhole(reply: string): boolean {
  const headEnd = reply.indexOf('\r\n\r\n')
  if (headEnd < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(reply)?.[1]
  return length === undefined ? reply.endsWith('\r\n0\r\n\r\n') : reply.length >= headEnd + 4 + Number(length)
}
