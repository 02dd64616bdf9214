import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { allSources, browserFlags, findBrowser, proveByRunning } from '../../browser.ts'

/** The processor of a terminal is taken for a quarter of this machine's. */
export const slower = 4

/** A page of a terminal on a slow computer, with nothing kept from the one before. */
export interface SlowPage {
  readonly page: Page
  readonly cdp: CDPSession
  readonly context: BrowserContext
}

export async function withBrowser<Answer>(work: (browser: Browser) => Promise<Answer>): Promise<Answer> {
  const found = await findBrowser(allSources(console.log), proveByRunning)
  if (found === undefined) throw new Error('No browser runs here: set CHROMIUM_PATH to one.')
  const browser = await chromium.launch({
    executablePath: found.path,
    args: browserFlags,
    ...(found.env === undefined ? {} : { env: { ...found.env } }),
  })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

export async function openSlow(browser: Browser, inPage: () => void): Promise<SlowPage> {
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
  })
  const page = await context.newPage()
  await page.addInitScript(inPage)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return { page, cdp, context }
}
