import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { checkIn, wang } from '../../shared/testing/cast.ts'
import { codeOf, type Door, openDoor, screenKeys, supervisorAtDesk } from '../access/test-door.ts'
import { serveScreens } from '../screens.ts'
import { writeScreens } from '../test-screens.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'screens-'))
  await writeScreens(root)
})
afterAll(() => rm(root, { recursive: true }))

let opened: Door | undefined
afterEach(() => opened?.live.stop())

/** A browser that keeps what the server sets, at the doors of a hall. */
async function openHall(options: { readonly knowsScreens?: boolean } = {}) {
  const door = await openDoor({ beatMillis: 10, ...options })
  opened = door
  serveScreens(door.app, root, { ...door, isPractice: false })
  let taps = 0
  const staff = { staff: door.seal(supervisorAtDesk, 14 * 3600) }
  const ask = async (name: string, body: object) => {
    const response = await door.knock(`/api/${name}`, { body, cookies: staff })
    const reply = await response.json()
    return reply.answer === 'done' ? reply.value : reply.refusal
  }
  const command = () => `cmd_20260817_${String(++taps).padStart(16, '0')}`
  return {
    ...door,
    ask,
    command,
    browser: () => browserOf(door),
    showCodes: (shown = true) => ask('terminals/show-codes', { shown }),
    approve: (code: string, number: number) => ask('terminals/approve', { command: command(), code, number }),
    list: () => ask('terminals/list', {}),
  }
}

function browserOf({ knock }: Door, jar: Record<string, string> = {}) {
  const heard = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      jar[name] = value
    }
    return response
  }
  return {
    jar,
    async opens(path: string): Promise<string> {
      const first = heard(await knock(path, { method: 'GET', cookies: jar }))
      const named = first.headers.get('location')
      const response = named?.startsWith('/?') ? heard(await knock(named, { method: 'GET', cookies: jar })) : first
      const said = await response.text()
      if (/the (terminal|board)</.test(said)) return 'the page'
      const code = /<p class="code">(.*?)<\/p>/.exec(said)?.[1]
      return code ?? String(response.status)
    },
    /** Where its page is opened instead. */
    sentTo: async (path: string) => (await knock(path, { method: 'GET', cookies: jar })).headers.get('location'),
    asks: async (name: string, body: unknown = {}) =>
      codeOf(heard(await knock(`/api/${name}`, { body, cookies: jar }))),
    follows: (name: string) => knock(`/api/live/${name}`, { method: 'GET', cookies: jar }),
    beats: (name: string, said: object) => knock(`/api/live/${name}`, { body: said, cookies: jar }),
  }
}

const find = ['check-in/find', { number: 'A001', lastFour: '0000' }] as const

