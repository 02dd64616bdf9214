import { type Context, Hono } from 'hono'
import type { Answers } from '../access/answers.ts'
import type { Visit } from '../access/visit.ts'
import { notAllowed } from '../access/who-may.ts'
import { refuse } from '../reply.ts'
import type { HeardScreens } from './heard.ts'

interface SilentParts {
  readonly heard: HeardScreens
  readonly visit: (c: Context) => Visit
  readonly answer: Answers
}

/**
 * For how many seconds nothing was heard of the page of whoever holds this key: the watch on a screen's own machine asks, which starts a
 * browser anew whose page hangs (setting-up/watch.ts). Nothing is said while no screen was approved.
 */
export const silentRoute = ({ heard, visit, answer }: SilentParts): Hono =>
  new Hono().get('/api/terminals/silent', (c) => {
    const by = visit(c)
    const refusal = notAllowed('screen', by)
    if (refusal !== undefined) return answer(refuse(refusal), 401)
    return c.text(by.screen === undefined ? '' : String(heard.silentSeconds(by.screen.terminal)))
  })
