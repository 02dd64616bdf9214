import { allSources, findBrowser, proveByRunning } from '../browser.ts'
import { run } from '../command.ts'
import { account, openLivingHall } from './living-hall.ts'

/** `npm run pictures`: builds the house, plays a morning, and takes the pictures of every screen that README and reviewers look at. */
const found = await findBrowser(allSources(console.log), proveByRunning)
if (found === undefined) throw new Error('No browser runs here: set CHROMIUM_PATH to one.')
const env = { ...found.env, CHROMIUM_PATH: found.path, STAFF_NAME: account.name, STAFF_PASSWORD: account.password }

async function mustRun(words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<void> {
  const { ok, output } = await run(process.execPath, words, { env: { ...env, ...more }, limitSeconds: 600 })
  console.log(output.trimEnd())
  if (!ok) process.exit(1)
}

await mustRun(['node_modules/vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn'])
const taking = (what: string) => [
  'node_modules/@playwright/test/cli.js',
  'test',
  '--config=e2e/pictures/playwright.config.ts',
  '--grep',
  what,
]
await mustRun(taking('pictures of other mornings'))
for (const language of ['zh', 'en'])
  for (const shape of ['portrait', 'landscape']) {
    const hall = await openLivingHall()
    await mustRun(taking(`pictures, ${language}, ${shape}`), { HALL: hall.origin })
    await hall.close()
  }
process.exit(0)
