import { allSources, findBrowser, proveByRunning } from '../browser.ts'
import { run } from '../command.ts'

/** `npm run pictures`: builds the house and takes the pictures of every screen that README and reviewers look at. */
const found = await findBrowser(allSources(console.log), proveByRunning)
if (found === undefined) throw new Error('No browser runs here: set CHROMIUM_PATH to one.')
const env = { ...found.env, CHROMIUM_PATH: found.path }
const tools = [
  ['vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn'],
  ['@playwright/test/cli.js', 'test', '--config=e2e/pictures/playwright.config.ts'],
]
for (const [file, ...words] of tools) {
  const { ok, output } = await run(process.execPath, [`node_modules/${file}`, ...words], { env, limitSeconds: 600 })
  console.log(output.trimEnd())
  if (!ok) process.exit(1)
}
