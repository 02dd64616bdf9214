import { expect, type Market } from '../market.ts'
import type { Hand, Look } from './hand.ts'
import { townsfolk } from './townsfolk.ts'

/** An employer whom the house knows: their newest work once more, open at once; then other hours for a job that somebody has, who must agree. */
export async function moreEnds(at: Hand, market: Market, look: Look): Promise<void> {
  const { words, page } = at
  const { posting: ask, ownPostings: own } = words
  const planter = await townsfolk(market, '2026-08-17').checkIn(30, 'potato-planting')
  await expect.poll(() => planter.takesOffer()).toBe(true)
  await at.press(own.done.see)
  // The newest was called off: the next one is the planting. Who has it comes by the live view.
  await at.press(ask.own.manage)
  await expect(page.getByText(ask.own.placed(1, 300)).first()).toBeVisible()
  await otherEnd(at)
  await expect(page.getByText(ask.check.asksPeople(1))).toBeVisible()
  await look(page, 'check-asks-people')
  await at.press(ask.check.changeDo)
  await at.title(own.done.what.proposed.title)
  await look(page, 'proposed')
  await at.press(own.done.see)
  await at.press(ask.own.add)
  await at.title(own.copy.title)
  await at.press(own.copy.take)
  await at.title(ask.check.title)
  await at.press(ask.check.post)
  await at.title(own.done.what.open.title)
  await look(page, 'opened')
}

/** From the page of a posting that ends later: to the check page of the same work until 15:00. */
export async function otherEnd(at: Hand): Promise<void> {
  const { posting: ask, ownPostings, common } = at.words
  await at.press(ownPostings.manage.terms)
  await at.find(ask.short.end)
  await at.title(ask.ask.end)
  await at.press(common.clear)
  await at.type('1500')
  await at.press(common.next)
  await at.title(ask.check.changeTitle)
}
