import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Hono } from 'hono'
import type { Stands } from '../shared/county/terminals/messages.ts'
import { zh } from '../shared/language/zh.ts'
import { StartTrouble } from './start-trouble.ts'
import { codePage, enrolPage } from './terminals/code-page.ts'
import { screenCookie, screenCookies } from './terminals/cookies.ts'
import type { HallScreens } from './terminals/hall-screens.ts'
import type { HeardScreens } from './terminals/heard.ts'

export interface ScreenParts {
  readonly isPractice: boolean
  readonly screens: HallScreens
  readonly heard: HeardScreens
}

/** Terminal, its page of pay, board, desk and the employer of a job have a page each; their parts carry their content in their names and may be kept for good. */
export function serveScreens(app: Hono, root: string, { isPractice, screens, heard }: ScreenParts): void {
  // The page itself says that it is practice: no screen need be told, not even one whose line is cut.
  const page = (file: string) => {
    const built = readBuilt(root, file)
    return isPractice
      ? built.replace('<html', '<html data-practice').replace('<title>', `<title>${zh.common.practice} `)
      : built
  }
  const pages = {
    terminal: page('index.html'),
    pay: page('pay.html'),
    board: page('board.html'),
    desk: page('desk.html'),
  }
  const site = page('site.html')
  // They name their scripts and styles, and those what they are made of.
  const build = createHash('sha256').update(Object.values(pages).join('')).digest('base64url').slice(0, 12)
  heard.serves(build)
  const looks = pages.terminal.match(/<link [^>]*rel="stylesheet"[^>]*>/g) ?? []

  const isSecure = (c: Context) => new URL(c.req.url).protocol === 'https:'
  const put = (c: Context, name: 'terminal' | 'build', value: string) =>
    c.header('set-cookie', screenCookie(name, value, isSecure(c)), { append: true })
  const open = (c: Context, name: keyof typeof pages) => {
    put(c, 'build', build)
    return c.html(pages[name])
  }
  /** Which asks for itself again until it is approved. */
  const showCode = (c: Context, held: string | undefined, stands: Stands) => {
    const key = screens.isKey(held) ? held : screens.makeKey()
    if (key !== held) put(c, 'terminal', key)
    return c.html(codePage(screens.show(key, stands), looks), 403)
  }

  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
  })
  for (const [path, stands, name] of [
    ['/', 'terminal', 'terminal'],
    ['/pay', 'terminal', 'pay'],
    ['/board', 'board', 'board'],
  ] as const)
    app.get(path, (c) => {
      c.header('cache-control', 'no-cache')
      const { key } = screenCookies(c.req.header('cookie') ?? '')
      const known = screens.by(key)
      if (!screens.onlyKnown()) return open(c, name)
      if (known === undefined) return showCode(c, key, stands)
      // Nobody is served at what hangs on the wall.
      if (stands === 'terminal' && known.stands === 'board') return c.redirect('/board')
      // By which number it calls for help and begins to speak is the market's to say, not its address's.
      const isNamed = stands === 'board' || c.req.query('terminal') === String(known.number)
      return isNamed ? open(c, name) : c.redirect(`${path}?terminal=${known.number}`)
    })
  app.get('/desk', (c) => {
    c.header('cache-control', 'no-cache')
    return c.html(pages.desk)
  })
  // The same for every link, which the page itself takes out of its address.
  for (const path of ['/S', '/S/:token', '/s/:token']) app.get(path, (c) => c.html(site))
  app.get('/enrol', (c) => {
    c.header('cache-control', 'no-cache')
    return c.html(enrolPage(looks))
  })
  const parts = serveStatic({ root })
  // A page is opened by its name above alone, which asks who may and says that it is practice.
  app.use('*', async (c, next) => (/(\.html|\/)$/.test(c.req.path) ? c.notFound() : parts(c, next)))
}

function readBuilt(root: string, name: string): string {
  const file = join(root, name)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new StartTrouble({
    zh: `屏幕页面还没生成，没有 ${root}：请用 npm start 启动。`,
    en: `The screens are not built: ${root} is missing. Run npm start.`,
  })
}
