import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { buildApp } from './app.ts'
import { machineClock } from './clock.ts'
import { firstCodeOf, sayFirstCode } from './first-code.ts'
import { liveViews } from './live.ts'
import { openDataFolder } from './open.ts'
import { serveScreens } from './screens.ts'
import { portTrouble, readSettings } from './settings.ts'

/** The one place that reads the environment, chooses adapters, listens and stops. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const clock = machineClock(settings.clockStart)
  const { hall, cuts, close } = await openDataFolder(settings.dataFolder, clock, trouble)
  const live = liveViews(hall)
  const firstCode = firstCodeOf(hall, clock)
  const app = buildApp({
    hall,
    live,
    publicAddress: settings.publicAddress,
    firstCode,
    cuts,
    addressOf: (c) => getConnInfo(c).remote.address ?? '',
    bug: (error) => trouble('bug', error),
  })
  serveScreens(app, join(import.meta.dirname, '../kiosk'))
  const server = serve({ fetch: app.fetch, port: settings.port }, ({ port }) => {
    for (const line of greeting(port, settings.publicAddress, firstCode)) console.log(line)
  })
  server.on('error', (error: Error) => stopWith(portTrouble(settings.port, error)))

  const stop = () => {
    live.stop()
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    void close().then(() => process.exit(0), stopWith)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function greeting(port: number, publicAddress: URL | undefined, firstCode: string | undefined): readonly string[] {
  const address = publicAddress?.origin ?? `http://${ownAddress()}:${port}`
  const local = `http://localhost:${port}`
  const lines = [
    '工票 Gongpiao 已启动 / is running',
    `  终端 terminal  ${local}/        ${address}/`,
    `  大屏 board     ${local}/board   ${address}/board`,
    `  工作台 desk    ${local}/desk    ${address}/desk`,
  ]
  return firstCode === undefined ? lines : [...lines, `  ${sayFirstCode(firstCode)}`]
}

/** An address of this machine in the hall's network, for terminals to be pointed at. */
const ownAddress = (): string =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? 'localhost'

/** What went wrong, without anything personal: no request, no body. */
function trouble(what: string, error: unknown): void {
  console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}

function stopWith(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

main().catch(stopWith)
