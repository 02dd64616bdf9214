import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { zh } from '../shared/language/zh.ts'
import { StartTrouble } from './start-trouble.ts'

/** Terminal, board and desk are one page; its parts carry their content in their names and may be kept for good. */
export function serveScreens(app: Hono, root: string, isPractice: boolean): void {
  const file = join(root, 'index.html')
  if (!existsSync(file))
    throw new StartTrouble({
      zh: `屏幕页面还没生成，没有 ${root}：请用 npm start 启动。`,
      en: `The screens are not built: ${root} is missing. Run npm start.`,
    })
  const built = readFileSync(file, 'utf8')
  // The page itself says that it is practice: no screen need be told, not even one whose line is cut.
  const page = isPractice
    ? built.replace('<html', '<html data-practice').replace('<title>', `<title>${zh.common.practice} `)
    : built
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
  })
  for (const path of ['/', '/board', '/desk'])
    app.get(path, (c) => {
      c.header('cache-control', 'no-cache')
      return c.html(page)
    })
  app.use('*', serveStatic({ root }))
}
