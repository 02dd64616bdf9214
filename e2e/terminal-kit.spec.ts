import { spawn } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:https'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { soundByItself } from '../server/setting-up/browser.ts'
import { certifyHall } from '../server/setting-up/certificate.ts'
import { makeResidentId } from '../shared/identity/made-up.ts'
import { Instant } from '../shared/ids.ts'
import { zh } from '../shared/language/zh.ts'
import { builtServer, freePort } from './built-server.ts'
import { run } from './command.ts'
import { cardReader } from './screens/card-reader.ts'
import { kitBrowser, whyNoKitBrowser } from './screens/kit-browser.ts'

const hall = 'hall.market.test'
const tool = 'dist/server/terminal-kit.js'
let [bench, kit] = ['', '']
const make = (folder: string, name = hall, ...more: readonly string[]) => {
  const answers = ['--hall', name, '--address', '127.0.0.1', '--terminals', '3', '--to', folder]
  return run(process.execPath, [tool, ...answers, '--id-reader', 'no', ...more])
}
const inKit = (path: string) => readFile(join(kit, path), 'utf8')

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  bench = await mkdtemp(join(tmpdir(), 'gongpiao-kit-spec-'))
  kit = join(bench, 'kit')
  expect(await make(kit)).toMatchObject({ ok: true, output: expect.stringContaining(`https://${hall}/desk`) })
})
test.afterAll(() => rm(bench, { recursive: true, force: true }))

/** What this machine cannot show is said where the tests are counted. */
const say = (description: string) =>
  test.info().annotations.push({ type: 'note', description: `terminal kit: ${description}` })

test('a kit asks for what it is not told and keeps its keys to whoever made it', async () => {
  const typed = join(bench, 'typed')
  const typing = spawn(process.execPath, [tool], { stdio: ['pipe', 'ignore', 'inherit'] })
  typing.stdin.end(`${hall}\n192.168.1.10\n\n${typed}\n`)
  expect(await once(typing, 'exit')).toEqual([0, null])
  expect(await readFile(join(typed, 'screens', 'hosts'), 'utf8')).toBe(`192.168.1.10 ${hall}\n`)
  for (const key of ['authority/authority.key', 'server/hall.key'])
    expect((await stat(join(typed, key))).mode & 0o777).toBe(0o600)
  for (const [name, words] of [
    ['--hall', ['--hall', 'hall', '--address', '127.0.0.1']],
    ['--hall', ['--hall', '192.168.1.10', '--address', '127.0.0.1']],
    ['--address', ['--hall', hall, '--address', 'server']],
    ['--terminals', ['--hall', hall, '--address', '127.0.0.1', '--terminals', '0']],
    ['--id-reader', ['--hall', hall, '--address', '127.0.0.1', '--terminals', '1', '--to', typed, '--id-reader', '80']],
  ] as const) {
    const told = await run(process.execPath, [tool, ...words])
    expect(told).toMatchObject({ ok: false, output: expect.stringMatching(new RegExp(`^${name} .*\n${name} .*\n$`)) })
  }
})

test('made again it has another certificate of the same authority; it is never put over anything else', async () => {
  const [authority, certificate] = [await inKit('authority/authority.crt'), await inKit('server/hall.crt')]
  expect(await make(kit)).toMatchObject({ ok: true })
  expect(await inKit('authority/authority.crt')).toBe(authority)
  expect(await inKit('server/hall.crt')).not.toBe(certificate)
  expect(await make(kit, 'other.market.test')).toMatchObject({ ok: false, output: expect.stringContaining(kit) })
  const without = join(bench, 'without')
  await make(without)
  await rm(join(without, 'authority', 'authority.key'))
  expect(await make(without)).toMatchObject({ ok: false, output: expect.stringContaining(without) })
})

