import { join, resolve } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { done, type Handlers } from '../reply.ts'
import { clipType, type VoiceFolder } from './folder.ts'

/** Whoever stands before a screen hears what is written there. What is asked holds no more than the screen shows, and is kept nowhere. */
export const voiceRoutes = (voice: VoiceFolder | undefined): Pick<Handlers, 'voice/say'> => ({
  'voice/say': async ({ language, text }) =>
    done(voice === undefined ? { clips: [], whole: false } : await voice.say(language, text)),
})

/** The clips themselves, and what there is to record: read-only, and nothing but clips. */
export function serveVoice(app: Hono, voice: VoiceFolder): void {
  app.get('/voice/manifest.json', async (c) => {
    c.header('cache-control', 'no-cache')
    const [zh, en] = await Promise.all([voice.manifest('zh'), voice.manifest('en')])
    return c.json({ zh, en })
  })
  // Not under a root of its own: it is complained of where there is none.
  const file = serveStatic({
    root: '/',
    rewriteRequestPath: (path) => join(resolve(voice.path), path.slice('/voice'.length)),
  })
  app.get('/voice/:language{zh|en}/:clip', async (c) => {
    const type = clipType(c.req.param('clip'))
    if (type === undefined) return c.notFound()
    const found = await file(c, async () => {})
    if (found === undefined) return c.notFound()
    found.headers.set('content-type', type)
    found.headers.set('cache-control', 'public, max-age=3600')
    return found
  })
}
