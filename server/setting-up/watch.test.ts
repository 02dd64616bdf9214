import { once } from 'node:events'
import { createServer } from 'node:https'
import { type ServerType, serve } from '@hono/node-server'
import { describe, test } from 'vitest'
import { openDoor, screenKeys } from '../access/test-door.ts'
import { certified, hallName, hasCurl, watch } from './test-watch.ts'

const ours = certified()

const passed = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

/** A hall that answers by https under its own name, its clock as fast as ours. */
async function openHall() {
  const door = await openDoor({ knowsScreens: true, publicAddress: `https://${hallName}` })
  const clock = setInterval(() => door.hall.clock.pass(0.1), 100)
  let server: ServerType | undefined
  let port = 0
  const serverOptions = { cert: ours.certificate, key: ours.key }
  const beat = (which: 'terminal' | 'board') =>
    door.knock(`/api/live/${which === 'board' ? 'board' : 'home'}`, { cookies: { terminal: screenKeys[which] } })
  const hall = {
    beat,
    /** Its page beats until that is called off. */
    beats(which: 'terminal' | 'board'): () => void {
      const beating = setInterval(() => void beat(which), 300)
      return () => clearInterval(beating)
    },
    async come(): Promise<void> {
      server = serve({ fetch: door.app.fetch, port, createServer, serverOptions })
      await once(server, 'listening')
      const at = server.address()
      port = at === null || typeof at === 'string' ? 0 : at.port
    },
    /** Somebody puts the date of its machine forward. */
    putForward: () => door.hall.clock.pass(3600),
    go(): void {
      server?.close()
      if (server !== undefined && 'closeAllConnections' in server) server.closeAllConnections()
    },
    watch: (which: keyof typeof screenKeys, authority = ours.authority, everySeconds = 1) =>
      watch({ unit: `gongpiao-${which}`, key: screenKeys[which], port, authority, patienceSeconds: 2, everySeconds }),
    end(): void {
      clearInterval(clock)
      door.live.stop()
      hall.go()
    },
  }
  await hall.come()
  return hall
}

describe.skipIf(!hasCurl).concurrent('the watch of a screen, where there is curl', () => {
  test('starts the browser anew whose page fell silent: not one that beats, none the hall does not know, nor for a stranger’s word', async ({
    expect,
  }) => {
    const hall = await openHall()
    const stop = hall.beats('terminal')
    await hall.beat('board')
    const hung = await hall.watch('board')
    const others = [
      await hall.watch('terminal'),
      await hall.watch('unknown'),
      await hall.watch('board', certified().authority),
    ]
    await expect.poll(hung.asked, { timeout: 10_000 }).toBe('--no-block restart gongpiao-board\n')
    await passed(1)
    for (const other of others) {
      expect(await other.asked()).toBe('')
      expect((await other.shown()).split('\n').length).toBeGreaterThan(3)
    }
    expect(await hung.shown()).not.toContain(screenKeys.board)
    for (const each of [hung, ...others]) await each.end()
    stop()
    hall.end()
  })

  test('does nothing while the hall is away, nor before a page has had its time to be heard again', async ({
    expect,
  }) => {
    const hall = await openHall()
    const fallSilent = hall.beats('terminal')
    const watching = await hall.watch('terminal')
    await passed(3.5)
    fallSilent()
    hall.go()
    await passed(3)
    await hall.come()
    await passed(1.5)
    const stop = hall.beats('terminal')
    await passed(1.5)
    expect(await watching.asked()).toBe('')
    stop()
    await expect.poll(watching.asked, { timeout: 10_000 }).toBe('--no-block restart gongpiao-terminal\n')
    await watching.end()
    hall.end()
  })

  test('does nothing to a page that is well, of which a hall whose date was put forward says once that it was silent for an hour', async ({
    expect,
  }) => {
    const hall = await openHall()
    const fallSilent = hall.beats('terminal')
    // Time enough between two looks for the page to beat, however busy the machine is.
    const watching = await hall.watch('terminal', ours.authority, 4)
    await passed(5)
    fallSilent()
    const asks = async () => (await watching.shown()).split('\n').length
    const before = await asks()
    hall.putForward()
    await expect.poll(asks, { timeout: 10_000 }).toBeGreaterThan(before)
    const stop = hall.beats('terminal')
    await passed(6)
    expect(await watching.asked()).toBe('')
    await watching.end()
    stop()
    hall.end()
  })

  test('gives a page three times as long that was not heard since it was started', async ({ expect }) => {
    const hall = await openHall()
    await passed(3)
    const watching = await hall.watch('terminal')
    await passed(5.5)
    expect(await watching.asked()).toBe('')
    await expect.poll(watching.asked, { timeout: 10_000 }).not.toBe('')
    await watching.end()
    hall.end()
  })
})
