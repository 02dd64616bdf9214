import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, expect as that } from '@playwright/test'
import { certified, hasCurl, watch } from '../server/setting-up/test-watch.ts'
import { makeResidentId } from '../shared/identity/made-up.ts'
import { zh } from '../shared/language/zh.ts'
import { freePort } from './built-server.ts'
import { test as base, expect, type Market } from './market.ts'
import { desk } from './screens/desk.ts'
import { terminal } from './screens/terminal.ts'
import { townsfolk, yang } from './screens/townsfolk.ts'

const { home, terminals: say, trouble } = zh
/** The full number belongs to the long tests. */
const starts = process.env['GONGPIAO_LONG'] === '1' ? 20 : 2
const wide = { viewport: { width: 1366, height: 768 } }

/** A hall with a certificate, as the watch of each screen asks it. */
const test = base.extend<{ https: { readonly port: number; readonly authority: string } }>({
  https: async ({ locale: _ }, use) => use({ port: await freePort(), authority: ours.authority }),
  env: async ({ https }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'gongpiao-certified-'))
    const [certificate, key] = [join(folder, 'hall.crt'), join(folder, 'hall.key')]
    await writeFile(certificate, ours.certificate)
    await writeFile(key, ours.key)
    const port = String(https.port)
    await use({
      GONGPIAO_CERTIFICATE: certificate,
      GONGPIAO_CERTIFICATE_KEY: key,
      GONGPIAO_HTTPS_PORT: port,
    })
    await rm(folder, { recursive: true })
  },
})
const ours = certified()

/** No script of this page runs any more, and nothing of it ends. */
async function hang(page: Page): Promise<void> {
  await page.route('**/never', () => {})
  const asked = page.evaluate(() => {
    const asking = new XMLHttpRequest()
    asking.open('GET', '/never', false)
    asking.send()
  })
  // It is answered by nobody until the page is closed.
  asked.catch(() => {})
}

/** The room of the screens at a desk where a supervisor sits; the first account is made on the way. */
async function openRoom(page: Page, market: Market) {
  const staff = desk(page, 'zh')
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)
  await page.getByRole('button', { name: say.title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: say.title })).toBeVisible()
  const row = (number: number) => page.locator('.screens tbody tr').filter({ hasText: say.numberIs(number) })
  return {
    page,
    row,
    async showCodes(): Promise<void> {
      await page.getByRole('button', { name: say.showCodes }).click()
      await expect(page.getByText(say.codesShown)).toBeVisible()
    },
    async approve(code: string, number: number): Promise<void> {
      await page.getByLabel(say.code).fill(code)
      await page.getByLabel(say.number, { exact: true }).fill(String(number))
      await page.getByRole('button', { name: say.add, exact: true }).click()
      await expect(row(number)).toBeVisible()
    },
    async revoke(number: number): Promise<void> {
      await row(number).getByRole('button', { name: say.revoke }).click()
      await page.getByRole('button', { name: say.revokeConfirm }).click()
      await expect(row(number)).toHaveCount(0)
    },
  }
}

const codeOn = async (page: Page): Promise<string> => {
  await expect(page.getByRole('heading', { name: say.page.title })).toBeVisible()
  return (await page.locator('.code').textContent()) ?? ''
}
const serves = (page: Page) => expect(page.getByRole('button', { name: home.findWork })).toBeEnabled()

test('staff approve the screens by their codes; from then on a phone opens no page of a terminal, and a screen that is taken off shows its code', async ({
  market,
  https,
  page,
  browser,
}) => {
  const wall = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  const [phone, table] = [await browser.newContext(), await browser.newContext(wide)]
  await page.goto(`${market.terminal}?terminal=2`)
  await wall.goto(market.board)
  await serves(page)
  const room = await openRoom(await table.newPage(), market)
  const keeper = room.page

  await test.step('until the first is approved every screen serves; then each shows a code by itself', async () => {
    await room.showCodes()
    const code = await codeOn(page)
    await room.approve(code.replace(' ', '').toLowerCase(), 2)
    await serves(page)
    await room.approve(await codeOn(wall), 9)
    await expect(wall.getByRole('heading', { name: say.page.title })).toHaveCount(0)
    await expect(room.row(2)).toContainText(say.states.online())
    await expect(room.row(9)).toContainText(say.stands.board)
  })

  await test.step('a phone gets a code and nothing else', async () => {
    const there = await phone.newPage()
    await there.goto(market.terminal)
    await codeOn(there)
    const asked = await there.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ number: 'A001', lastFour: '0000' })
      return (await fetch('/api/check-in/find', { method: 'POST', headers, body })).status
    })
    that(asked).toBe(401)
  })

  await test.step('one whose page hangs is an alarm at the desk, and is started anew by the watch on its machine; no other is', async () => {
    const watchOf = async (screen: Page, unit: string, patienceSeconds: number) => {
      const key = (await screen.context().cookies()).find(({ name }) => name === 'terminal')?.value ?? ''
      return watch({ ...https, unit, key, patienceSeconds, everySeconds: 1 })
    }
    // Heard once, it is known to be up: until then the watch is more patient.
    await expect(room.row(9)).toContainText(say.states.online())
    // A page that only waits for its turn on a busy machine has the patience of a real watch; for one that hangs little is enough.
    const [ofTerminal, ofBoard] = [await watchOf(page, 'terminal', 60), await watchOf(wall, 'board', 3)]
    await hang(wall)
    await expect(keeper.getByText(say.alarm.silent([9]))).toBeVisible()
    if (hasCurl) {
      await expect.poll(ofBoard.asked).toContain('restart board\n')
      that(await ofTerminal.asked()).toBe('')
    }
    for (const each of [ofTerminal, ofBoard]) await each.end()
    await wall.close()
  })

  await test.step('the one that is taken off shows its code at once', async () => {
    await room.revoke(2)
    await codeOn(page)
  })
})