describe('a screen', () => {
  test('of a hall that has approved none is served, whichever it is', async () => {
    const { browser } = await openHall()
    const screen = browser()
    expect(await screen.opens('/')).toBe('the page')
    expect(await screen.asks(...find)).toBe('wrong-proof')
  })

  test('shows its code when staff want the first one approved, keeps it, and becomes the terminal', async () => {
    const { browser, showCodes, approve, list } = await openHall()
    await showCodes()
    const [left, right] = [browser(), browser()]
    const code = await left.opens('/')
    expect(code).toMatch(/^[34679ACDEFGHJKLNPQRTUXY]{4} [34679ACDEFGHJKLNPQRTUXY]{4}$/)
    expect(await left.opens('/')).toBe(code)
    expect(await right.opens('/')).not.toBe(code)
    expect(await left.asks(...find)).toBe('terminal-not-known')
    expect(await approve(code.toLowerCase().replace(' ', ''), 2)).toEqual({ stands: 'terminal' })
    expect(await left.opens('/')).toBe('the page')
    expect(await left.sentTo('/?terminal=7')).toBe('/?terminal=2')
    expect(await left.sentTo('/?terminal=2')).toBeNull()
    expect(await left.asks(...find)).toBe('wrong-proof')
    expect(await right.opens('/')).toMatch(/^.{4} .{4}$/)
    expect(await list()).toMatchObject({ known: true, codesShown: false, rows: [{ number: 2, state: 'never' }] })
  })

  test('of a hall whose staff approved none after all is served again: when they say so, or ten minutes later', async () => {
    const { browser, showCodes, hall } = await openHall()
    const screen = browser()
    await showCodes()
    expect(await screen.opens('/')).not.toBe('the page')
    await showCodes(false)
    expect(await screen.opens('/')).toBe('the page')
    await showCodes()
    hall.clock.pass(600)
    expect(await screen.opens('/')).toBe('the page')
  })

  test('whose code nobody types for ten minutes is approved by it no more, until it shows it again', async () => {
    const { browser, approve, hall } = await openHall({ knowsScreens: true })
    const screen = browser()
    const code = await screen.opens('/board')
    hall.clock.pass(601)
    expect(await approve(code, 7)).toMatchObject({ code: 'no-such-screen' })
    expect(await screen.opens('/board')).toBe(code)
    expect(await approve(code, 7)).toEqual({ stands: 'board' })
    // What hangs on the wall serves nobody.
    expect(await screen.opens('/')).toBe('302')
    expect(await screen.asks(...find)).toBe('terminal-not-known')
  })

  test('has a key that no script and no other site reads, and that lies nowhere on the server', async () => {
    const { knock, hall, browser, approve } = await openHall({ knowsScreens: true })
    const response = await knock('/', { method: 'GET' })
    expect(response.headers.get('set-cookie')).toMatch(
      /^terminal=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    const screen = browser()
    await approve(await screen.opens('/'), 8)
    const key = screen.jar['terminal'] ?? ''
    expect(key).toHaveLength(43)
    expect(JSON.stringify([...hall.county.state.terminals.values()])).not.toContain(key)
  })

  test('of a machine whose browser forgets everything brings its own key; one that is known takes no other', async () => {
    const { browser, approve } = await openHall({ knowsScreens: true })
    const key = 'K'.repeat(43)
    const first = browser()
    expect(await first.asks('terminals/enrol', { key })).toBe('done')
    await approve(await first.opens('/'), 8)
    const afterRestart = browser()
    await afterRestart.asks('terminals/enrol', { key })
    expect(await afterRestart.opens('/')).toBe('the page')
    await afterRestart.asks('terminals/enrol', { key: 'L'.repeat(43) })
    expect(afterRestart.jar['terminal']).toBe(key)
    expect(await afterRestart.asks('terminals/enrol', { key: 'short' })).toBe('not-understood')
  })
})

test('a page is opened by its own name alone, which says who may: the file that it lies in is nobody’s', async () => {
  const { browser } = await openHall({ knowsScreens: true })
  for (const path of [
    '/index.html',
    '/pay.html',
    '/board.html',
    '/desk.html',
    '//',
    '/%69ndex%2Ehtml',
    '//desk.html',
    '/%zz.html',
  ])
    expect(await browser().opens(path), path).toBe('404')
})

test('codes are not to be guessed: whoever is wrong too often waits', async () => {
  const { approve, browser } = await openHall({ knowsScreens: true })
  const code = await browser().opens('/')
  for (let wrong = 0; wrong < 8; wrong += 1)
    expect(await approve('ACDEFGHJ', 5)).toMatchObject({ code: 'no-such-screen' })
  expect(await approve(code, 5)).toMatchObject({ code: 'too-many-tries' })
})

test('the same tap approves once, and its repeat gets the first answer though the code is gone', async () => {
  const { ask, browser, command, hall } = await openHall({ knowsScreens: true })
  const screen = browser()
  const asked = { command: command(), code: await screen.opens('/'), number: 5 }
  expect(await ask('terminals/approve', asked)).toEqual({ stands: 'terminal' })
  hall.clock.pass(700)
  expect(await ask('terminals/approve', asked)).toEqual({ stands: 'terminal' })
})

describe('a screen that is taken off', () => {
  test('hears the end of what it follows at once, sessions at it too, and shows its code', async () => {
    const { browser, approve, ask, list, command, hall, seal } = await openHall({ knowsScreens: true })
    const screen = browser()
    await approve(await screen.opens('/'), 5)
    await hall.day.ask({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command: checkIn(wang) })
    screen.jar['visitor'] = seal({ of: 'worker', worker: wang })
    const streams = [await screen.follows('home'), await screen.follows('worker')].map((response) => response.text())
    const { rows } = await list()
    const { terminal } = rows.find((row: { number: number }) => row.number === 5)
    await ask('terminals/revoke', { command: command(), terminal })
    for (const said of await Promise.all(streams))
      expect(said).toMatch(/^event: view\n.*event: end\ndata: [^\n]*\n\n$/s)
    expect(await screen.opens('/')).toMatch(/^.{4} .{4}$/)
    expect(await screen.asks('matching/why')).toBe('terminal-not-known')
  })
})

describe('the beat of a known screen', () => {
  const board = { terminal: screenKeys.board }
  const atTerminal = { terminal: screenKeys.terminal }
  const said = { now: 400_000, touchedAt: 390_000, readerUsed: false }

  test('tells the desk how it is; silent for longer than half a minute while the hall is open, it is an alarm', async () => {
    const door = await openHall({ knowsScreens: true })
    const [row] = (await door.list()).rows
    expect(row).toMatchObject({ number: 1, state: 'never' })
    await browserOf(door, { ...atTerminal }).beats('home', said)
    expect((await door.list()).rows[0]).toMatchObject({
      state: 'online',
      missedBeats: 0,
      isOld: false,
      touchedSeconds: 10,
      readerUsed: false,
    })
    await browserOf(door, { ...board }).beats('board', {})
    expect(door.heard.alarms()).toEqual({ silent: [], old: [], readers: [] })
    door.hall.clock.pass(31)
    expect((await door.list()).rows[0]).toMatchObject({ state: 'silent', silentSeconds: 31, missedBeats: 6 })
    expect(door.heard.alarms().silent).toEqual([1, 2])
    await browserOf(door, { ...atTerminal }).beats('home', said)
    expect(door.heard.alarms().silent).toEqual([2])
  })

  test('is waited for, for half a minute from when its screen was approved, however long the hall has run', async () => {
    const door = await openHall({ knowsScreens: true })
    const othersBeat = async () => {
      await browserOf(door, { ...atTerminal }).beats('home', said)
      await browserOf(door, { ...board }).beats('board', {})
    }
    door.hall.clock.pass(3600)
    const screen = door.browser()
    await othersBeat()
    const command = `cmd_20260817_${'9'.repeat(16)}`
    await door.ask('terminals/approve', { command, code: await screen.opens('/'), number: 8 })
    expect(door.heard.alarms().silent).toEqual([])
    door.hall.clock.pass(29)
    await othersBeat()
    expect(door.heard.alarms().silent).toEqual([])
    door.hall.clock.pass(2)
    expect(door.heard.alarms().silent).toEqual([8])
  })

  test('tells whoever holds its key how long its page is silent, and nobody else: counted from the start of one never heard', async () => {
    const door = await openHall({ knowsScreens: true })
    const silent = async (cookies: Readonly<Record<string, string>>) => {
      const response = await door.knock('/api/terminals/silent', { method: 'GET', cookies })
      return response.ok ? response.text() : codeOf(response)
    }
    door.hall.clock.pass(90)
    expect(await silent(atTerminal)).toBe('90')
    await browserOf(door, { ...atTerminal }).beats('home', said)
    door.hall.clock.pass(7)
    expect([await silent(atTerminal), await silent(board)]).toEqual(['7', '97'])
    for (const nobody of [{}, { terminal: screenKeys.unknown }, { terminal: screenKeys.revoked }])
      expect(await silent(nobody)).toBe('terminal-not-known')
    door.hall.clock.pass(-3600)
    expect(await silent(atTerminal)).toBe('0')
  })

  test('tells of the program of its reader: half a minute without an answer is an alarm, until it answers or the page itself is silent', async () => {
    const door = await openHall({ knowsScreens: true })
    const terminal = browserOf(door, { ...atTerminal })
    const beats = async (readerAnswers: boolean, seconds: number) => {
      for (let left = seconds; left > 0; left -= 5) {
        await terminal.beats('home', { ...said, readerAnswers })
        door.hall.clock.pass(5)
      }
      return [(await door.list()).rows[0]?.readerSilentSeconds, ...door.heard.alarms().readers]
    }
    expect(await beats(true, 60)).toEqual([undefined])
    // A page that opens is not heard by it yet.
    expect(await beats(false, 10)).toEqual([undefined])
    expect(await beats(true, 5)).toEqual([undefined])
    expect(await beats(false, 20)).toEqual([20])
    expect(await beats(false, 20)).toEqual([40, 1])
    expect(await beats(true, 5)).toEqual([undefined])
    expect(await beats(false, 40)).toEqual([40, 1])
    door.hall.clock.pass(13)
    expect([(await door.list()).rows[0]?.readerSilentSeconds, ...door.heard.alarms().readers]).toEqual([undefined])
  })

  test('of a screen that nobody knows counts for none', async () => {
    const door = await openHall({ knowsScreens: true })
    expect((await browserOf(door, { terminal: screenKeys.unknown }).beats('home', said)).status).toBe(401)
  })

  test('from a page of an older build opens it anew once nobody stands there, and once only', async () => {
    const door = await openHall({ knowsScreens: true })
    const terminal = browserOf(door, { ...atTerminal, build: 'before' })
    const ended = (await terminal.follows('home')).text()
    await terminal.beats('home', said)
    expect(door.heard.alarms().old).toEqual([1])
    expect((await door.list()).rows[0]).toMatchObject({ isOld: true })
    expect(door.live.count()).toBe(1)
    await terminal.beats('home', { ...said, now: 600_000 })
    expect(await ended).toMatch(/event: end\ndata: [^\n]*\n\n$/)
    // A browser that still says the old build is not opened again and again.
    await terminal.follows('home')
    await terminal.beats('home', { ...said, now: 600_000 })
    expect(door.live.count()).toBe(1)
    await terminal.opens('/')
    await terminal.beats('home', said)
    expect(door.heard.alarms().old).toEqual([])
  })

  test('a board, which nobody touches, is opened anew at once', async () => {
    const door = await openHall({ knowsScreens: true })
    const wall = browserOf(door, { ...board, build: 'before' })
    const ended = (await wall.follows('board')).text()
    await wall.beats('board', { now: 1000, touchedAt: 0, readerUsed: false })
    expect(await ended).toMatch(/event: end/)
  })
})

test('help from a known terminal bears its number, whatever its address says', async () => {
  const door = await openHall({ knowsScreens: true })
  await door.openDesk()
  const terminal = browserOf(door, { terminal: screenKeys.terminal })
  expect(await terminal.asks('terminals/help', { terminal: '7', screen: 'home' })).toBe('done')
  const stream = await door.knock('/api/live/desk', { method: 'GET', cookies: { staff: door.seal(supervisorAtDesk) } })
  const told = new TextDecoder().decode((await stream.body?.getReader().read())?.value)
  expect(told).toContain('"help":[{"call":1,"terminal":"1"')
})
