import { type APIRequestContext, expect } from '@playwright/test'
import type { MarketChange } from '../../shared/county/settings/market.ts'
import { TypedTerms } from '../../shared/day/posting/terms.ts'
import { newCommand } from '../faults/crowd.ts'
import type { Market } from '../market.ts'
import type { Hand, Look } from './hand.ts'
import type { Posted } from './long-jobs.ts'
import { screenOf } from './page-screen.ts'
import { sayYes } from './say-yes.ts'
import { done } from './townsfolk.ts'

/** What changes while somebody looks: the terms of the job they have, and that there is one at all. */
export async function jobChanges(
  at: Hand,
  market: Market,
  desk: APIRequestContext,
  posted: Posted,
  look: Look,
): Promise<void> {
  const { page, words } = at
  const theirs = await postingOfSomebody(market, desk, posted)
  const { notes: _, ...terms } = theirs.terms
  const changed = {
    ...TypedTerms.parse(terms),
    meals: 'all',
    payDay: 'at-end',
    rainRule: 'indoors',
    gear: ['boots'],
  } as const
  done(
    await screenOf(desk, market).ask('posting/change-terms-for', {
      command: newCommand(),
      posting: theirs.posting,
      terms: { ...changed, gear: [...changed.gear] },
    }),
  )
  await at.title(words.matching.change.title)
  await look(page, 'changed-terms')
  await sayYes(at, words.matching.change.agree, () => look(page, 'changed-terms-last-page'))
  await at.title(words.ticket.toPrint(1))
  // Or they would be called to another job at once.
  const others = posted.filter((own) => own !== theirs)
  for (const { posting } of [...others, theirs])
    done(await screenOf(desk, market).ask('posting/cancel-for', { command: newCommand(), posting, because: 'weather' }))
  await at.title(words.jobNews.title['posting-cancelled'])
  // Their place in line is heard of a moment after their job.
  await expect(page.getByText(words.jobNews.number.waits)).toBeVisible()
  await look(page, 'lost-job')
}

async function postingOfSomebody(market: Market, desk: APIRequestContext, posted: Posted) {
  for (const own of posted) {
    const roster = done(
      await screenOf(desk, market).ask('placement/roster', { posting: own.posting, workDate: own.terms.workDate }),
    )
    if (roster.some(({ ticketNumber }) => ticketNumber === '0817-0001')) return own
  }
  throw new Error('Nobody has any of these jobs')
}

/** What staff say to everybody: a notice, and that the hall opens later today. */
export async function hallIsTold(at: Hand, market: Market, desk: APIRequestContext, look: Look): Promise<void> {
  const { page, words } = at
  const notice = {
    // As long as they may be.
    zh: '东门今天修路，去二台、公会的车改在南门上车，六点半走；大厅停电两小时，报到请早来',
    en: 'The east gate is closed: buses to Ertai leave from the south gate at 06:30 today',
  }
  await setMarket(market, desk, { section: 'notices', notices: [notice] })
  await page.locator('.home-notice').waitFor()
  await look(page, 'home-notice')
  await setMarket(market, desk, { section: 'hours', openingMinute: 390, closingMinute: 1080 })
  await page.getByText(words.home.opensAt('06:30')).waitFor()
  await look(page, 'home-not-open')
}

export async function setMarket(
  market: Pick<Market, 'terminal'>,
  desk: APIRequestContext,
  change: MarketChange,
): Promise<void> {
  const { origin } = new URL(market.terminal)
  const { marketVersion } = await (await desk.get(`${origin}/api/market`)).json()
  done(await screenOf(desk, market).ask('settings/change', { command: newCommand(), change, version: marketVersion }))
}
