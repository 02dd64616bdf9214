import { buildApp } from '../app.ts'
import { liveViews } from '../live.ts'
import type { PracticePrinters } from '../printing/practice.ts'
import type { TestHall } from '../test-hall.ts'
import { screenAt } from './screen.ts'

/** The whole server in memory, its doors reached without a network, and somebody at its desk. */
export async function openForPractice(hall: TestHall, practice?: PracticePrinters) {
  const firstCode = 'ABCD-2345'
  const bug = (error: unknown) => hall.bugs.push(error)
  const app = buildApp({ hall, live: liveViews(hall), publicAddress: undefined, firstCode, practice, bug })
  const send = async (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    headers.set('host', 'localhost')
    return app.request(url, { ...init, headers })
  }
  const screen = () => screenAt('http://localhost', send)
  const desk = screen()
  await desk.ask('staff-desk/first-account', { code: firstCode, name: '练习', password: 'lianxi-2026' })
  return { screen, desk }
}
