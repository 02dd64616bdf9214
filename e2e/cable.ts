import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { freePort } from './built-server.ts'

/**
 * The cable between screens and a server. Pulled, it carries nothing and ends nothing, as a switch without power does: neither
 * side is told. Plugged in again, what was under way is gone.
 */
export async function cable(to: number) {
  const port = await freePort()
  const sockets = new Set<Socket>()
  let isPulled = false
  const server = createServer((screen) => {
    if (isPulled) {
      sockets.add(screen.on('error', () => {}))
      return
    }
    const far = connect(to, '127.0.0.1')
    for (const [one, other] of [
      [screen, far],
      [far, screen],
    ] as const) {
      sockets.add(one)
      one.on('data', (bytes) => isPulled || other.write(bytes))
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        if (!isPulled) other.destroy()
      })
    }
  }).listen(port)
  await once(server, 'listening')
  const endAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port,
    pull(): void {
      isPulled = true
    },
    plugIn(): void {
      isPulled = false
      endAll()
    },
    close(): void {
      isPulled = true
      server.close()
      endAll()
    },
  }
}
