import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { zh } from '../shared/language/zh.ts'
import { builtServer, freePort } from './built-server.ts'
import { codeInPicture } from './screens/read-code.ts'

const { common, dailyLog, printing } = zh

interface Practice {
  readonly origin: string
  /** A folder in which both a real market and the practice would lie, were they not kept apart. */
  readonly folder: string
  readonly printed: () => string
}

function startPractice(words: readonly string[], cwd: string) {
  const file = join(process.cwd(), 'dist/server/practice.js')
  const child: ChildProcess = spawn(process.execPath, [file, ...words], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  const hear = (text: string) => {
    printed += text
  }
  child.stdout?.setEncoding('utf8').on('data', hear)
  child.stderr?.setEncoding('utf8').on('data', hear)
  return { child, printed: () => printed }
}

/** A made-up morning in a folder of its own, slow enough that a busy machine looks at it while people are called and jobs are open. */
const test = base.extend<{ practice: Practice }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs off this pattern.
  practice: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'gongpiao-practice-'))
    const port = await freePort()
    const { child, printed } = startPractice(
      ['--speed', '6', '--seed', '7', '--day', '2026-08-17', '--port', String(port)],
      folder,
    )
    await expect.poll(printed).toContain(`http://localhost:${port}/board`)
    await use({ origin: `http://localhost:${port}`, folder, printed })
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
    await rm(folder, { recursive: true, force: true })
  },
})

/** The first ticket of the morning is printed at the desk: what would have come out is shown there, and a reader reads its code. */
async function ticketInPicture(desk: Page): Promise<void> {
  const placed = desk.getByRole('button', { name: new RegExp(`^[1-9]\\d* ${dailyLog.measures.placed}$`) })
  await placed.click()
  await desk.locator('.log-row button').first().click()
  const printed = desk.waitForResponse(/print-ticket/)
  await desk.getByRole('button', { name: /^(打印|补打)工票/ }).click()
  await printed
  await desk.getByRole('button', { name: new RegExp(`^${printing.title}`) }).click()
  const ticket = desk.locator(`[aria-label=${printing.desk.slips}] li`, { hasText: printing.desk.slip.ticket }).first()
  await ticket.locator('summary').click()
  const picture = ticket.locator('.slip-picture svg')
  await expect(picture).toBeVisible()
  // The stub below it bears the same code, and a reader looks for one.
  await picture.locator('[shape-rendering]').evaluateAll((dots) => {
    for (const below of dots.slice(dots.length / 2)) below.remove()
  })
  await desk.setViewportSize({ width: 1920, height: 3000 })
  expect(await codeInPicture(picture)).toMatch(/^[A-Z0-9]{100,}$/)
  await desk.setViewportSize({ width: 1920, height: 1080 })
}

const band = (page: Page) => page.locator('.practice-band', { hasText: common.practice })

test('a newcomer sees a living hall, and every screen and paper says that it is practice', async ({
  practice,
  browser,
}) => {
  const open = async (path: string, width: number, height: number) => {
    const page = await browser.newPage({ viewport: { width, height }, hasTouch: true })
    await page.goto(`${practice.origin}${path}`)
    await expect(band(page)).toBeVisible()
    await expect(page).toHaveTitle(/练习/)
    return page
  }
  const [board, terminal, desk] = await Promise.all([
    open('/board', 1920, 1080),
    open('/', 1080, 1920),
    open('/desk', 1920, 1080),
  ])
  const [, name = '', password = ''] = /desk: (\S+) {2}(\S+)/.exec(practice.printed()) ?? []
  await desk.locator('input').first().fill(name)
  await desk.locator('input[type=password]').fill(password)
  await desk.keyboard.press('Enter')
  await expect(desk.locator('.desk')).toBeVisible()
  await expect(band(desk)).toBeVisible()
  await expect(board.locator('.call-number')).toBeVisible({ timeout: 90_000 })
  await expect(board.locator('.board-row').first()).toBeVisible()
  await expect(desk.getByText(/演练/).first()).toBeVisible()
  await desk.getByRole('button', { name: '日台账' }).click()
  await expect(desk.getByText('A001').first()).toBeVisible()
  await expect(band(desk)).toBeVisible()
  await desk.evaluate(() => {
    window.print = () => {}
  })
  await ticketInPicture(desk)
  await desk.getByRole('button', { name: '日台账' }).click()
  await desk.getByRole('button', { name: '打印', exact: true }).click()
  await desk.emulateMedia({ media: 'print' })
  await expect(desk.locator('.log-paper')).toBeVisible()
  await expect(desk.locator('.sheet-practice', { hasText: common.practice })).toBeVisible()
  await expect(band(terminal)).toBeVisible()
  await terminal.emulateMedia({ media: 'print' })
  await expect(band(terminal)).toBeVisible()
  // The folder where a real market would lie by default was never made.
  expect(await readdir(practice.folder)).toEqual(['data-practice'])
})

test('practice never starts on a real market, and a real market never on a practice folder', async ({ practice }) => {
  const real = join(practice.folder, 'data')
  await mkdir(join(real, 'ledger'), { recursive: true })
  await writeFile(join(real, 'secret.key'), 'of a real market')
  const { child, printed } = startPractice(['--folder', real], practice.folder)
  await once(child, 'close')
  expect(printed()).toContain('is no practice folder')
  expect(await readdir(real)).toEqual(['ledger', 'secret.key'])
  // While it is held by practice the folder is busy; a copy of it is refused for what lies in it.
  const copy = await mkdtemp(join(tmpdir(), 'gongpiao-practice-copy-'))
  for (const file of await readdir(join(practice.folder, 'data-practice'))) await writeFile(join(copy, file), '')
  const server = builtServer({ file: 'dist/server/main.js', dataFolder: copy, port: await freePort() })
  await expect(server.start()).rejects.toThrow('that folder is for practice')
  await rm(copy, { recursive: true, force: true })
})

test('words that practice does not know, and speeds it cannot run at, are refused in a sentence', async () => {
  const told = async (...words: readonly string[]) => {
    const { child, printed } = startPractice(words, tmpdir())
    await once(child, 'close')
    return printed()
  }
  expect(await told('--speed', '1000')).toContain('--speed must be a whole number from 1 to 60, not "1000".')
  expect(await told('--day', '2026-02-30')).toContain('--day must be a day such as 2026-08-17')
  expect(await told('--fast')).toContain('Practice knows --speed, --seed, --day, --port, --folder, --voice')
})
