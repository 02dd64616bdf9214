import type { Page } from '@playwright/test'
import type { OwnPay } from '../../shared/api/pay.ts'
import type { PaidDay } from '../../shared/county/pay/view.ts'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { DayNumber, MarketDay, PlacementId, TownshipId, TradeId } from '../../shared/ids.ts'
import { refused } from '../../shared/language/answered.ts'
import { pay as enPay } from '../../shared/language/en/pay.ts'
import { pay as zhPay } from '../../shared/language/zh/pay.ts'
import { expect } from '../market.ts'
import { type Mode, modeName } from './modes.ts'
import { holdOut } from './reader.ts'
import { holdLines } from './steady-faults.ts'
import { wordsOf } from './terminal.ts'
import { turnPanel } from './turn.ts'
import type { Walk } from './walk.ts'

/** A day of the longest names there are. */
const day = (nth: number, how: Partial<PaidDay>): PaidDay => ({
  placement: PlacementId.parse(`plc_20260817_000${nth}`),
  ticketNumber: `0817-000${nth}`,
  workDate: MarketDay.parse(`2026-08-1${8 - nth}`),
  trade: TradeId.parse('vegetable-picking'),
  township: TownshipId.parse('xiaoertai'),
  employerMasked: '坝上蔬菜种植专业合作社',
  came: 'arrived',
  basis: 'day',
  agreedFen: 17_000,
  owedFen: 17_000,
  standing: 'unheard',
  ...how,
})
/** By the piece, stopped, and nobody has told the pieces. */
const stopped = (nth: number, how: Partial<PaidDay> = {}): PaidDay => {
  const { owedFen: _, ...uncounted } = day(nth, { done: { stoppedMinute: 660, leastFen: 8100, fen: 8100 }, ...how })
  return { ...uncounted, basis: 'piece', pieceFen: 300 }
}
const asked = day(1, { owedFen: 8500, done: { stoppedMinute: 660, fen: 8500 } })
const days: readonly PaidDay[] = [
  asked,
  day(2, { standing: 'paid', said: { said: 'paid', fen: 17_000 }, employerSaidFen: 17_000 }),
  day(3, { standing: 'disputed', said: { said: 'unpaid', fen: 0 }, employerSaidFen: 17_000, complaint: 'open' }),
  day(4, { standing: 'short', said: { said: 'short', fen: 12_050 }, complaint: 'referred' }),
  day(5, { came: 'excused', owedFen: 0 }),
  stopped(6, { standing: 'said-paid', employerSaidFen: 17_000 }),
]
const mine: OwnPay = {
  questions: [asked, day(2, {})],
  days,
  earned: { days: 12, fen: 204_000 },
  number: DayNumber.parse('A017'),
  goesOn: true,
}

const askingOfPieces = { answer: 'done', value: { ...mine, questions: [stopped(1)] } }
const asking = { answer: 'done', value: mine }
const allAsked = { answer: 'done', value: { ...mine, questions: [] } }
const nothingYet = { answer: 'done', value: { questions: [], days: [], earned: { days: 0, fen: 0 } } }

/** What the server says to each question, of which every state is wanted; nothing where the line is cut. */
type Replies = Readonly<Partial<Record<'mine' | 'state', unknown>>>
declare global {
  interface Window {
    readonly payReply: (name: string) => Promise<unknown>
  }
}

/** Runs in the page before its own script. A route would keep the browser from remembering scripts and letters. */
function answerHere(): void {
  const ask = window.fetch
  window.fetch = async (asked, init) => {
    const [, name] = /^\/api\/pay\/(mine|state)$/.exec(String(asked)) ?? []
    if (name === undefined) return ask(asked, init)
    const reply = await window.payReply(name)
    if (reply === undefined) throw new TypeError('the line is cut')
    return Response.json(reply)
  }
}

