import type { Page } from '@playwright/test'
import type { OwnPay } from '../../shared/api/pay.ts'
import type { PaidDay } from '../../shared/county/pay/view.ts'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { DayNumber, MarketDay, PlacementId, TownshipId, TradeId } from '../../shared/ids.ts'
import { refused } from '../../shared/language/answered.ts'
import { pay as enPay } from '../../shared/language/en/pay.ts'
import { pay as zhPay } from '../../shared/language/zh/pay.ts'
import { expect } from '../market.ts'
import type { Mode } from './modes.ts'
import { holdOut } from './reader.ts'
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
const asked = day(1, { owedFen: 8500, done: { stoppedMinute: 660, fen: 8500 } })
const days: readonly PaidDay[] = [
  asked,
  day(2, { standing: 'paid', said: { said: 'paid', fen: 17_000 }, employerSaidFen: 17_000 }),
  day(3, { standing: 'disputed', said: { said: 'unpaid', fen: 0 }, employerSaidFen: 17_000, complaint: 'open' }),
  day(4, { standing: 'short', said: { said: 'short', fen: 12_050 }, complaint: 'referred' }),
  day(5, { came: 'excused', owedFen: 0 }),
  day(6, { standing: 'said-paid', employerSaidFen: 17_000 }),
]
const mine: OwnPay = {
  questions: [asked, day(2, {})],
  days,
  earned: { days: 12, fen: 204_000 },
  number: DayNumber.parse('A017'),
  goesOn: true,
}

/** What the server answers, for a page of which every state is wanted in every mode. */
async function answers(page: Page, name: 'mine' | 'state', value: OwnPay | 'unproven' | 'nothing'): Promise<void> {
  const address = `**/api/pay/${name}`
  await page.unroute(address)
  await page.route(address, (route) => {
    if (value === 'nothing') return route.abort()
    const json = value === 'unproven' ? refused({ code: 'proof-needed' }) : { answer: 'done', value }
    return route.fulfill({ json })
  })
}

/** Every page of pay. It is a page of its own: each mode comes with whoever comes there, and finds the way anew. */
export const payPages: Walk = async (market, _desk, open, page) => {
  const origin = new URL(market.terminal).origin
  let way: (say: typeof zhPay) => Promise<void> = async () => {}
  const press = (name: string) =>
    page.getByRole('button', { name, exact: true }).evaluate((tile: HTMLElement) => tile.click())
  const title = (name: string) => expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
  let comes = 0
  const switched = async ({ language, large, low }: Mode) => {
    comes += 1
    // Another address each time: from one to its like the page would not be opened anew.
    await page.goto(`${origin}/pay?${comes}#${language},${large},${low}`)
    await way(language === 'zh' ? zhPay : enPay)
  }
  const { look } = await open(switched)
  const heading = { zh: '8月17日', en: '17 August' } as const
  const questionOf = (say: typeof zhPay) => say.question.title(say === zhPay ? heading.zh : heading.en)

  await answers(page, 'mine', 'nothing')
  way = async (say) => expect(page.getByText(say.noAnswer)).toBeVisible()
  await look(page, 'pay-not-opened')

  await answers(page, 'mine', 'unproven')
  way = (say) => title(say.prove.title)
  await look(page, 'pay-prove')
  way = async (say) => {
    await title(say.prove.title)
    await holdOut(page, makeResidentId('1961-02-03', 5))
    await expect(page.getByText(say.prove.unknown)).toBeVisible()
  }
  await look(page, 'pay-unknown')

  await answers(page, 'mine', mine)
  way = (say) => title(questionOf(say))
  await look(page, 'pay-question')
  way = async (say) => {
    await title(questionOf(say))
    await press(say.question.short)
    await title(say.amount.title)
    await page.locator('.key[data-key="8"]').click()
  }
  await look(page, 'pay-amount')

  await answers(page, 'state', mine)
  way = async (say) => {
    await title(questionOf(say))
    await press(say.question.unpaid)
    await title(say.answered.complained)
  }
  await look(page, 'pay-complained')
  await answers(page, 'state', { ...mine, questions: [] })
  way = async (say) => {
    await title(questionOf(say))
    await press(say.question.paid)
    await title(say.answered.paid)
  }
  await look(page, 'pay-answered')

  await answers(page, 'mine', { ...mine, questions: [] })
  way = (say) => title(say.mine.title)
  await look(page, 'my-pay')
  await look(page, 'my-pay-last-page')
  await answers(page, 'mine', { questions: [], days: [], earned: { days: 0, fen: 0 } })
  await look(page, 'my-pay-none')
}
