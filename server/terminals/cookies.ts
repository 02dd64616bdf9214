import { parse, serialize } from 'hono/utils/cookie'

/** As long as browsers keep one at all. */
const lastsSeconds = 400 * 24 * 3600

/** What a screen is known by, and of which build the page it shows is: no script reads either. */
export const screenCookies = (sent: string) => ({
  key: parse(sent, 'terminal')['terminal'],
  build: parse(sent, 'build')['build'],
})

export const screenCookie = (name: 'terminal' | 'build', value: string, secure: boolean): string =>
  serialize(name, value, { httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge: lastsSeconds })