/** The page of pay, as somebody has it who reads so. */
async function openPay(page: Page, terminal: string, { language, large, low }: Mode) {
  const say = language === 'zh' ? zhPay : enPay
  let replies: Replies = {}
  let times = 0
  await page.exposeFunction('payReply', (name: keyof Replies) => replies[name])
  await page.addInitScript(answerHere)
  await holdLines(page)
  return {
    page,
    say,
    back: wordsOf(language).common.back,
    question: say.question.title({ zh: '8月17日', en: '17 August' }[language]),
    hears(said: Replies): void {
      replies = said
    },
    /** From another page of the terminal. */
    async comes(said: Replies): Promise<void> {
      replies = said
      times += 1
      // Another address each time: from one to its like the page would not be opened anew.
      await page.goto(`${terminal}pay?${times}#${language},${large},${low}`)
    },
    press: (name: string) =>
      page.getByRole('button', { name, exact: true }).evaluate((button: HTMLElement) => {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }))
        button.click()
      }),
    title: (name: string) => expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible(),
  }
}
type AtPay = Awaited<ReturnType<typeof openPay>>

/** How somebody comes from each page to the next. */
const way: readonly (readonly [name: string, step: (at: AtPay) => Promise<void>])[] = [
  [
    'pay-not-opened',
    async ({ comes, page, say }) => {
      await comes({})
      await expect(page.getByText(say.noAnswer)).toBeVisible()
    },
  ],
  [
    'pay-prove',
    async ({ hears, press, title, say }) => {
      hears({ mine: refused({ code: 'proof-needed' }) })
      await press(say.again)
      await title(say.prove.title)
    },
  ],
  [
    'pay-unknown',
    async ({ page, say }) => {
      await holdOut(page, makeResidentId('1961-02-03', 5))
      await expect(page.getByText(say.prove.unknown)).toBeVisible()
    },
  ],
  [
    'pay-question',
    async ({ comes, title, question }) => {
      await comes({ mine: askingOfPieces, state: asking })
      await title(question)
    },
  ],
  [
    'pay-amount',
    async ({ page, press, title, say }) => {
      await press(say.question.paid)
      await title(say.amount.title)
      await press('8')
      await expect(page.getByRole('button', { name: say.amount.notAll(8100) })).toBeEnabled()
    },
  ],
  [
    'pay-complained',
    async ({ press, title, say, back, question }) => {
      await press(back)
      await title(question)
      await press(say.question.unpaid)
      await title(say.answered.complained)
    },
  ],
  [
    'pay-answered',
    async ({ hears, press, title, say, question }) => {
      hears({ state: allAsked })
      await press(say.answered.next)
      await title(question)
      await press(say.question.paid)
      await title(say.answered.paid)
    },
  ],
  [
    'my-pay',
    async ({ press, title, say }) => {
      await press(say.answered.mine)
      await title(say.mine.title)
    },
  ],
  ['my-pay-last-page', async () => {}],
  [
    'my-pay-none',
    async ({ comes, title, say }) => {
      await comes({ mine: nothingYet })
      await title(say.mine.title)
    },
  ],
]

/** Every page of pay. It has no settings of its own: there is a browser for each way to read, and in each somebody goes on. */
export const payPages: Walk = async (market, _desk, open, page) => {
  const browsers = new Map<string, { readonly at: AtPay; steps: number }>()
  let steps = 0
  const { look } = await open(async (mode) => {
    const reading = modeName({ ...mode, shape: 'portrait' })
    const own = browsers.get(reading) ?? { at: await openPay(await another(page), market.terminal, mode), steps: 0 }
    browsers.set(reading, own)
    await turnPanel(own.at.page, mode.shape)
    for (const [, step] of way.slice(own.steps, steps)) await step(own.at)
    own.steps = steps
    return own.at.page
  })
  for (const [name] of way) {
    steps += 1
    await look(page, name)
  }
  for (const { at } of browsers.values()) await at.page.context().close()
}

/** With lines of its own to the hall, of which a browser lays six. */
async function another(page: Page): Promise<Page> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('A page without a browser')
  return (await browser.newContext()).newPage()
}
