import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, expect } from '@playwright/test'
import { type BuiltServer, builtServer, freePort } from './built-server.ts'

/** A hall of its own for one spec: the built server on an empty data folder. */
export interface Market extends Pick<BuiltServer, 'port' | 'dataFolder' | 'start' | 'stop' | 'kill' | 'firstCode'> {
  readonly terminal: string
  readonly board: string
  readonly desk: string
  /** Hours pass at once: the server stops, and starts again when the hall's clock reads `2026-08-17T18:00:00`. */
  passUntil(at: string): Promise<void>
}
export interface MarketOptions {
  /** Screens by the hall's own name, `http://market.test:<port>`: no secure context, as in a hall without a certificate. */
  readonly named: boolean
  /** What else the server's environment says. */
  readonly env: Readonly<Record<string, string>>
}

/** What a spec throws to see a page break. */
export const onPurpose = 'broken on purpose'

export const test = base.extend<{ market: Market; unbroken: undefined } & MarketOptions>({
  // No page of a hall may throw by itself, whatever window of a spec it stands in.
  unbroken: [
    async ({ browser }, use) => {
      const thrown: string[] = []
      const opened: BrowserContext[] = []
      const listen = (context: BrowserContext) => {
        opened.push(context)
        context.on('weberror', (web) => thrown.push(web.error().message))
      }
      browser.on('context', listen)
      await use(undefined)
      browser.off('context', listen)
      // A page left open asks for its hall as long as the browser of this and all later specs lives.
      await Promise.all(opened.map((context) => context.close()))
      expect(thrown.filter((message) => message !== onPurpose)).toEqual([])
    },
    { auto: true },
  ],
  named: [false, { option: true }],
  env: [{}, { option: true }],
  market: async ({ named, env }, use) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'gongpiao-market-'))
    const port = await freePort()
    const origin = `http://${named ? 'market.test' : 'localhost'}:${port}`
    const file = 'dist/server/main.js'
    const server = builtServer({ file, dataFolder, port, env, ...(named ? { publicAddress: origin } : {}) })
    await server.start()
    const passUntil = async (at: string) => {
      await server.stop()
      await server.start(at)
    }
    await use({ ...server, passUntil, terminal: `${origin}/`, board: `${origin}/board`, desk: `${origin}/desk` })
    await server.kill()
    await rm(dataFolder, { recursive: true, force: true })
  },
})
export { expect }
