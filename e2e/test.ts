import { mkdir, readFile, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { allSources, findBrowser, proveByRunning } from './browser.ts'
import { type Ran, run } from './command.ts'
import { unseenPages } from './screens/terminal-pages.ts'

/** `npm test`: format, types and build, then rules and browser. The last line counts: `N passed, N failed`. */
interface Outcome extends Pick<Ran, 'ok' | 'output'> {
  readonly passed: number
  readonly failed: number
  /** What tests measured and only report. */
  readonly notes?: readonly string[]
}
interface Step {
  readonly name: string
  run(): Promise<Outcome>
}

const isLong = process.argv.includes('--long')
const env = isLong ? { GONGPIAO_LONG: '1' } : {}
const limitSeconds = isLong ? 7200 : 1200
const results = 'e2e/results'
let browserEnv: Readonly<Record<string, string>> = {}

/** A program that came with `npm ci`, by the file its package starts. */
const tool = (file: string, ...words: readonly string[]) =>
  run(process.execPath, [`node_modules/${file}`, ...words], { env: { ...env, ...browserEnv }, limitSeconds })

const one = ({ ok, output }: Ran): Outcome => ({ ok, output, passed: ok ? 1 : 0, failed: ok ? 0 : 1 })

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ meta: z.object({ note: z.string().optional() }) })),
    }),
  ),
})

async function rules(): Promise<Outcome> {
  const file = resolve(results, 'vitest.json')
  const ran = await tool(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  )
  const report = await readReport(file, VitestReport)
  const files = report?.testResults ?? []
  const unreadable = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const notes = files.flatMap(({ assertionResults }) => assertionResults.flatMap(({ meta }) => meta.note ?? []))
  return counted(ran, report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + unreadable.length, notes)
}

/** One file a suite; those of a `describe` lie within. */
const Suite = z.object({
  specs: z.array(
    z.object({
      tests: z.array(
        z.object({ annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })) }),
      ),
    }),
  ),
})
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  suites: z.array(Suite),
})

async function browser(): Promise<Outcome> {
  const found = await findBrowser(allSources(console.log), proveByRunning)
  if (found === undefined)
    return { ok: false, output: 'No browser runs here: set CHROMIUM_PATH to one.', passed: 0, failed: 1 }
  const { path, version, from } = found
  console.log(`browser: Chromium ${version} (${from}: ${path})`)
  browserEnv = { ...found.env, CHROMIUM_PATH: path }
  const ran = await tool('@playwright/test/cli.js', 'test', '--config=e2e/playwright.config.ts')
  const report = await readReport(`${results}/playwright.json`, PlaywrightReport)
  const stats = report?.stats
  const annotations = (report?.suites ?? []).flatMap(({ specs }) =>
    specs.flatMap(({ tests }) => tests.flatMap((one) => one.annotations)),
  )
  const told = (kind: string) =>
    annotations.flatMap(({ type, description }) => (type === kind && description !== undefined ? [description] : []))
  const unseen = ran.ok ? unseenPages(new Set(told('page'))) : []
  const walked = {
    ...ran,
    ok: ran.ok && unseen.length === 0,
    output: [ran.output, ...unseen.map((page) => `no walk has looked at ${page}`)].join('\n'),
  }
  return counted(walked, stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), told('note'))
}

/** A runner that failed outside of any test has failed all the same. */
function counted({ ok, output }: Ran, passed: number, failed: number, notes: readonly string[] = []): Outcome {
  return { ok, output, passed, failed: ok ? failed : Math.max(1, failed), notes }
}

async function readReport<Report>(file: string, schema: z.ZodType<Report>): Promise<Report | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : schema.parse(JSON.parse(text))
}

/** The closing line comes whatever happens. */
const brokenDown = (error: unknown): Outcome => ({ ok: false, output: String(error), passed: 0, failed: 1 })

/** Those of a round go side by side, for a browser waits where rules work; what failed in one keeps the next from beginning. */
const rounds: readonly (readonly Step[])[] = [
  [
    {
      name: 'format and lint',
      run: async () => one(await tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.')),
    },
    { name: 'types', run: async () => one(await tool('typescript/bin/tsc', '-p', '.', '--pretty', 'false')) },
    { name: 'build', run: async () => one(await tool('vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn')) },
  ],
  [
    { name: 'walls and rules', run: rules },
    { name: 'browser', run: browser },
  ],
]

const totals = { passed: 0, failed: 0 }

async function take(step: Step): Promise<boolean> {
  const started = performance.now()
  const { ok, output, passed, failed, notes = [] } = await step.run().catch(brokenDown)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  totals.passed += passed
  totals.failed += failed
  if (!ok) console.log(output.trimEnd())
  console.log(`${step.name.padEnd(16)}${seconds.padStart(7)} s  ${passed} passed, ${failed} failed`.trimEnd())
  for (const note of notes) console.log(`  ${note}`)
  return ok
}

await rm(results, { recursive: true, force: true })
await mkdir(results, { recursive: true })
for (const round of rounds) {
  if ((await Promise.all(round.map(take))).every((ok) => ok)) continue
  process.exitCode = 1
  break
}
console.log(`${'all together'.padEnd(16)}${(performance.now() / 1000).toFixed(1).padStart(7)} s`)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
