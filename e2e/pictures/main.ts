import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { allSources, findBrowser, proveByRunning } from '../browser.ts'
import { run } from '../command.ts'
import { yang } from '../screens/townsfolk.ts'
import { openLivingHall } from './living-hall.ts'
import { pictures } from './sheet.ts'

/** `npm run pictures`: builds the house and takes the picture of every page that the look walk, the board, the desk and the printers have. */
const found = await findBrowser(allSources(console.log), proveByRunning)
if (found === undefined) throw new Error('No browser runs here: set CHROMIUM_PATH to one.')
const env = {
  ...found.env,
  CHROMIUM_PATH: found.path,
  GONGPIAO_PICTURES: '1',
  STAFF_NAME: yang.name,
  STAFF_PASSWORD: yang.password,
}

async function mustRun(words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<void> {
  const { ok, output } = await run(process.execPath, words, { env: { ...env, ...more }, limitSeconds: 900 })
  console.log(output.trimEnd())
  if (!ok) process.exit(1)
}
const take = (files: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  mustRun(
    ['node_modules/@playwright/test/cli.js', 'test', '--config=e2e/pictures/playwright.config.ts', ...files],
    more,
  )

await mustRun(['node_modules/vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn'])
// A page that is no more leaves no picture.
for (const folder of ['pages', 'board', 'desk', 'papers', 'phone', 'site'])
  await rm(join(pictures, folder), { recursive: true, force: true })
const hall = await openLivingHall()
await take(['pictures/morning.ts'], { HALL: hall.origin })
await hall.close()
await take(['look.spec.ts', 'second-wave.spec.ts', 'site.spec.ts', 'pictures/board.ts', 'pictures/printer-papers.ts'])
process.exit(0)