test('a hall of ID readers with a helper tells server and screens of it, the same each time; any other says nothing', async () => {
  const readers = join(bench, 'readers')
  const inReaders = (path: string) => readFile(join(readers, path), 'utf8')
  const tokens = new Set<string | undefined>()
  for (let times = 1; times <= 2; times += 1) {
    expect(await make(readers, hall, '--id-reader', '18622')).toMatchObject({ ok: true })
    const told = /^PORT=18622\nORIGIN=https:\/\/hall\.market\.test\nTOKEN=([\w-]{22})\n$/.exec(
      await inReaders('screens/id-reader'),
    )
    tokens.add(told?.[1])
    expect(await inReaders('server/gongpiao.env')).toContain(
      `\nGONGPIAO_ID_READER=http://127.0.0.1:18622/cards?token=${told?.[1]}\n`,
    )
  }
  expect(tokens.size).toBe(1)
  const allowed = { LocalNetworkAccessAllowedForUrls: [`https://${hall}`] }
  expect(JSON.parse(await inReaders('screens/policy.json'))).toMatchObject(allowed)
  const root = join(bench, 'reader-root')
  const put = (from: string) => run('sh', [join(from, 'screens', 'put-in-place.sh'), '1'], { env: { ROOT: root } })
  expect(await put(readers)).toMatchObject({ ok: true })
  expect((await stat(join(root, 'etc/gongpiao-id-reader'))).mode & 0o777).toBe(0o600)
  expect(await put(kit)).toMatchObject({ ok: true })
  expect(await readdir(join(root, 'etc'))).not.toContain('gongpiao-id-reader')
  for (const path of ['server/gongpiao.env', 'screens/policy.json', 'NEXT.txt'])
    expect(await inKit(path)).not.toMatch(/ID_READER|LocalNetworkAccess|id-reader/)
})

test('auto-restart that nobody tested: systemd takes the units, which ask for it without limit, and none that is misspelt', async () => {
  if (!(await run('systemd-analyze', ['--version'])).ok)
    return void say('there is no systemd-analyze here, so the units were not checked')
  const units = join(bench, 'units')
  await mkdir(units)
  /** The browser and what shows it are not this house's: their place is taken by a program that every machine has. */
  const verified = async (name: string, text: string) => {
    await writeFile(join(units, name), text.replace('/usr/bin/cage', '/usr/bin/env'))
    const { ok, output } = await run('systemd-analyze', ['verify', '--man=no', join(units, name)])
    return ok && output.trim() === '' ? 'well' : output
  }
  const server = await inKit('server/gongpiao.service')
  expect(await verified('gongpiao.service', server)).toBe('well')
  // Each screen brings its watch, which is looked at with it.
  const watch = await inKit('screens/gongpiao-watch@.service')
  for (const screen of ['terminal@1', 'board'])
    expect(await verified(`gongpiao-watch@${screen}.service`, watch)).toBe('well')
  expect(await verified('gongpiao-terminal@1.service', await inKit('screens/gongpiao-terminal@.service'))).toBe('well')
  expect(await verified('gongpiao-board.service', await inKit('screens/gongpiao-board.service'))).toBe('well')
  for (const [right, wrong] of [
    ['Restart=always', 'Restart=allways'],
    ['WatchdogSec=', 'WatchDogSec='],
    ['/usr/bin/env node', '/usr/bin/nodes'],
  ] as const)
    expect(await verified('gongpiao.service', server.replace(right, wrong))).not.toBe('well')
  for (const path of [
    'server/gongpiao.service',
    'screens/gongpiao-terminal@.service',
    'screens/gongpiao-board.service',
    'screens/gongpiao-watch@.service',
  ])
    for (const line of ['Restart=always', 'StartLimitIntervalSec=0']) expect(await inKit(path)).toContain(`\n${line}\n`)
})

test('white screen for ever when the server starts later than the browser: the unit of a screen waits for it, however long, and then shows its browser', async () => {
  for (const unit of ['screens/gongpiao-terminal@.service', 'screens/gongpiao-board.service']) {
    const text = await inKit(unit)
    expect(text).toContain('\nTimeoutStartSec=infinity\n')
    const wait = /^ExecStartPre=\/bin\/sh -c '(.*)'$/m.exec(text)?.[1] ?? ''
    const port = await freePort()
    expect(wait).toContain(`/dev/tcp/${hall}/443`)
    const waiting = spawn('sh', ['-c', wait.replace(`${hall}/443`, `127.0.0.1/${port}`)], { stdio: 'ignore' })
    const ended = once(waiting, 'exit')
    await new Promise((passed) => setTimeout(passed, 3000))
    expect(waiting.exitCode).toBeNull()
    const server = createServer().listen(port, '127.0.0.1')
    expect(await ended).toEqual([0, null])
    server.close()
  }
})

