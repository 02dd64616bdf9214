import { describe, expect, test } from 'vitest'
import type { Reply } from '../shared/answer.ts'
import type { Replies, RequestName, RequestOf } from '../shared/api.ts'
import { compactDay } from '../shared/hall-clock.ts'
import { madeUpPin, makeCreditCode, makePhone, makeResidentId } from '../shared/identity/made-up.ts'
import { CommandId, DayNumber } from '../shared/ids.ts'
import { broccoli } from '../shared/testing/cast.ts'
import { buildApp } from './app.ts'
import { randomTail } from './clock.ts'
import { liveViews } from './live.ts'
import { settle, type TestHall, testHall } from './test-hall.ts'

const code = 'ABCD-2345'

/** Somebody at a screen: keeps the cookies it is given and asks as the kiosk does. */
function screenOf(hall: TestHall, app: ReturnType<typeof buildApp>) {
  const cookies = new Map<string, string>()
  const headers = () => ({
    host: 'localhost',
    origin: 'http://localhost',
    'content-type': 'application/json',
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  return {
    cookies,
    command: () => CommandId.parse(`cmd_${compactDay(hall.day.marketDay)}_${randomTail(hall.clock)}`),
    async ask<Name extends RequestName>(name: Name, body: RequestOf<Name>): Promise<Reply<Replies[Name]>> {
      const response = await app.request(`/api/${name}`, {
        method: 'POST',
        headers: headers(),
        body: JSON.stringify(body),
      })
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';')
        const [key = '', value = ''] = pair.split('=')
        cookies.set(key, value)
      }
      const reply: Reply<Replies[Name]> = await response.json()
      return reply
    },
    get: (path: string) => app.request(path, { headers: headers() }),
  }
}

async function openMarket() {
  const hall = await testHall()
  const live = liveViews(hall)
  const app = buildApp({
    hall,
    live,
    publicAddress: new URL('http://market.test'),
    firstCode: code,
    bug: (error) => hall.bugs.push(error),
  })
  return { hall, live, app, screen: () => screenOf(hall, app) }
}

const ok = <Value>(reply: Reply<Value>): Value => {
  if (reply.answer === 'refused') throw new Error(`refused: ${reply.refusal.code}`)
  return reply.value
}

describe('one tap through the house', () => {
  test('from an empty market to a ticket that verifies', async () => {
    const { hall, app, screen, live } = await openMarket()
    const terminal = screen()
    const desk = screen()
    const identity = { kind: 'resident-id', number: makeResidentId('1965-03-12', 1) } as const

    expect(ok(await terminal.ask('check-in/identify', { identity }))).toEqual({ known: 'new', minor: false })
    const checkIn = {
      command: terminal.command(),
      identity,
      consent: true,
      wants: { trades: [broccoli.trade] },
      certificates: [],
    }
    const first = ok(await terminal.ask('check-in/check-in', checkIn))
    expect(first.number).toBe('A001')
    const again = ok(await terminal.ask('check-in/check-in', { ...checkIn, command: terminal.command() }))
    expect(again.number).toBe('A001')
    expect(hall.day.state.counts.numbers).toBe(1)

    const farmer = screen()
    const employer = { kind: 'company', creditCode: makeCreditCode(1), phone: makePhone(1) } as const
    ok(await farmer.ask('posting/identify', { command: farmer.command(), identity: employer, pin: madeUpPin }))
    const posted = ok(await farmer.ask('posting/post', { command: farmer.command(), terms: broccoli }))
    const posting = posted.postings[0]?.posting
    if (posting === undefined) throw new Error('nothing was posted')
    expect(posted.postings[0]?.status).toBe('held')
    await settle()
    expect(hall.day.state.offers.size).toBe(0)

    expect(await desk.ask('staff-desk/approve', { command: desk.command(), posting })).toMatchObject({
      refusal: { code: 'sign-in-needed' },
    })
    ok(await desk.ask('staff-desk/first-account', { code, name: '杨霞', password: 'long enough' }))
    expect(await desk.ask('staff-desk/approve', { command: desk.command(), posting })).toMatchObject({
      refusal: { code: 'name-needed', of: 'employer' },
    })
    ok(await desk.ask('staff-desk/approve', { command: desk.command(), posting, employerName: '坝上蔬菜合作社' }))
    await settle()

    const found = ok(
      await screen().ask('check-in/find', { number: DayNumber.parse('A001'), lastFour: identity.number.slice(-4) }),
    )
    expect(found.offer?.hirer.zh).toBe('坝上蔬菜合作社，还没有工钱记录')
    const offer = found.offer?.offer
    if (offer === undefined) throw new Error('nothing was offered')
    const placed = ok(await terminal.ask('matching/accept', { command: terminal.command(), offer }))
    const [ticket] = placed.tickets
    expect(ticket?.ticketNumber).toBe('0817-0001')
    expect(ticket?.qr.text).toMatch(/^HTTP:\/\/MARKET\.TEST\/T\/[A-Z2-7]{127}$/)

    const path = new URL(ticket?.qr.text ?? '').pathname
    for (const form of [path, path.toLowerCase()]) {
      const page = await (await terminal.get(form)).text()
      expect(page).toContain('0817-0001')
      expect(page).not.toContain(identity.number)
    }
    const altered = `${path.slice(0, -1)}${path.endsWith('A') ? 'Q' : 'A'}`
    expect(await (await terminal.get(altered)).text()).not.toContain('0817-0001')
    expect(hall.bugs).toEqual([])
    live.stop()
    expect(app).toBeDefined()
  })
})
