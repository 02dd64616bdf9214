import { createAdaptorServer } from '@hono/node-server'
import { buildApp } from '../../server/app.ts'
import type { LogParts } from '../../server/daily-log/routes.ts'
import type { Hall } from '../../server/hall.ts'
import { liveViews } from '../../server/live.ts'
import { serveScreens } from '../../server/screens.ts'
import { hallScreens } from '../../server/terminals/hall-screens.ts'
import { heardScreens } from '../../server/terminals/heard.ts'

/** What is printed at the first start of a bench's hall, for its first staff account. */
export const firstCode = 'ABCD-2345'

/** The hall behind its real doors, with the built screens, on a port of its own. */
export async function openDoors(hall: Hall, parts: LogParts = {}) {
  const live = liveViews(hall)
  const [screens, heard] = [hallScreens(hall), heardScreens(hall)]
  let asked = 0
  const app = buildApp({
    hall,
    live,
    screens,
    heard,
    publicAddress: undefined,
    firstCode,
    ...parts,
    requestsPerSecond: 1e9,
    // All terminals of a bench are on this machine: it stands for five of them, each with tries of its own.
    addressOf: () => `terminal ${asked++ % 5}`,
    bug: (error) => {
      throw error
    },
  })
  serveScreens(app, 'dist/kiosk', { isPractice: false, screens, heard })
  const server = createAdaptorServer({ fetch: app.fetch })
  const port = await new Promise<number>((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no port'))
      else resolve(address.port)
    })
  })
  return {
    address: `http://127.0.0.1:${port}`,
    async close() {
      live.stop()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