test('the board, which nobody touches, may sound by itself; a terminal waits for a hand', async () => {
  expect(await inKit('screens/gongpiao-board.service')).toMatch(
    new RegExp(`^ExecStart=.* ${soundByItself} .*"https://${hall}/enrol\\?board#.*"$`, 'm'),
  )
  expect(await inKit('screens/gongpiao-terminal@.service')).not.toContain('autoplay')
})

test('its scripts put everything where it belongs, as often as they are run', async () => {
  const root = join(bench, 'root')
  const wanted = 'etc/systemd/system/multi-user.target.wants'
  const put = (folder: string, ...words: readonly string[]) =>
    run('sh', [join(kit, folder, 'put-in-place.sh'), ...words], { env: { ROOT: root } })
  for (let times = 1; times <= 2; times += 1) {
    expect(await put('server')).toMatchObject({ ok: true })
    // It was another's machine before.
    await mkdir(join(root, wanted), { recursive: true })
    for (const name of ['gongpiao-terminal@1.service', 'gongpiao.service'])
      await writeFile(join(root, wanted, name), '')
    expect(await put('screens', '2', '-r', '-r')).toMatchObject({ ok: true })
    expect(await readdir(join(root, wanted))).toEqual(['gongpiao.service'])
  }
  expect(await put('screens', '4')).toMatchObject({ ok: false, output: expect.stringContaining('1 to 3, or board') })
  const placed = (path: string) => readFile(join(root, path), 'utf8')
  expect(await placed('etc/systemd/system/gongpiao.service')).toBe(await inKit('server/gongpiao.service'))
  expect(await placed('etc/systemd/system/gongpiao-terminal@.service')).toContain(
    `"https://${hall}/enrol?terminal=%i#\${KEY}"`,
  )
  for (const [path, from] of [
    ['etc/systemd/system/gongpiao-watch@.service', 'screens/gongpiao-watch@.service'],
    ['usr/local/lib/gongpiao-watch.sh', 'screens/gongpiao-watch.sh'],
    ['etc/gongpiao-authority.crt', 'authority/authority.crt'],
  ] as const)
    expect(await placed(path)).toBe(await inKit(from))
  expect(await placed('etc/default/gongpiao-screen')).toBe('TURN=-r -r\n')
  expect(await placed('etc/hosts')).toBe(`127.0.0.1 ${hall}\n`)
  expect(JSON.parse(await placed('etc/chromium/policies/managed/gongpiao.json'))).toMatchObject({ URLBlocklist: ['*'] })
  expect((await stat(join(root, 'etc/gongpiao-screen'))).mode & 0o777).toBe(0o600)
  const key = await placed('etc/gongpiao-screen')
  expect(key).toMatch(/^KEY=[\w-]{43}\n$/)
  // Put in place once more, the machine is the one it was.
  expect(await put('screens', 'board')).toMatchObject({ ok: true })
  expect(await placed('etc/gongpiao-screen')).toBe(key)
  expect((await stat(join(root, 'etc/gongpiao/hall.key'))).mode & 0o777).toBe(0o600)
})

/** The server with the settings of the kit, on ports of its own. */
async function opened(env: Readonly<Record<string, string>> = {}) {
  const settings = Object.fromEntries((await inKit('server/gongpiao.env')).split('\n').map((line) => line.split('=')))
  expect(Object.keys(settings)).toEqual(expect.arrayContaining(['GONGPIAO_CERTIFICATE', 'GONGPIAO_CERTIFICATE_KEY']))
  const https = await freePort()
  const server = builtServer({
    file: 'dist/server/main.js',
    dataFolder: await mkdtemp(join(bench, 'data-')),
    port: await freePort(),
    env: {
      GONGPIAO_CERTIFICATE: join(kit, 'server', 'hall.crt'),
      GONGPIAO_CERTIFICATE_KEY: join(kit, 'server', 'hall.key'),
      GONGPIAO_HTTPS_PORT: String(https),
      ...env,
    },
  })
  await server.start()
  return { server, https }
}

