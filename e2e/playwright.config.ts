import { defineConfig } from '@playwright/test'
import { soundByItself } from '../server/setting-up/browser.ts'
import { browserFlags } from './browser.ts'

const executablePath = process.env['CHROMIUM_PATH']

/** The longest tests begin first: the last to begin keeps everybody. */
const slow = [
  ...['trouble', 'second-wave', 'printing', 'practice', 'terminals', 'off-line'],
  ...['look', 'desk-look', 'hall-board', 'wall-poster'],
].map((name) => `**/${name}.spec.ts`)

export default defineConfig({
  projects: [
    { name: 'first', testMatch: slow },
    { name: 'then', testMatch: '**/*.spec.ts', testIgnore: slow },
  ],
  outputDir: 'results/browser',
  forbidOnly: true,
  fullyParallel: true,
  // A browser waits more than it works: four keep two cores busy.
  workers: 4,
  retries: 0,
  // Guards against what hangs, never a measure: a busy machine takes ten times as long.
  timeout: 300_000,
  // A line that is silent is given up after 16 s.
  expect: { timeout: 60_000 },
  reporter: [['line'], ['json', { outputFile: 'results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    // What is not on a page is missed long before its whole test is over.
    actionTimeout: 60_000,
    viewport: { width: 1080, height: 1920 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...browserFlags, soundByItself, '--host-resolver-rules=MAP market.test 127.0.0.1'],
    },
  },
})
