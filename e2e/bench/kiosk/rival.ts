import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

export interface Rival {
  readonly address: string
  stop(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
}

/**
 * A page without a framework: what stands on this page now, as plain HTML with the same styles, letters and drawings, and one
 * script of ours that does the rest by hand. `heard` are answers of the server, replayed as they were.
 */
export async function rivalOf(page: Page, script: string, heard: ReadonlyMap<string, string>): Promise<Rival> {
  const code = await readFile(script, 'utf8')
  const html = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true)
    if (!(copy instanceof HTMLElement)) throw new Error('A page is an element.')
    for (const gone of copy.querySelectorAll('script, link[rel="modulepreload"]')) gone.remove()
    copy.querySelector('body')?.insertAdjacentHTML('beforeend', '<script type="module" src="/rival.js"></script>')
    return `<!doctype html>${copy.outerHTML}`
  })
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    const answer = heard.get(path)
    if (answer !== undefined) {
      const isStream = path.startsWith('/api/live/')
      response.setHeader('content-type', isStream ? 'text/event-stream' : 'application/json')
      // A stream stays open.
      if (isStream) response.write(answer)
      else response.end(answer)
      return
    }
    const ending = path === '/' ? 'html' : (path.split('.').at(-1) ?? '')
    response.setHeader('content-type', types[ending] ?? 'text/plain')
    if (path === '/') response.end(html)
    else if (path === '/rival.js') response.end(code)
    else response.end(await readFile(join('dist/kiosk', path)).catch(() => ''))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return {
    address: `http://127.0.0.1:${bound.port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
