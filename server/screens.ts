import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'

/** Terminal, board and desk are one page; its parts carry their content in their names and may be kept for good. */
export function serveScreens(app: Hono, root: string): void {
  if (!existsSync(join(root, 'index.html')))
    throw new Error(`The screens are not built: ${root} is missing. Run npm start.`)
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
  })
  for (const path of ['/', '/board', '/desk'])
    app.get(path, async (c, next) => {
      c.header('cache-control', 'no-cache')
      return serveStatic({ root, path: 'index.html' })(c, next)
    })
  app.use('*', serveStatic({ root }))
}
