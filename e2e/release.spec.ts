import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { emptyBook, writeBatch } from '../server/ledger/chain.ts'
import { draft } from '../server/ledger/stories.ts'
import { packRelease } from '../server/setting-up/pack.ts'
import { freePort } from './built-server.ts'
import { run } from './command.ts'

/** A machine that has Node and nothing else: no packages, and no way out but to itself, where this one may withhold its network. */
const cutOff = ['unshare', '-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'cut off']
const isCutOff = spawnSync('unshare', [...cutOff.slice(1), 'true']).status === 0
const alone = (...words: readonly string[]) => {
  const [program = '', ...rest] = isCutOff ? [...cutOff, process.execPath, ...words] : [process.execPath, ...words]
  return [program, rest] as const
}
const node = (...words: readonly string[]) => run(...alone(...words))

let [bench, root, data] = ['', '', '']
const unpacked = (version: string) => join(bench, 'unpacked', version, `gongpiao-${version}`)
const install = (version: string, ...more: readonly string[]) =>
  node(join(unpacked(version), 'install.js'), ...more, '--to', root, '--data', data)
const goBack = () => node(join(root, 'current', 'install.js'), 'back', '--to', root, '--data', data)
const started = () => join(root, 'current', 'dist', 'server', 'main.js')
const pointers = () =>
  Promise.all(['current', 'previous'].map((name) => readlink(join(root, name)).catch(() => 'none')))

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  bench = await mkdtemp(join(tmpdir(), 'gongpiao-release-spec-'))
  ;[root, data] = [join(bench, 'opt'), join(bench, 'var', 'data')]
  for (const version of ['0.1.0', '0.2.0']) {
    const archive = await packRelease({ checkout: '.', folder: bench, version })
    await mkdir(join(unpacked(version), '..'), { recursive: true })
    const { ok, output } = await run('tar', ['-xzf', archive, '-C', join(unpacked(version), '..')])
    expect(ok, output).toBe(true)
  }
})
test.afterAll(() => rm(bench, { recursive: true, force: true }))

/** The server of `current`, asked from within its own world. */
async function opened<Answer>(
  use: (ask: (path: string, body?: object) => Promise<string>, said: () => string) => Answer,
) {
  const port = await freePort()
  const env = { ...process.env, GONGPIAO_PORT: String(port), GONGPIAO_DATA: data }
  const server = spawn(...alone(started()), { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  const ask = async (path: string, body?: object) => {
    const origin = `http://127.0.0.1:${port}`
    const headers = { origin, 'content-type': 'application/json' }
    const sent = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) }
    const asking = `fetch(${JSON.stringify(origin + path)}, ${JSON.stringify(sent)}).then(async (answer) => {
      process.stdout.write(answer.status + ' ' + (await answer.text())); process.exit(answer.ok ? 0 : 1) })`
    if (!isCutOff) return (await run(process.execPath, ['-e', asking])).output
    const inside = ['-t', String(server.pid), '-U', '-n', '--preserve-credentials', process.execPath, '-e', asking]
    return (await run('nsenter', inside)).output
  }
  try {
    await expect.poll(() => printed).toContain('is running')
    return await use(ask, () => printed)
  } finally {
    await ended(server)
  }
}

