import { once } from 'node:events'
import { createServer } from 'node:https'
import { type ServerType, serve } from '@hono/node-server'
import { afterAll, describe, test } from 'vitest'
import { openDoor, screenKeys } from '../access/test-door.ts'
import { certified, endWatches, hallName, hasCurl, watch } from './test-watch.ts'

const ours = certified()
afterAll(endWatches)

/** A hall that answers by https under its own name. */
async function openHall() {
  const door = await openDoor({ knowsScreens: true, publicAddress: `https://${hallName}` })
  let server: ServerType | undefined
  let port = 0
  const serverOptions = { cert: ours.certificate, key: ours.key }
  const beating = new Set<'terminal' | 'board'>()
  const beat = (which: 'terminal' | 'board') =>
    door.knock(`/api/live/${which === 'board' ? 'board' : 'home'}`, { cookies: { terminal: screenKeys[which] } })
  const hall = {
    beat,
    /** Its page beats until that is called off. */
    beats(which: 'terminal' | 'board'): () => void {
      beating.add(which)
      return () => void beating.delete(which)
    },
    /** Ten seconds pass so often; then every page that is well has beaten, and each of these looks. */
    async looks(times: number, ...watches: readonly { readonly look: () => Promise<void> }[]): Promise<void> {
      for (let each = 0; each < times; each += 1) {
        door.hall.clock.pass(10)
        for (const which of beating) await beat(which)
        await Promise.all(watches.map(({ look }) => look()))
      }
    },
    async come(): Promise<void> {
      server = serve({ fetch: door.app.fetch, port, createServer, serverOptions })
      await once(server, 'listening')
      const at = server.address()
      port = at === null || typeof at === 'string' ? 0 : at.port
    },
    /** Somebody puts the date of its machine forward. */
    putForward: () => door.hall.clock.leap(3600),
    go(): void {
      server?.close()
      if (server !== undefined && 'closeAllConnections' in server) server.closeAllConnections()
    },
    watch: (which: keyof typeof screenKeys, authority = ours.authority) =>
      watch({
        ...{ unit: `gongpiao-${which}`, key: screenKeys[which], port, authority },
        ...{ patienceSeconds: 60, everySeconds: 10, isWoken: true },
      }),
    end(): void {
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
    hall.beats('terminal')
    await hall.beat('board')
    const hung = await hall.watch('board')
    const others = [
      await hall.watch('terminal'),
      await hall.watch('unknown'),
      await hall.watch('board', certified().authority),
    ]
    // A minute, and once more to be sure.
    await hall.looks(7, hung, ...others)
    expect(await hung.asked()).toBe('')
    await hall.looks(1, hung, ...others)
    expect(await hung.asked()).toBe('--no-block restart gongpiao-board\n')
    for (const other of others) {
      expect(await other.asked()).toBe('')
      expect((await other.shown()).trim().split('\n')).toHaveLength(8)
    }
    expect(await hung.shown()).not.toContain(screenKeys.board)
    for (const each of [hung, ...others]) await each.end()
    hall.end()
  })

  test('does nothing while the hall is away, nor before a page has had its time to be heard again', async ({
    expect,
  }) => {
    const hall = await openHall()
    const fallSilent = hall.beats('terminal')
    const watching = await hall.watch('terminal')
    await hall.looks(7, watching)
    fallSilent()
    hall.go()
    await hall.looks(12, watching)
    await hall.come()
    await hall.looks(6, watching)
    const stop = hall.beats('terminal')
    await hall.looks(2, watching)
    expect(await watching.asked()).toBe('')
    stop()
    await hall.looks(7, watching)
    expect(await watching.asked()).toBe('--no-block restart gongpiao-terminal\n')
    await watching.end()
    hall.end()
  })

  test('does nothing to a page that is well, of which a hall whose date was put forward says once that it was silent for an hour', async ({
    expect,
  }) => {
    const hall = await openHall()
    hall.beats('terminal')
    const watching = await hall.watch('terminal')
    await hall.looks(7, watching)
    hall.putForward()
    await watching.look()
    await hall.looks(7, watching)
    expect(await watching.asked()).toBe('')
    await watching.end()
    hall.end()
  })

  test('gives a page three times as long that was not heard since it was started', async ({ expect }) => {
    const hall = await openHall()
    await hall.looks(20)
    const watching = await hall.watch('terminal')
    await hall.looks(19, watching)
    expect(await watching.asked()).toBe('')
    await hall.looks(1, watching)
    expect(await watching.asked()).not.toBe('')
    await watching.end()
    hall.end()
  })
})
