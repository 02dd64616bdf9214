import type { Page } from '@playwright/test'
import { type Simulator, startSimulator } from '../../server/printing/simulator.ts'
import { PrinterId } from '../../shared/ids.ts'
import { zh } from '../../shared/language/zh.ts'
import { newCommand } from '../faults/crowd.ts'
import { expect, type Market } from '../market.ts'
import { takesPictures } from '../pictures/camera.ts'
import { laySheet, shoot } from '../pictures/sheet.ts'
import { accessFaults } from './access.ts'
import { findMine } from './find-mine.ts'
import type { Hand, Look } from './hand.ts'
import { faultsBothWays } from './look-both-ways.ts'
import { screenOf } from './page-screen.ts'
import { broccoliFor, done, townsfolk, yang } from './townsfolk.ts'
import { shapes } from './turn.ts'
import type { Walk } from './walk.ts'

const day = '2026-08-17'
const { ofTicket: print, because } = zh.printing
const { takePlace, place } = zh.trouble

/** One that is the hall's: its code before staff have typed it, what its printer makes of a ticket, and the places it keeps while its line is down. */
export const approvedTerminal: Walk = async (market, desk, open, page) => {
  const office = screenOf(desk, market)
  done(await office.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  const others = townsfolk(market, day)
  const she = await others.checkIn(1, 'vegetable-picking')
  const posting = await others.post(1, broccoliFor(day, 170, 3))
  done(await office.ask('staff-desk/approve', { command: newCommand(), posting, employerName: '坝上蔬菜合作社' }))
  await expect.poll(she.takesOffer).toBe(true)
  done(await office.ask('terminals/show-codes', { shown: true }))
  const code = await beforeApproval(page, market)
  done(await office.ask('terminals/approve', { command: newCommand(), code, number: 1 }))
  const [simulator, atWindow] = [await startSimulator(), await startSimulator()]
  const add = async (name: string, { host, port }: Simulator): Promise<PrinterId> => {
    const command = newCommand()
    done(await office.ask('printing/set-printer', { command, name, host, port, rollMetres: 50 }))
    return PrinterId.parse(command.replace(/.*_/, 'prn_'))
  }
  const standIn = '窗口 练习'
  const printers = [await add('1 号', simulator), await add(standIn, atWindow)]
  done(await office.ask('printing/set-place-printers', { command: newCommand(), place: 1, printers }))

  const { at, look: seen } = await open()
  /** Whoever stands there is not sent home while the walk looks at what needs no finger. */
  const look: Look = async (shown, name) => {
    await seen(shown, name)
    await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' })))
  }
  await findMine(at, she.number, she.residentId.slice(-4))
  await at.title(zh.ticket.toPrint(1))
  // It takes everything in and never says that it is done.
  simulator.set({ answersEnd: false })
  await at.press(zh.ticket.print)
  await at.title(print.sending.title)
  await look(page, 'ticket-printing')
  await offLine(at, market, look)
  await at.title(print.unknown(she.number).title)
  await expect(page.locator('.trouble-back')).toHaveCount(0)
  await look(page, 'print-unknown')
  simulator.set({ answersEnd: true, paper: 'out' })
  atWindow.set({ paper: 'out' })
  await at.press(zh.ticket.printAgain)
  const failed = print.failed(because.paper, she.number)
  await at.title(failed.title)
  await expect(page.getByText(failed.lines[0] ?? '')).toBeVisible()
  await look(page, 'print-failed')
  atWindow.set({ paper: 'enough' })
  await at.press(zh.ticket.printAgain)
  await at.title(print.printed(standIn).title)
  await look(page, 'print-elsewhere')
  await underTheBand(page)
  simulator.set({ paper: 'enough' })
  await at.press(zh.ticket.printAgain)
  await at.title(print.printed(undefined).title)
  await look(page, 'print-out')
  await underTheBand(page)
  await simulator.stop()
  await atWindow.stop()
}

/** The band of a hall to practise in pushes nothing over the code. */
async function underTheBand(page: Page): Promise<void> {
  await page.evaluate(() => {
    const band = Object.assign(document.createElement('aside'), { className: 'practice-band' })
    document.documentElement.dataset['practice'] = ''
    document.body.append(band)
  })
  const bottom = await page.locator('.ticket-job').evaluate((job) => job.getBoundingClientRect().bottom)
  const top = await page.locator('.ticket-leave').evaluate((leave) => leave.getBoundingClientRect().top)
  expect(bottom).toBeLessThan(top)
  await page.evaluate(() => {
    delete document.documentElement.dataset['practice']
    document.querySelector('.practice-band')?.remove()
  })
}

/** Two pages that are no terminal yet, of their own small looks: the one that brings a machine's key, and the code. Answers the code. */
async function beforeApproval(page: Page, market: Market): Promise<string> {
  await page.route('**/api/terminals/enrol', (route) => route.abort())
  await page.goto(`${market.terminal}enrol?terminal=1#${'K'.repeat(43)}`)
  await expect(page.getByText(zh.terminals.page.opening)).toBeVisible()
  await standsAlone(page, 'enrol')
  await page.unroute('**/api/terminals/enrol')
  await page.goto(market.terminal)
  await expect(page.getByRole('heading', { name: zh.terminals.page.title })).toBeVisible()
  await standsAlone(page, 'code')
  return (await page.locator('.code').textContent()) ?? ''
}

async function standsAlone(page: Page, name: string): Promise<void> {
  expect([name, ...(await faultsBothWays(page, 44)), ...(await accessFaults(page, 'AAA'))]).toEqual([name])
  if (!takesPictures) return
  const shots = []
  for (const size of [shapes.portrait, shapes.landscape]) {
    await page.setViewportSize(size)
    shots.push(await shoot(page, 0.4))
  }
  await laySheet(page, `pages/${name}`, [shots])
}

/** The line is cut, somebody keeps a place, and it is back: the hall has heard of it, or cannot take it. */
async function offLine(at: Hand, market: Market, look: Look): Promise<void> {
  const { page } = at
  const keepPlace = async () => {
    await market.kill()
    await at.title(zh.trouble.title)
    await expect(page.getByRole('button', { name: takePlace })).toBeVisible()
  }
  const told = async (title: string) => {
    await market.start()
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
  }
  /** The page underneath may have a button of that name too. */
  const shut = () => page.locator('.layer button').evaluate((button: HTMLElement) => button.click())
  await keepPlace()
  await look(page, 'trouble-keeps')
  await at.press(takePlace)
  await expect(page.getByRole('heading', { name: place.noted.title })).toBeVisible()
  await look(page, 'kept-noted')
  await told(place.confirmed.title)
  await look(page, 'kept-confirmed')
  await shut()
  await keepPlace()
  await at.press(takePlace)
  await page.route('**/terminals/keep-places', async (route) => {
    const { keepers } = route.request().postDataJSON()
    const refused = keepers.map(({ keeper }: { readonly keeper: string }) => keeper)
    await route.fulfill({ json: { answer: 'done', value: { refused } } })
  })
  await told(place.refused.title)
  await look(page, 'kept-refused')
  await page.unroute('**/terminals/keep-places')
  await shut()
}
