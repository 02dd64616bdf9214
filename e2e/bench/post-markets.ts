import { createServer, type IncomingMessage, type Server } from 'node:http'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { sessionTokens } from '../../server/access/tokens.ts'
import { buildApp } from '../../server/app.ts'
import { randomTail } from '../../server/clock.ts'
import type { Hall } from '../../server/hall.ts'
import { openMemoryLedger } from '../../server/ledger/memory.ts'
import { liveViews } from '../../server/live.ts'
import { workerSession } from '../../server/matching/worker-session.ts'
import { tickets } from '../../server/placement/ticket.ts'
import type { RequestName, RequestOf } from '../../shared/api.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, WorkerId } from '../../shared/ids.ts'
import { openBenchHall } from './bench-hall.ts'

/** A server that will listen, and what its screens will post to it, as it goes over the wire. */
export interface Served {
  readonly server: ServerType | Server
  readonly requests: readonly string[]
  stop(): Promise<void>
}

interface Ask {
  readonly path: string
  readonly body: string
  readonly cookie?: string
}

/** Something people do at a screen: makes the hall ready for the nth of them and says what they post. */
export interface Act {
  readonly name: string
  readonly ask: (hall: Hall, n: number) => Promise<Ask>
}

const adult = '1980-05-17'
const trades = zhangbei.trades.slice(0, 2).map((trade) => trade.id)
const terminal = { by: 'terminal' } as const
const newCommand = (hall: Hall) => CommandId.parse(`cmd_20260817_${randomTail(hall.clock)}`)
const askOf = <Name extends RequestName>(name: Name, asked: RequestOf<Name>): Ask => ({
  path: `/api/${name}`,
  body: JSON.stringify(asked),
})

/** Somebody whom the register and the county know. */
async function knownPerson(hall: Hall, n: number) {
  const number = makeResidentId(adult, n)
  const worker = WorkerId.parse(`wkr_${randomTail(hall.clock)}`)
  const record = { kind: 'worker', residentId: number, birthDate: adult } as const
  await hall.register.findOrCreate(workerResidentIdText(number), worker, record, hall.day.marketDay)
  const command = { type: 'register-worker', worker } as const
  await hall.county.ask({ id: hall.ownCommand(), actor: terminal, bodyDigest: '', command })
  return { worker, identity: { kind: 'resident-id', number } as const }
}

export const checkInAct: Act = {
  name: 'a known person checks in',
  async ask(hall, n) {
    const { identity } = await knownPerson(hall, n)
    const asked = { command: newCommand(hall), identity, consent: false, wants: { trades }, certificates: [] }
    return askOf('check-in/check-in', asked)
  },
}

export const leaveAct: Act = {
  name: 'a person with a session leaves the line',
  async ask(hall, n) {
    const { worker } = await knownPerson(hall, n)
    const command = { type: 'check-in', worker, wants: { trades }, facts: { minor: false } } as const
    await hall.day.ask({ id: hall.ownCommand(), actor: terminal, bodyDigest: '', command })
    const session = sessionTokens(hall.keys.session, hall.clock).seal({ of: 'worker', worker }, 900)
    return { ...askOf('check-in/leave', { command: newCommand(hall) }), cookie: `visitor=${session}` }
  },
}

/** People who only step back from the screen: what everything but a command costs. */
export const nothingAct: Act = {
  name: 'a post that asks no book',
  ask: async () => askOf('session/end', {}),
}

/** The real server in memory, with so many people who are about to do the same. */
export async function market(act: Act, people: number): Promise<Served> {
  const { app, asks, stop } = await ready(act, people)
  return { server: createAdaptorServer({ fetch: app.fetch }), requests: asks.map((ask) => wire(ask)), stop }
}

/** Parses the same bodies and answers as many bytes as the market does, knowing nothing and writing nothing. */
export async function bareMarket(act: Act, people: number): Promise<Served> {
  const { app, asks, stop } = await ready(act, people)
  const [first, ...rest] = asks
  if (first === undefined) throw new Error('nobody asks')
  const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' }
  const cookie = first.cookie === undefined ? {} : { cookie: first.cookie }
  const sample = await app.request(first.path, { method: 'POST', headers: { ...headers, ...cookie }, body: first.body })
  const { answer, value } = await sample.json()
  if (answer !== 'done') throw new Error('the first was refused')
  await stop()
  const reply = (text: string) => {
    const { command } = JSON.parse(text)
    return { answer, value: value === null ? command : { ...value, number: String(command).slice(-4) } }
  }
  return {
    server: bareServer(async (text) => reply(text)),
    requests: rest.map((ask) => wire(ask)),
    stop: async () => {},
  }
}

/**
 * What no server around these rules can leave out: node:http, the body parsed, the person found, the book asked, their view
 * answered. No guard, no schema, no session, no header.
 */
export async function barelyAsked(people: number): Promise<Served> {
  const { hall, asks, stop } = await ready(checkInAct, people)
  const session = workerSession(hall, tickets(hall, undefined))
  const server = bareServer(async (text) => {
    const body: RequestOf<'check-in/check-in'> = JSON.parse(text)
    const number = body.identity.kind === 'resident-id' ? body.identity.number : ''
    const worker = WorkerId.parse(hall.register.find(workerResidentIdText(number)))
    const command = { type: 'check-in', worker, wants: body.wants, facts: { minor: false } } as const
    await hall.day.ask({ id: body.command, actor: terminal, bodyDigest: hall.digest(body), command })
    return { answer: 'done', value: session(worker) }
  })
  return { server, requests: asks.map((ask) => wire(ask)), stop }
}

interface Ready {
  readonly hall: Hall
  readonly app: Hono
  readonly asks: readonly Ask[]
  stop(): Promise<void>
}

async function ready(act: Act, people: number): Promise<Ready> {
  const hall = await openBenchHall(openMemoryLedger())
  const live = liveViews(hall)
  const bug = (error: unknown) => {
    throw error
  }
  const app = buildApp({ hall, live, publicAddress: undefined, requestsPerSecond: 1e9, bug })
  const asks = await Promise.all(Array.from({ length: people }, (_, n) => act.ask(hall, n)))
  const stop = async () => {
    live.stop()
    await hall.stop()
  }
  return { hall, app, asks, stop }
}

function bareServer(reply: (text: string) => Promise<unknown>): Server {
  return createServer((request: IncomingMessage, response) => {
    let text = ''
    request.setEncoding('utf8')
    request.on('data', (part) => {
      text += part
    })
    request.on('end', async () => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(await reply(text)))
    })
  })
}

function wire({ path, body, cookie }: Ask): string {
  const head = ['host: localhost', 'origin: http://localhost', 'content-type: application/json']
  const session = cookie === undefined ? [] : [`cookie: ${cookie}`]
  return [`POST ${path} HTTP/1.1`, ...head, ...session, `content-length: ${body.length}`, '', body].join('\r\n')
}