test('the server says to its keeper that it answers, and falls silent when it does not', async () => {
  const [programs, heard] = [join(bench, 'programs'), join(bench, 'heard')]
  await mkdir(programs)
  await writeFile(join(programs, 'systemd-notify'), `#!/bin/sh\necho "$1" >>${heard}\n`)
  await chmod(join(programs, 'systemd-notify'), 0o755)
  const PATH = `${programs}${delimiter}${process.env['PATH']}`
  const { server } = await opened({ PATH, NOTIFY_SOCKET: '/nowhere', WATCHDOG_USEC: '1500000' })
  try {
    const words = async () => (await readFile(heard, 'utf8').catch(() => '')).trim().split('\n')
    await expect.poll(async () => (await words()).length).toBeGreaterThan(3)
    expect(new Set(await words())).toEqual(new Set(['--ready', 'WATCHDOG=1']))
    expect((await words())[0]).toBe('--ready')
    server.freeze('SIGSTOP')
    await new Promise((passed) => setTimeout(passed, 500))
    const before = (await words()).length
    await new Promise((passed) => setTimeout(passed, 2000))
    expect((await words()).length).toBe(before)
    server.freeze('SIGCONT')
    await expect.poll(async () => (await words()).length).toBeGreaterThan(before)
  } finally {
    await server.kill()
  }
})

test('the hall answers by https under its own name alone, to whoever trusts its authority; http stays', async () => {
  const { server, https } = await opened()
  const asked = (host: string, ca?: string) =>
    new Promise<string>((heard) => {
      const options = { port: https, host: '127.0.0.1', servername: hall, path: '/api/health', headers: { host } }
      request({ ...options, ...(ca === undefined ? {} : { ca }) }, (answer) => heard(String(answer.statusCode)))
        .on('error', (error) => heard(error.message))
        .end()
    })
  try {
    const authority = await inKit('authority/authority.crt')
    expect(await asked(`${hall}:${https}`, authority)).toBe('200')
    expect(await asked('other.market.test', authority)).toBe('421')
    expect(await asked(hall)).toMatch(/unable to verify/)
    expect((await fetch(`http://127.0.0.1:${server.port}/api/health`)).status).toBe(200)
  } finally {
    await server.kill()
  }
  for (const [name, file] of [
    ['GONGPIAO_CERTIFICATE', 'hall.key'],
    ['GONGPIAO_CERTIFICATE_KEY', 'nowhere.key'],
    ['GONGPIAO_CERTIFICATE_KEY', '../authority/authority.key'],
  ] as const)
    await expect(opened({ [name]: join(kit, 'server', file) })).rejects.toThrow(new RegExp(`\n${name} .*\n${name} .*`))
})

test('the browser of a terminal shows the hall by https, and nothing else', async () => {
  const why = await whyNoKitBrowser()
  if (why !== undefined) return void say(why)
  const { server, https } = await opened()
  const forged = await forgedServer()
  const places = `MAP ${hall}:443 127.0.0.1:${https}, MAP bank.test:443 127.0.0.1:${forged.port}`
  const browser = await kitBrowser({ kit, bench, places })
  const context = await browser.driven()
  const page = await context.newPage()
  const turnedAway = (address: string) =>
    page.goto(address).then(
      () => 'shown',
      (error: Error) => error.message,
    )
  try {
    await page.goto(browser.address)
    await expect(page.getByRole('button', { name: '我要找活' })).toBeVisible()
    expect(await page.evaluate(() => [window.location.href, window.isSecureContext])).toEqual([
      `https://${hall}/?terminal=1`,
      true,
    ])
    await page.getByRole('button', { name: '我要找活' }).click()
    await expect(page.getByRole('button', { name: '按身份证号报到' })).toBeVisible()
    for (const elsewhere of [
      `http://127.0.0.1:${server.port}/`,
      `http://${hall}/`,
      'https://bank.test/',
      'file:///etc/hosts',
    ])
      expect(await turnedAway(elsewhere), elsewhere).toContain('ERR_BLOCKED_BY_ADMINISTRATOR')
  } finally {
    await context.close()
  }
  // Were the bank allowed: what our authority says of it counts for nothing.
  const misled = await browser.driven((policy) => ({ ...policy, URLAllowlist: ['https://bank.test'] }))
  try {
    const bank = await misled.newPage()
    await expect(bank.goto('https://bank.test/')).rejects.toThrow(/ERR_CERT/)
  } finally {
    await misled.close()
    forged.close()
    await server.kill()
  }
})

