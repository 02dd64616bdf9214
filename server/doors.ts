import { createServer } from 'node:https'
import { networkInterfaces } from 'node:os'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { senderOf } from './access/guards.ts'
import { buildApp } from './app.ts'
import type { Certified } from './certificate.ts'
import { workbookApart } from './daily-log/workbook-apart.ts'
import { firstCodeOf } from './first-code.ts'
import { liveViews } from './live.ts'
import type { OpenHall } from './open.ts'
import type { PracticePrinters } from './printing/practice.ts'
import { serveScreens } from './screens.ts'
import { portTrouble } from './settings.ts'
import { StartTrouble } from './start-trouble.ts'
import { hallScreens } from './terminals/hall-screens.ts'
import { heardScreens } from './terminals/heard.ts'
import { voiceFolder } from './voice/folder.ts'
import { serveVoice } from './voice/routes.ts'

export interface DoorParts {
  readonly opened: OpenHall
  readonly port: number
  /** What the port was set by, for the sentence that says it cannot be had. */
  readonly portSetting: string
  readonly publicAddress: URL | undefined
  /** Where the helper of an ID reader answers on each terminal's own machine. */
  readonly idReader?: URL | undefined
  /** Opens a door of https beside that of http. */
  readonly certified: Certified | undefined
  /** Of a hall where everything is made up. */
  readonly practice?: PracticePrinters
  /** The built thread that makes workbooks. */
  readonly workbook: string
  /** Where the built screens lie. */
  readonly screens: string
  /** Where the clips of recorded voice lie, if there are any. */
  readonly voice: string
  readonly stopWith: (error: unknown) => void
}

/** Opens the doors of a market: builds the app, serves its screens, listens, and stops when the machine says so. */
export async function openDoors({
  opened,
  publicAddress,
  idReader,
  certified,
  screens,
  stopWith,
  ...parts
}: DoorParts) {
  const { hall, cuts, seals, paper, ended, close } = opened
  const live = liveViews(hall)
  const firstCode = firstCodeOf(hall, hall.clock)
  const voice = voiceFolder(parts.voice)
  const [known, heard] = [hallScreens(hall), heardScreens(hall)]
  const app = buildApp({
    hall,
    live,
    publicAddress,
    idReader,
    screens: known,
    heard,
    hallNames: certified?.names ?? [],
    firstCode,
    cuts,
    seals,
    workbook: workbookApart(parts.workbook),
    voice,
    paper,
    practice: parts.practice,
    ended,
    addressOf: (c) => senderOf(getConnInfo(c).remote.address ?? '', c.req.header('x-forwarded-for')),
    bug: (error) => trouble('bug', error),
  })
  serveVoice(app, voice)
  serveScreens(app, screens, { isPractice: hall.isPractice, screens: known, heard })
  const doors: Door[] = []
  const stop = () => {
    live.stop()
    for (const door of doors) door.close()
    void close().then(() => process.exit(0), stopWith)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  const http = await openDoor({ fetch: app.fetch, port: parts.port }, parts.portSetting)
  doors.push(http)
  if (certified !== undefined) {
    const { port, certificate: cert, key } = certified
    const https = { createServer, serverOptions: { cert, key } }
    doors.push(await openDoor({ fetch: app.fetch, port, ...https }, 'GONGPIAO_HTTPS_PORT'))
  }
  return { port: http.port, firstCode }
}

interface Door {
  readonly port: number
  close(): void
}

const openDoor = (options: Parameters<typeof serve>[0] & { readonly port: number }, setting: string): Promise<Door> =>
  new Promise((listening, failed) => {
    const server = serve(options, ({ port }) => listening({ port, close }))
    server.on('error', (error: Error) => failed(portTrouble(setting, options.port, error)))
    const close = () => {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
    }
  })

/** Where terminal, board and desk are found, on this machine and in the hall's network. */
export function addressLines({
  port,
  publicAddress,
  certified,
}: Pick<DoorParts, 'port' | 'publicAddress' | 'certified'>): readonly string[] {
  const named = certified === undefined ? undefined : new URL(`https://${certified.names[0]}:${certified.port}`)
  const address = publicAddress?.origin ?? named?.origin ?? `http://${ownAddress()}:${port}`
  const local = `http://localhost:${port}`
  return [
    `  自助机 terminal  ${local}/        ${address}/`,
    `  大屏 board       ${local}/board   ${address}/board`,
    `  工作台 desk      ${local}/desk    ${address}/desk`,
  ]
}

/** An address of this machine in the hall's network, for terminals to be pointed at. */
const ownAddress = (): string =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? 'localhost'

/** What went wrong, without anything personal: no request, no body. */
export function trouble(what: string, error: unknown): void {
  if (error instanceof StartTrouble) console.error(error.message)
  else console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}