test('auto-restart that nobody tested: the server starts again and again, the page works after each, and nobody is left signed in or let in who was not', async ({
  market,
  page,
  browser,
}) => {
  const table = await browser.newContext(wide)
  await page.goto(market.terminal)
  await serves(page)
  const room = await openRoom(await table.newPage(), market)
  await room.showCodes()
  const code = await codeOn(page)
  // Loaded anew it ends whatever session there was, and with it any that is opened behind its back before.
  const closed = page.waitForResponse('**/api/session/end')
  await room.approve(code, 1)
  await serves(page)
  await closed
  const phone = await browser.newContext()
  const stranger = await phone.newPage()
  await stranger.goto(market.terminal)
  const asks = (from: Page, name: string, body: object) =>
    from.evaluate(
      async ({ path, text }) => {
        const headers = { 'content-type': 'application/json' }
        const reply = await (await fetch(`/api/${path}`, { method: 'POST', headers, body: text })).json()
        return reply.answer === 'refused' ? reply.refusal.code : reply.answer
      },
      { path: name, text: JSON.stringify(body) },
    )
  const here = page.context()
  const ended = await test.step('somebody takes a number and goes; whoever has their cookie is nobody', async () => {
    const identity = { kind: 'resident-id', number: makeResidentId('1965-03-12', 1) }
    const wants = { trades: ['vegetable-picking'] }
    const command = townsfolk(market, '2026-08-17').command()
    that(await asks(page, 'check-in/check-in', { command, identity, consent: true, wants, certificates: [] })).toBe(
      'done',
    )
    const cookies = (await here.cookies()).filter(({ name }) => name === 'visitor')
    that(cookies).toHaveLength(1)
    that(await asks(page, 'matching/why', {})).not.toBe('session-over')
    that(await asks(page, 'session/end', {})).toBe('done')
    return cookies
  })
  for (let start = 1; start <= starts; start += 1)
    await test.step(`start ${start}`, async () => {
      if (start % 2 === 0) await market.kill()
      else await market.stop()
      await expect(page.getByRole('heading', { name: trouble.title })).toBeVisible()
      await market.start()
      await expect(page.getByRole('heading', { name: trouble.title })).toHaveCount(0)
      await serves(page)
      const one = terminal(page, 'zh')
      await one.tapStarting(home.findWork)
      const gone = page.waitForResponse('**/api/session/end')
      await one.home()
      await gone
      await here.addCookies(ended)
      that(await asks(page, 'matching/why', {})).toBe('session-over')
      that(await asks(stranger, 'check-in/find', { number: 'A001', lastFour: '0000' })).toBe('terminal-not-known')
      await codeOn(stranger)
    })
})

/** A screen is switched on, and the server five minutes later; its page waits in words. */
async function switchedOnFirst(page: Page, market: Market): Promise<void> {
  await page.clock.install()
  await page.route('**/api/terminals/enrol', (route) => route.abort())
  await page.goto(`${market.terminal}enrol?terminal=3#${'K'.repeat(43)}`)
  await expect(page.getByText(say.page.opening)).toBeVisible()
  that(page.url()).toBe(`${market.terminal}enrol`)
  await market.stop()
  await page.unroute('**/api/terminals/enrol')
  await page.clock.fastForward('05:00')
  await expect(page.getByText(say.page.opening)).toBeVisible()
  await market.start()
  await page.clock.fastForward('00:10')
  await page.clock.resume()
}

test('white screen for ever when the server starts later than the browser: never; a screen five minutes before it waits in words, and opens by itself', async ({
  market,
  page,
}) => {
  await switchedOnFirst(page, market)
  await serves(page)
  that(page.url()).toBe(`${market.terminal}?terminal=3`)
})

test('(the test of this test) white screen for ever when the server starts later than the browser is what a page gets that does not ask again', async ({
  market,
  page,
}) => {
  await page.route('**/enrol.js', async (route) => {
    const served = await (await route.fetch()).text()
    that(served).toContain('setTimeout(again, 2000)')
    await route.fulfill({ contentType: 'text/javascript', body: served.replace('setTimeout(again, 2000)', '{}') })
  })
  await switchedOnFirst(page, market)
  await page.waitForTimeout(3000)
  await expect(page.getByText(say.page.opening)).toBeVisible()
})
