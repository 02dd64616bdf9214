import { defineConfig } from '@playwright/test'
import { soundByItself } from '../server/setting-up/browser.ts'
import { browserFlags } from './browser.ts'

const executablePath = process.env['CHROMIUM_PATH']

/**
 * Who only looks at pages works more than they wait, and keeps both cores busy once the rules beside them are through; everybody
 * else waits more than they work, and leaves the rules room.
 */
const looks = ['desk-look', 'hall-board', 'look'].map((name) => `**/${name}.spec.ts`)

export default defineConfig({
  projects: [
    { name: 'acts', testMatch: '**/*.spec.ts', testIgnore: looks },
    { name: 'looks', testMatch: looks },
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
