import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { run } from './command.ts'

/** A browser's file, and what its process needs in the environment. */
export interface Candidate {
  readonly path: string
  readonly env?: Readonly<Record<string, string>>
}
/** One way to come by a browser; a later one is asked only when no earlier one gave a browser that runs. */
export interface Source {
  readonly name: string
  find(): Promise<readonly Candidate[]>
}
export interface Found extends Candidate {
  readonly from: string
  readonly version: string
}
/** Runs the candidate; its version if it really shows a page. */
export type Prove = (candidate: Candidate) => Promise<string | undefined>

/** The first browser that runs, in the order of the sources; undefined when none does. */
export async function findBrowser(sources: readonly Source[], prove: Prove): Promise<Found | undefined> {
  for (const { name, find } of sources) {
    for (const candidate of await find()) {
      const version = await prove(candidate)
      if (version !== undefined) return { ...candidate, from: name, version }
    }
  }
  return undefined
}

export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Drives it as the specs will and has it show a page; some builds open a window by hand yet hang when driven, or the other way round. */
export const proveByRunning: Prove = async ({ path, env = {} }) => {
  if (!existsSync(path)) return undefined
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const browser = await chromium
    .launch({ executablePath: path, args: browserFlags, env: { ...Object.fromEntries(own), ...env }, timeout: 60_000 })
    .catch(() => undefined)
  try {
    const page = await browser?.newPage()
    await page?.goto('data:text/html,<script>document.write("the hall", " is open")</script>', { timeout: 60_000 })
    return (await page?.innerText('body')) === 'the hall is open' ? browser?.version() : undefined
  } catch {
    return undefined
  } finally {
    await browser?.close().catch(() => {})
  }
}

const onPath = (name: string): readonly Candidate[] =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => ({ path: join(folder, name) }))
const onPathUnder = (...names: readonly string[]) => names.flatMap(onPath)
const playwrightsOwn = (): readonly Candidate[] => [{ path: chromium.executablePath() }]
const isRoot = () => process.getuid?.() === 0

/** Every way this house knows, the cheap ones first; `say` hears of those that take time. */
export const allSources = (say: (line: string) => void): readonly Source[] => [
  {
    name: 'CHROMIUM_PATH',
    find: async () => [process.env['CHROMIUM_PATH'] ?? ''].filter((path) => path !== '').map((path) => ({ path })),
  },
  {
    name: 'PATH',
    find: async () => onPathUnder('chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'),
  },
  { name: 'Playwright', find: async () => playwrightsOwn() },
  {
    name: 'playwright install',
    async find() {
      say('browser: none on this machine; asking Playwright for one (at most 60 s)')
      const tool = join('node_modules', '@playwright', 'test', 'cli.js')
      const got = await run(process.execPath, [tool, 'install', 'chromium'], { limitSeconds: 60 })
      return got.ok ? playwrightsOwn() : []
    },
  },
  {
    name: 'apt-get',
    async find() {
      if (!isRoot()) return []
      say('browser: asking apt-get for chromium (at most 8 minutes)')
      return (await aptInstall()) ? onPathUnder('chromium-headless-shell', 'chromium', 'chromium-browser') : []
    },
  },
  {
    name: '@sparticuz/chromium',
    async find() {
      say('browser: asking npm for @sparticuz/chromium (at most 5 minutes)')
      return sparticuz()
    },
  },
]

/** The shell first, where there is a package of it: it opens no windows, and a page of its own costs a fifth of the time. */
async function aptInstall(): Promise<boolean> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  if (!(await run('apt-get', ['update'], { env, limitSeconds: 120 })).ok) return false
  const install = (name: string) =>
    run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, limitSeconds: 240 })
  return (await install('chromium-headless-shell')).ok || (await install('chromium')).ok
}

/** The browser that comes inside an npm package, with its own system libraries; kept in the machine's temp folder. */
async function sparticuz(): Promise<readonly Candidate[]> {
  const folder = join(tmpdir(), 'gongpiao-chromium')
  await mkdir(folder, { recursive: true })
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, '@sparticuz/chromium@147.0.0']
  if (!(await run('npm', words, { limitSeconds: 300 })).ok) return []
  const inside = join(folder, 'node_modules', '@sparticuz', 'chromium', 'build')
  const main = (await readdir(inside, { recursive: true })).find((file) => /(^|esm.)index\.js$/.test(file))
  if (main === undefined) return []
  // It unpacks its libraries only where it believes to run in the cloud; a fresh Debian needs them as well.
  const unpack = `console.log(await (await import(${JSON.stringify(pathToFileURL(join(inside, main)).href)})).default.executablePath())`
  const env = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const { ok, output } = await run(process.execPath, ['--input-type=module', '-e', unpack], { env, limitSeconds: 60 })
  const path = output.trim().split('\n').at(-1)
  if (!ok || path === undefined) return []
  const libraries = ['al2023', 'al2'].map((name) => join(tmpdir(), name, 'lib')).join(delimiter)
  return [{ path }, { path, env: { LD_LIBRARY_PATH: libraries } }]
}
