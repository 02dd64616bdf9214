import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { inBoth } from '../../shared/language/in-both.ts'
import { wordsFor } from '../../shared/language/refusal-words.ts'
import { expect } from '../market.ts'
import type { Hand, Look } from './hand.ts'
import { employerName, postLongJobs } from './long-jobs.ts'
import { moreEnds, otherEnd } from './more-ends.ts'
import { usualPay } from './usual-pay.ts'
import type { Walk } from './walk.ts'
import { sayAgain, sayWho } from './who-hires.ts'

/** An employer's pages: from the credit code over every question there is to a posting that waits for staff, and what may be done with it. */
export const postingPages: Walk = async (_market, _desk, open) => {
  const { at, look } = await open()
  await post(at, look)
}

/** The pages of an employer whom the house knows: jobs that are changed, called off and posted once more. */
export const ownPages: Walk = async (market, desk, open) => {
  await postLongJobs(market, desk)
  const { at, look } = await open()
  await sayAgain(at)
  // The live view brings the name that staff have typed.
  await expect(at.page.getByText(employerName)).toBeVisible()
  await look(at.page, 'own')
  await usualPay(at, market, desk, look)
  await thinkAgain(at, look)
  await moreEnds(at, market, look)
}

/** From who hires to a posting that waits for staff. */
async function post(at: Hand, look: Look): Promise<void> {
  const { words, page } = at
  const ask = words.posting
  const next = () => at.press(words.common.next)
  await sayWho(at, look)
  await at.press(ask.own.add)
  const choose = async (question: keyof typeof ask.ask, answer: string, go = true) => {
    const title = ask.ask[question]
    if (typeof title === 'string') await at.title(title)
    await at.find(answer)
    await look(page, question)
    if (go) await next()
  }
  const type = async (question: keyof typeof ask.ask, title: string, digits: string) => {
    await at.title(title)
    await at.type(digits)
    await look(page, question)
    await next()
  }
  await choose('trade', tradeOnTile('vegetable-sorting'))
  await type('places', ask.ask.places, '300')
  await choose('township', townshipName('xiaoertai'))
  await choose('work-date', ask.tomorrow)
  await at.title(ask.ask.days)
  await at.press(ask.moreDays)
  await look(page, 'days')
  await next()
  await type('start', ask.ask.start, '1930')
  await type('end', ask.ask.end, '0430')
  await at.title(ask.ask['paid-hours'])
  await look(page, 'paid-hours')
  await next()
  await shortOfFloor(at, look)
  await choose('pay-basis', words.terms.payBasis.piece)
  await choose('piece-unit', words.terms.pieceUnits.basket)
  await type('pieces-per-hour', ask.ask['pieces-per-hour'], '15')
  await at.title(ask.ask.amount.piece(words.terms.pieceUnits.basket))
  await at.type('105')
  await look(page, 'amount-short')
  await at.type('0')
  await look(page, 'amount')
  await next()
  await choose('pay-day', ask.payDay['at-end'])
  await choose('pay-way', ask.payWay.transfer)
  await choose('meals', words.terms.meals.lunch)
  await choose('transport', words.terms.ownWay)
  await choose('meet', words.terms.meetings['work-site'], false)
  await at.press(words.common.back)
  await choose('transport', ask.busChoice)
  await type('leave', ask.ask.leave, '1900')
  await type('bay', ask.ask.bay, '20')
  await choose('cover', words.terms.coverKind.employer)
  await choose('insurer', words.terms.insurers['china-united'])
  await type('policy', ask.ask.policy, '202613070000000000004471')
  await at.title(ask.ask.gear)
  for (const piece of ['gloves', 'hat', 'water', 'raincoat'] as const) await at.press(words.terms.gear[piece])
  await look(page, 'gear')
  await at.find(words.terms.gear.boots)
  await next()
  await choose('rain', ask.rain['by-hour'])
  await choose('phone', ask.onTicket.yes)
  await at.title(ask.ask.remarks)
  for (const remark of ['beginners', 'bending', 'own-tools'] as const) await at.find(words.terms.remarks[remark])
  await look(page, 'remarks')
  await next()
  await at.title(ask.check.title)
  await look(page, 'check')
  await at.press(ask.check.changeOne)
  await at.title(ask.change.title)
  await look(page, 'change')
  await at.press(words.common.back)
  await at.title(ask.check.title)
  await refusedOnce(at, look)
  await at.press(ask.check.post)
  await at.title(words.ownPostings.done.what.held.title)
  await look(page, 'posted')
  await at.press(words.ownPostings.done.see)
  await at.title(ask.own.title)
  await manage(at, look)
}

