import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { EmployerId } from '../../shared/ids.ts'
import { en } from '../../shared/language/en.ts'
import type { Language } from '../../shared/language/saying.ts'
import { zh } from '../../shared/language/zh.ts'
import { jobFeed } from '../../shared/places/public-sheet/feed.ts'
import { publicSheet } from '../../shared/places/public-sheet/view.ts'
import type { Hall } from '../hall.ts'
import { sheetPage } from './sheet-page.ts'

/** 日日有岗位, for whoever reaches the hall: a page that prints, and the same for other sites. Nobody signs in, nobody is named. */
export function publicSheetRoutes(hall: Hall): Hono {
  const firmName = (id: EmployerId) => {
    const { employerKind, employerMasked } = hall.shown.employer(id)
    return employerKind === 'person' ? undefined : employerMasked
  }
  const sheet = () => publicSheet(hall.dayNow(), hall.clock.now(), firmName)
  const saidTo = (c: Context) => {
    const language = languageOf(c.req.query('lang'), c.req.header('accept-language'))
    return { language, words: language === 'zh' ? zh : en, market: hall.county.state.market }
  }
  const routes = new Hono()
  routes.get('/jobs', (c) =>
    fresh(
      c,
      'text/html; charset=utf-8',
      sheetPage(sheet(), {
        ...saidTo(c),
        now: hall.clock.now(),
        isPractice: hall.isPractice,
      }),
    ),
  )
  routes.get('/jobs.json', (c) => {
    c.header('access-control-allow-origin', '*')
    return fresh(c, 'application/ld+json; charset=utf-8', JSON.stringify(jobFeed(sheet(), saidTo(c))))
  })
  return routes
}

/** Kept a minute by whoever asked; asked again, what did not change is not sent again. */
function fresh(c: Context, type: string, body: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  c.header('etag', etag)
  c.header('cache-control', 'public, max-age=60')
  c.header('vary', 'accept-language')
  const held = c.req
    .header('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  if (held?.includes(etag) === true) return c.body(null, 304)
  return c.body(body, 200, { 'content-type': type })
}

/** What the address says, else what the browser likes best of the two, else Chinese. */
function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  if (asked === 'zh' || asked === 'en') return asked
  const liked = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...more] = part.trim().toLowerCase().split(';')
      const weight = more.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined)
      return { language: tag.split('-')[0], weight: Number(weight ?? 1) }
    })
    .filter(({ language }) => language === 'zh' || language === 'en')
    .sort((a, b) => b.weight - a.weight)
  return liked[0]?.language === 'en' ? 'en' : 'zh'
}