test('a page that came by https hears the helper of its own machine, by http, and nothing else does', async () => {
  const why = await whyNoKitBrowser()
  if (why !== undefined) return void say(why)
  const reader = await cardReader()
  reader.speaksTo(`https://${hall}`)
  const { server, https } = await opened({ GONGPIAO_ID_READER: reader.address })
  const browser = await kitBrowser({ kit, bench, places: `MAP ${hall}:443 127.0.0.1:${https}` })
  const context = await browser.driven((policy) => ({
    ...policy,
    LocalNetworkAccessAllowedForUrls: [`https://${hall}`],
  }))
  try {
    const page = await context.newPage()
    await page.goto(browser.address)
    await expect.poll(() => reader.heardBy()).toBe(1)
    reader.lay({ number: makeResidentId('1965-03-12', 1), name: '欧阳震华' })
    await expect(page.getByRole('heading', { level: 1, name: zh.checkIn.consent.title })).toBeVisible()
    expect(reader.turnedAway).toEqual([])
  } finally {
    await context.close()
    await reader.close()
    await server.kill()
  }
})

test('with the whole policy, which lets nobody drive it, it asks for its page by itself', async () => {
  const why = await whyNoKitBrowser()
  if (why !== undefined) return void say(why)
  const asked: string[] = []
  const port = await freePort()
  const files = { cert: await inKit('server/hall.crt'), key: await inKit('server/hall.key') }
  const server = createServer(files, ({ url }, answer) => {
    asked.push(url ?? '')
    answer.end()
  }).listen(port)
  const browser = await kitBrowser({ kit, bench, places: `MAP ${hall}:443 127.0.0.1:${port}` })
  const end = await browser.alone()
  try {
    await expect.poll(() => asked).toContain('/enrol?terminal=1')
  } finally {
    await end()
    server.close()
    server.closeAllConnections()
  }
})

test('a page that asks again while the hall is away finds it once it is back: no terminal stays on an error page', async () => {
  const why = await whyNoKitBrowser()
  if (why !== undefined) return void say(why)
  const port = await freePort()
  const files = { cert: await inKit('server/hall.crt'), key: await inKit('server/hall.key') }
  const page = await readFile('dist/kiosk/index.html', 'utf8')
  expect(page).toContain('http-equiv="refresh" content="30"')
  let [asked, scripts] = [0, 0]
  const answers: Readonly<Record<string, string>> = {
    '/enrol': '<script>location.replace("/?terminal=1")</script>',
    '/': page.replace('content="30"', 'content="1"'),
  }
  /** It goes between the page and its script, so that nothing but the page's own refresh asks again. */
  const open = async () => {
    const server = createServer(files, ({ url }, answer) => {
      const text = answers[url?.split('?')[0] ?? '']
      if (url === '/?terminal=1') asked += 1
      if (url?.endsWith('.js') === true) scripts += 1
      if (text === undefined) return void answer.destroy()
      answer.setHeader('content-type', 'text/html').end(text)
    }).listen(port)
    await once(server, 'listening')
    return () => {
      server.close()
      server.closeAllConnections()
    }
  }
  let close = await open()
  const browser = await kitBrowser({ kit, bench, places: `MAP ${hall}:443 127.0.0.1:${port}` })
  const end = await browser.alone()
  try {
    await expect.poll(() => scripts).toBeGreaterThan(0)
    close()
    await new Promise((passed) => setTimeout(passed, 3000))
    const before = asked
    close = await open()
    await expect.poll(() => asked).toBeGreaterThan(before)
  } finally {
    await end()
    close()
  }
})

/** Another's name, under our own authority's hand: what whoever stole its key would make. */
async function forgedServer() {
  const key = createPrivateKey(await inKit('authority/authority.key'))
  const times = { from: Instant.parse('2026-01-01T00:00:00.000Z'), until: Instant.parse('2046-01-01T00:00:00.000Z') }
  const made = certifyHall({ hall: 'bank.test', ...times, serial: Buffer.alloc(16, 0x41) }, { hall, key })
  const files = { cert: made.certificate, key: made.key.export({ type: 'pkcs8', format: 'pem' }) }
  const port = await freePort()
  const server = createServer(files, (_, answer) => answer.end('bank')).listen(port)
  return { port, close: () => server.close() }
}
