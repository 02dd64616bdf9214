import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Worker } from 'node:worker_threads'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { buildApp } from '../../server/app.ts'
import { randomTail } from '../../server/clock.ts'
import type { Hall } from '../../server/hall.ts'
import { openMemoryLedger } from '../../server/ledger/memory.ts'
import { liveViews } from '../../server/live.ts'
import type { RequestName, RequestOf } from '../../shared/api.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, WorkerId } from '../../shared/ids.ts'
import { openBenchHall } from './bench-hall.ts'
import { interleave, side } from './measure.ts'
import type { PostDone, PostJob } from './post-client.ts'
import { atLeast, notJudged, type Row, row } from './rows.ts'

const connections = 64
/** A morning's line, and a new hall each time, for nobody checks in twice. The first request of each socket is not timed. */
const people = 6 * connections
const halls = 8
const adult = '1980-05-17'

/** Goal 8: the whole server's answer to a check-in over a socket, against node:http that parses the same bodies. */
export async function postBench(): Promise<readonly Row[]> {
  const client = new Worker(new URL(import.meta.url))
  const ours = side(() => rate(client, openMarket))
  const rival = side(() => rate(client, openBare))
  const door = side(() => rate(client, openDoor))
  await interleave([ours, rival, door])
  await client.terminate()
  const what = `check-ins posted over ${connections} sockets; bare node:http`
  return [
    row({ goal: 8, what, unit: '/s', ours, rival, target: atLeast(0.75) }),
    row({ goal: 8, what: 'posts that ask no book; bare node:http', unit: '/s', ours: door, rival, target: notJudged }),
  ]
}

interface Served {
  readonly server: ServerType | Server
  readonly requests: readonly string[]
  stop(): Promise<void>
}

async function rate(client: Worker, open: () => Promise<Served>): Promise<number> {
  let seconds = 0
  for (let n = 0; n < halls; n++) {
    const { server, requests, stop } = await open()
    seconds += await post(client, { port: await portOf(server), requests, connections })
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await stop()
  }
  return (halls * (people - connections)) / seconds
}

function portOf(server: Served['server']): Promise<number> {
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no port'))
      else resolve(address.port)
    })
  })
}

function post(client: Worker, job: PostJob): Promise<number> {
  return new Promise((resolve, reject) => {
    client.once('message', (done: PostDone) =>
      'wrong' in done ? reject(new Error(done.wrong)) : resolve(done.seconds),
    )
    client.postMessage(job)
  })
}

/** A market that knows so many people, none of them in line yet, and what each of them posts. */
async function openMarket(): Promise<Served> {
  const hall = await openBenchHall(openMemoryLedger())
  const live = liveViews(hall)
  const bug = (error: unknown) => {
    throw error
  }
  const app = buildApp({ hall, live, publicAddress: undefined, requestsPerSecond: 1e9, bug })
  const requests = await Promise.all(Array.from({ length: people }, (_, n) => requestOf(hall, n)))
  return {
    server: createAdaptorServer({ fetch: app.fetch }),
    requests,
    async stop() {
      live.stop()
      await hall.stop()
    },
  }
}

/** The same server and people who only step back from the screen: what everything but the command costs. */
async function openDoor(): Promise<Served> {
  return { ...(await openMarket()), requests: Array.from({ length: people }, () => requestText('session/end', {})) }
}

/** Parses what is posted and answers as much as the market does, knowing nothing and writing nothing. */
async function openBare(): Promise<Served> {
  const { requests, stop } = await openMarket()
  await stop()
  return { server: createServer(answerBare), requests, stop }
}

function answerBare(request: IncomingMessage, response: ServerResponse): void {
  let text = ''
  request.setEncoding('utf8')
  request.on('data', (part) => {
    text += part
  })
  request.on('end', () => response.setHeader('content-type', 'application/json').end(bareReply(text)))
}

function bareReply(text: string): string {
  const { command, trades } = JSON.parse(text)
  const places = [
    { place: 100, of: 200 },
    { place: 100, of: 200 },
  ]
  const value = { number: command.slice(-4), status: 'waiting', trades, places, jobs: [], tickets: [] }
  return JSON.stringify({ answer: 'done', value })
}

async function requestOf(hall: Hall, n: number): Promise<string> {
  const tail = randomTail(hall.clock)
  const number = makeResidentId(adult, n)
  const worker = WorkerId.parse(`wkr_${tail}`)
  const record = { kind: 'worker', residentId: number, birthDate: adult } as const
  await hall.register.findOrCreate(workerResidentIdText(number), worker, record, hall.day.marketDay)
  const command = { type: 'register-worker', worker } as const
  await hall.county.ask({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
  const trades = zhangbei.trades.slice(0, 2).map((trade) => trade.id)
  return requestText('check-in/check-in', {
    command: CommandId.parse(`cmd_20260817_${randomTail(hall.clock)}`),
    identity: { kind: 'resident-id', number },
    consent: false,
    trades,
  })
}

function requestText<Name extends RequestName>(name: Name, asked: RequestOf<Name>): string {
  const body = JSON.stringify(asked)
  const head = ['host: localhost', 'origin: http://localhost', 'content-type: application/json']
  return [`POST /api/${name} HTTP/1.1`, ...head, `content-length: ${body.length}`, '', body].join('\r\n')
}
