import type { Chance } from '../day/matching/chance.ts'
import type { Held } from '../day/matching/held.ts'
import type { LostPlace } from '../day/matching/lost.ts'
import type { PlaceInLine } from '../day/matching/place-in-line.ts'
import { clockTime, minuteOfDay } from '../hall-clock.ts'
import type { Told } from './job-news-words.ts'
import type { Words } from './words.ts'

/** What became of a place that was held for somebody, and where they stand now. */
export function lostWords({ inLine: { lost: say } }: Words, lost: LostPlace): Told {
  if (lost.code === 'passed') {
    const passed = lost.went ? [say.passed(clockTime(minuteOfDay(lost.at)), lost.went === 'nowhere')] : []
    return lost.atTheEnd ? { title: say.twice, lines: passed } : { title: say.once, lines: [...passed, say.kept] }
  }
  return { title: say.title[lost.code], lines: [...(lost.code === 'facts-corrected' ? [say.askWhy] : []), say.kept] }
}

/** The same in a line, for who has another place held already. */
export const lostBeforeWords = (words: Words, lost: LostPlace): string =>
  words.inLine.lost.before(lostWords(words, lost).title)

/** Until when a place is theirs, and what they keep if they do not take it. */
export const heldWords = ({ inLine: { held: say } }: Words, { until, people, keeps }: Held): Told => ({
  title: say.title,
  lines: [say.theirs(`${clockTime(minuteOfDay(until))}:${until.slice(17, 19)}`, people), say.keeps[keeps]],
})

export function chanceWords({ inLine: { chance: say } }: Words, chance: Chance): string {
  switch (chance.code) {
    case 'theirs':
      return say.theirs
    case 'left':
      return say.left[chance.because](chance.places)
    case 'not-yet':
      return say['not-yet']
    default:
      return chance satisfies never
  }
}

/** Who is before them in one trade, and what is free there. */
export const placeWords = ({ inLine: { place: say } }: Words, place: PlaceInLine): string =>
  (place.of === 1 ? say.alone : say.ahead(place.place - 1, place.byRank)) + say.free(place.openPlaces, place.suiting)