/** The house says no to what was checked: the page says why, and leads to where it can be put right. */
async function refusedOnce({ page, words, ...at }: Hand, look: Look): Promise<void> {
  const { check, ask } = words.posting
  const refusal = { code: 'below-floor-needs-reason', hourlyFen: 1575, floorFen: 1800 } as const
  const no = { answer: 'refused', refusal, said: inBoth(({ refusals }) => wordsFor(refusals, refusal)) } as const
  await page.route('**/api/posting/post', (route) => route.fulfill({ json: no }), { times: 1 })
  await at.press(check.post)
  await expect(page.getByText(no.said.zh)).toBeVisible()
  await look(page, 'check-refused')
  await at.press(check.goMend)
  await at.title(ask.amount.piece(words.terms.pieceUnits.basket))
  await at.press(words.common.next)
  await at.title(check.title)
}

/** The amount by day and by hour, too little: back to how it is paid. */
async function shortOfFloor(at: Hand, look: Look): Promise<void> {
  const { words, page } = at
  const ask = words.posting
  for (const basis of ['day', 'hour'] as const) {
    await at.title(ask.ask['pay-basis'])
    await at.find(words.terms.payBasis[basis])
    await at.press(words.common.next)
    await at.title(ask.ask.amount[basis])
    await at.type({ day: '114', hour: '15' }[basis])
    await look(page, `amount-short-by-${basis}`)
    await at.press(words.common.back)
  }
}

/** What an employer may do with a posting of theirs, and with those of before. */
async function manage(at: Hand, look: Look): Promise<void> {
  const { words, page } = at
  const ask = words.posting
  const back = () => at.press(words.common.back)
  await at.press(ask.own.manage)
  await at.title(words.ownPostings.manage.title)
  await look(page, 'manage')
  await at.press(words.ownPostings.manage.places)
  await at.title(words.ownPostings.manage.placesTitle)
  await look(page, 'change-places')
  await back()
  await at.press(words.ownPostings.names.open)
  await at.title(words.ownPostings.names.title)
  await look(page, 'names')
  await back()
  await at.press(words.ownPostings.manage.cancel)
  await at.title(words.ownPostings.cancel.title)
  await at.press(words.ownPostings.cancel.because.weather)
  await look(page, 'cancel')
  await back()
  await back()
  await at.press(ask.own.add)
  await at.title(words.ownPostings.copy.title)
  await look(page, 'copy')
  await back()
  await at.title(ask.own.title)
}

/** Another end for the newest of them, and then none of it. */
async function thinkAgain(at: Hand, look: Look): Promise<void> {
  const { words, page } = at
  const { posting: ask, ownPostings: own } = words
  await at.press(ask.own.manage)
  await otherEnd(at)
  await look(page, 'check-change')
  await at.press(ask.check.changeDo)
  await at.title(own.done.what.changed.title)
  await look(page, 'changed')
  await at.press(own.done.see)
  await at.press(ask.own.manage)
  await at.press(own.manage.cancel)
  await at.press(own.cancel.because.weather)
  await at.press(own.cancel.do)
  await at.title(own.done.what.cancelled.title)
  await look(page, 'cancelled')
}

/** A tile names a trade as short as it can. */
export const tradeOnTile = (id: string): string => zhangbei.trades.find((each) => each.id === id)?.short ?? id
export const townshipName = (id: string): string => zhangbei.townships.find((each) => each.id === id)?.zh ?? id
