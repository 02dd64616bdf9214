import { Hono } from 'hono'
import type { CountyCommand } from '../../shared/county/messages.ts'
import { TerminalId } from '../../shared/ids.ts'
import { liu, yang } from '../../shared/testing/county-cast.ts'
import { buildApp } from '../app.ts'
import type { ReadSeals } from '../ledger/seals.ts'
import { type LiveViews, liveViews } from '../live.ts'
import type { Connect } from '../printing/hall-printers.ts'
import { type HallScreens, hallScreens } from '../terminals/hall-screens.ts'
import { heardScreens } from '../terminals/heard.ts'
import { type TestHall, testHall } from '../test-hall.ts'
import type { SessionOf } from './tokens.ts'
import { sessionTokens } from './tokens.ts'

export interface Knock {
  readonly body?: unknown
  readonly method?: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly cookies?: Readonly<Record<string, string>>
  readonly address?: string
}

export const firstCode = 'ABCD-2345'

/** Puts doors of its own in front of the house's: a fault that a check is to find, or a page. */
export type Plant = (front: Hono, house: { readonly hall: TestHall; readonly live: LiveViews }) => void

/** The sessions of Yang, who supervises, and of Liu, who is a clerk. */
export const supervisorAtDesk = { of: 'staff', staff: yang, passwords: 1 } as const
export const clerkAtDesk = { of: 'staff', staff: liu, passwords: 1 } as const

/** A hall with Yang and Liu at its desk. */
export async function staffedHall(options: Parameters<typeof testHall>[0] = {}): Promise<TestHall> {
  const hall = await testHall(options)
  const commands = [
    { type: 'add-first-staff', staff: yang },
    { type: 'add-staff', staff: liu, role: 'clerk' },
  ] as const
  for (const command of commands)
    await hall.county.ask({ id: hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: '', command })
  return hall
}

export const screenKeys = {
  terminal: 'T'.repeat(43),
  board: 'B'.repeat(43),
  revoked: 'R'.repeat(43),
  unknown: 'U'.repeat(43),
} as const

async function knowScreens(hall: TestHall, screens: HallScreens): Promise<void> {
  const ask = (command: CountyCommand) =>
    hall.county.ask({ id: hall.ownCommand(), actor: { by: 'staff', staff: yang }, bodyDigest: '', command })
  for (const [at, which] of (['terminal', 'board', 'revoked'] as const).entries()) {
    const stands = which === 'board' ? 'board' : 'terminal'
    const { keyDigest = '' } = screens.showing(screens.show(screenKeys[which], stands)) ?? {}
    const terminal = TerminalId.parse(`trm_${'0'.repeat(15)}${at + 1}`)
    await ask({ type: 'approve-terminal', terminal, number: at + 1, stands, keyDigest })
    if (which === 'revoked') await ask({ type: 'revoke-terminal', terminal })
  }
}

/** The whole server in memory, two people at its desk unless it is given, for whoever tries its doors: headers as the kiosk sends them unless told otherwise. */
export async function openDoor(
  options: {
    readonly requestsPerSecond?: number
    readonly hall?: TestHall
    readonly publicAddress?: string
    readonly idReader?: string
    readonly beatMillis?: number
    readonly plant?: Plant
    /** It has approved a terminal and a board, and taken one off again. */
    readonly knowsScreens?: boolean
    readonly connect?: Connect
    readonly seals?: ReadSeals
  } = {},
) {
  const hall = options.hall ?? (await staffedHall())
  const live = liveViews(hall, options.beatMillis === undefined ? {} : { beatMillis: options.beatMillis })
  const [screens, heard] = [hallScreens(hall), heardScreens(hall)]
  if (options.knowsScreens === true) await knowScreens(hall, screens)
  const house = buildApp({
    hall,
    live,
    screens,
    heard,
    publicAddress: new URL(options.publicAddress ?? 'http://market.test'),
    ...(options.idReader === undefined ? {} : { idReader: new URL(options.idReader) }),
    firstCode,
    addressOf: (c) => c.req.header('x-test-address') ?? '',
    requestsPerSecond: options.requestsPerSecond ?? 1_000_000,
    ...(options.connect === undefined ? {} : { connect: options.connect }),
    ...(options.seals === undefined ? {} : { seals: options.seals }),
    bug: (error) => hall.bugs.push(error),
  })
  const app = options.plant === undefined ? house : new Hono()
  if (app !== house) {
    options.plant?.(app, { hall, live })
    app.route('/', house)
  }
  const tokens = sessionTokens(hall.keys.session, hall.clock)
  return {
    hall,
    live,
    app,
    screens,
    heard,
    tokens,
    seal: (session: SessionOf, seconds = 600) => tokens.seal(session, seconds),
    /** Yang sits down at the desk, and the desk hears what is rung there. */
    async openDesk(): Promise<void> {
      const cookie = `staff=${tokens.seal(supervisorAtDesk, 48 * 3600)}`
      await app.request('/api/live/desk', { headers: { host: 'localhost', cookie } })
    },
    knock(path: string, { body, method = 'POST', headers = {}, cookies = {}, address = '' }: Knock = {}) {
      const all: Readonly<Record<string, string | undefined>> = {
        host: 'localhost',
        origin: 'http://localhost',
        'content-type': 'application/json',
        cookie: Object.entries(cookies)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
        'x-test-address': address,
        ...headers,
      }
      const sent = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
      const text = typeof body === 'string' ? body : JSON.stringify(body ?? {})
      return app.request(path, {
        method,
        headers: sent.map(([name, value]) => [name, value]),
        ...(method === 'POST' ? { body: text } : {}),
      })
    },
  }
}
export type Door = Awaited<ReturnType<typeof openDoor>>

/** The refusal's code in an answer, or `done`. */
export async function codeOf(response: Response): Promise<string> {
  const reply: { answer: string; refusal?: { code: string } } = await response.json()
  return reply.refusal?.code ?? reply.answer
}

/** What a screen shows that is opened at this minute. */
export async function shownOn(door: Door, audience: 'board' | 'home' | 'desk') {
  const cookies = { staff: door.seal(clerkAtDesk) }
  const response = await door.knock(`/api/live/${audience}`, { method: 'GET', cookies })
  const reader = response.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  await reader?.cancel()
  const [, data = ''] = /data: (.*)\n/.exec(new TextDecoder().decode(value)) ?? []
  return JSON.parse(data).view
}
