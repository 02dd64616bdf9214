import { expect } from '../market.ts'
import { findMine as findTheirs } from './find-mine.ts'
import { type NamePieces, typeName } from './own-name.ts'
import { sayYes } from './say-yes.ts'
import type { Terminal } from './terminal.ts'
import type { Neighbour } from './townsfolk.ts'

type Look = (page: string) => Promise<void>

/** A new worker registers with their ID number, agrees, picks trades, and has a day number. */
export async function checkIn(
  at: Terminal,
  residentId: string,
  trades: readonly string[],
  look: Look = async () => {},
  name: NamePieces = [],
): Promise<void> {
  await answerAll(at, residentId, trades, look, name)
  await at.tap(at.words.checkIn.wants.submit)
}

/** Everything that is asked of somebody new, up to the page where all of it stands. */
export async function answerAll(
  at: Terminal,
  residentId: string,
  trades: readonly string[],
  look: Look = async () => {},
  name: NamePieces = [],
): Promise<void> {
  const { words } = at
  await showCard(at, residentId, look)
  await at.title(words.checkIn.consent.title)
  await look('consent')
  await at.tap(words.checkIn.consent.agree)
  await at.title(words.checkIn.name.title)
  await look('name')
  await typeName(at.page, name)
  await at.tap(name.length === 0 ? words.checkIn.name.skip : words.common.next)
  await answerFrom(at, trades, look)
}

/** What is asked of somebody new whose name is known. */
export async function answerFrom(at: Terminal, trades: readonly string[], look: Look = async () => {}): Promise<void> {
  const { words } = at
  await at.title(words.checkIn.trades.title)
  for (const trade of trades) await at.tapInGrid(trade)
  await look('trades')
  await at.tap(words.common.next)
  await at.title(words.checkIn.township.title)
  await look('township')
  await at.tap(words.checkIn.township.skip)
  await at.tapStarting(words.checkIn.pay.any)
  await at.tapStarting(words.checkIn.hours.any)
  await at.title(words.checkIn.wants.check)
  await look('wants')
}

/** From home to whatever their card leads to. */
export async function showCard(at: Terminal, residentId: string, look: Look = async () => {}): Promise<void> {
  const { words } = at
  await at.tapStarting(words.home.findWork)
  await at.title(words.checkIn.way.title)
  await at.tapStarting(words.checkIn.way.residentId)
  await at.type(residentId)
  await look('id-number')
  await at.tap(words.common.next)
}

/** The same by real touch. */
export const findMine = (at: Terminal, number: string, lastFour: string): Promise<void> =>
  findTheirs({ ...at, find: at.tapStarting, press: at.tap }, number, lastFour)

/** Reads all terms of the place that is held, and takes it. */
export const takeOffer = (at: Terminal): Promise<void> =>
  sayYes({ ...at, press: at.tap }, at.words.matching.offer.accept)

/** Somebody who was called comes to the terminal, says who they are, takes the place that is held for them, and has the ticket on the screen. */
export async function takesPlace(at: Terminal, { number, residentId }: Neighbour): Promise<void> {
  const { matching, ticket } = at.words
  await findMine(at, number, residentId.slice(-4))
  await at.title(matching.offer.title)
  await takeOffer(at)
  await at.title(ticket.toPrint(1))
  await expect(at.page.locator('.ticket-picture')).toContainText(number)
  await at.home()
}
