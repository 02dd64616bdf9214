import type { Hand } from './hand.ts'

type Finger = Pick<Hand, 'words' | 'find' | 'title' | 'type' | 'press'>

/** Somebody comes back to their page with their number and the last four of their ID. */
export async function findMine(at: Finger, number: string, lastFour: string): Promise<void> {
  const { words } = at
  await at.find(words.home.myTicket)
  await at.title(words.checkIn.find.numberTitle)
  await at.type(number.slice(1))
  await at.press(words.common.next)
  await at.title(words.checkIn.find.lastFourTitle(number))
  await at.type(lastFour)
  await at.press(words.checkIn.find.submit)
}