async function ended(server: ChildProcess) {
  if (server.exitCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  await gone
}

const account = { name: 'staff', password: 'long enough' }

test('the archive holds everything and says what it must be', async () => {
  const names = await readdir(unpacked('0.1.0'))
  for (const name of [
    'INSTALL.md',
    'README.md',
    'LICENSE',
    'LICENSES-OF-OTHERS.txt',
    'SHA256SUMS',
    'install.js',
    'package.json',
  ])
    expect(names).toContain(name)
  expect(names).not.toContain('node_modules')
  const [licences, again] = [join(unpacked('0.1.0'), 'LICENSES-OF-OTHERS.txt'), join(bench, 'again')]
  for (const other of ['hono', 'solid-js', 'zod', '@fontsource-variable/noto-sans-sc', '@mdi/js', 'Unihan'])
    expect(await readFile(licences, 'utf8')).toContain(`${other} `)
  await mkdir(again)
  const [first, second] = [
    join(bench, 'gongpiao-0.1.0.tar.gz'),
    await packRelease({ checkout: '.', folder: again, version: '0.1.0' }),
  ]
  expect((await readFile(first)).equals(await readFile(second))).toBe(true)
  // What a bundle forgot would be looked for from where it lies.
  expect(() => createRequire(join(unpacked('0.1.0'), 'install.js')).resolve('hono')).toThrow()
})

test('an older Node, a word it does not know and a copy that is not whole are told, and nothing is installed', async () => {
  const older = "data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.4'}})"
  const told = await node('--import', older, join(unpacked('0.1.0'), 'install.js'), '--to', root, '--data', data)
  expect(told).toMatchObject({ ok: false, output: expect.stringMatching(/要 Node 20\.19[\s\S]*18\.20\.4/) })
  expect(await install('0.1.0', 'uninstall')).toMatchObject({ ok: false, output: expect.stringContaining('用法') })
  const broken = join(bench, 'broken')
  await cp(unpacked('0.1.0'), broken, { recursive: true })
  for (const damage of [
    () => appendFile(join(broken, 'dist', 'server', 'main.js'), ' '),
    () => rm(join(broken, 'dist', 'server', 'main.js')),
    () => rm(join(broken, 'SHA256SUMS')),
  ]) {
    await damage()
    const refused = await node(join(broken, 'install.js'), '--to', root, '--data', data)
    expect(refused).toMatchObject({ ok: false, output: expect.stringMatching(/不完整[\s\S]*not whole/) })
    expect(await pointers()).toEqual(['none', 'none'])
  }
})

test('installed on a machine with Node alone it opens the hall', async () => {
  if (!isCutOff)
    test.info().annotations.push({
      type: 'note',
      description: 'release: this machine lends no network of its own, so none was withheld',
    })
  // Nothing runs yet that would have to be started anew.
  for (const _ of ['first', 'once more'])
    expect(await install('0.1.0')).toMatchObject({
      ok: true,
      output: expect.stringMatching(/0\.1\.0 is installed(?![\s\S]*restart)/),
    })
  expect(await pointers()).toEqual(['0.1.0', 'none'])
  await opened(async (ask, said) => {
    const page = await ask('/')
    expect(page).toMatch(/^200 <!doctype html>/i)
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
    expect(await ask(script)).toMatch(/^200 /)
    expect(await ask('/api/health')).toMatch(/^200 .*"ready":true/)
    const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(said())?.[0]
    expect(await ask('/api/staff-desk/first-account', { code, ...account })).toContain('"done"')
  })
})

test('an upgrade lets both versions lie, keeps the data, and goes back with one command', async () => {
  // As an installation leaves it that was cut off.
  await mkdir(join(root, '.0.2.0.draft'))
  await writeFile(join(root, '.0.2.0.draft', 'half'), '')
  expect(await install('0.2.0')).toMatchObject({
    ok: true,
    output: expect.stringMatching(/from 0\.1\.0 to 0\.2\.0[\s\S]*restart/),
  })
  expect(await pointers()).toEqual(['0.2.0', '0.1.0'])
  expect(await readdir(join(root, '0.2.0'))).not.toContain('half')
  await opened(async (ask) => expect(await ask('/api/market')).toContain('"setUp":true'))
  expect(await goBack()).toMatchObject({ ok: true, output: expect.stringContaining('from 0.2.0 to 0.1.0') })
  expect(await pointers()).toEqual(['0.1.0', '0.2.0'])
  await opened(async (ask) => expect(await ask('/api/market')).toContain('"setUp":true'))
  expect(await install('0.2.0')).toMatchObject({ ok: true })
  expect(await pointers()).toEqual(['0.2.0', '0.1.0'])
})

test('another build under a version that lies there is not put over it', async () => {
  const other = join(bench, 'other')
  await cp(unpacked('0.2.0'), other, { recursive: true })
  await writeFile(
    join(other, 'SHA256SUMS'),
    (await readFile(join(other, 'SHA256SUMS'), 'utf8')).split('\n').slice(1).join('\n'),
  )
  const refused = await node(join(other, 'install.js'), '--to', root, '--data', data)
  expect(refused).toMatchObject({ ok: false, output: expect.stringContaining('Another build') })
})

test('where a newer version wrote, neither an installation nor the way back nor a start goes on', async () => {
  const later = [{ ...draft(1), events: [{ type: 'place-dreamt-of' }] }]
  await writeFile(join(data, 'ledger', 'day', '2026-08-17.jsonl'), writeBatch(emptyBook, later).text)
  const told = { ok: false, output: expect.stringMatching(/更新的版本写的[\s\S]*a newer version wrote it/) }
  expect(await goBack()).toMatchObject(told)
  expect(await install('0.1.0')).toMatchObject(told)
  expect(await pointers()).toEqual(['0.2.0', '0.1.0'])
  expect(await run(...alone(started()), { env: { GONGPIAO_DATA: data } })).toMatchObject(told)
})
