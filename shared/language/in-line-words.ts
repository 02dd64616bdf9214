import type { Chance } from '../day/matching/chance.ts'
import type { LostPlace } from '../day/matching/lost.ts'
import { clockTime, minuteOfDay } from '../hall-clock.ts'
import type { Told } from './job-news-words.ts'
import type { Words } from './words.ts'

/** What became of a place that was held for somebody, and where they stand now. */
export function lostWords({ inLine: { lost: say } }: Words, lost: LostPlace): Told {
  if (lost.code === 'passed') {
    const passed = say.passed(clockTime(minuteOfDay(lost.at)))
    return lost.atTheEnd ? { title: say.twice, lines: [passed] } : { title: say.once, lines: [passed, say.kept] }
  }
  return { title: say.title[lost.code], lines: [...(lost.code === 'facts-corrected' ? [say.askWhy] : []), say.kept] }
}

export function chanceWords({ inLine: { chance: say } }: Words, chance: Chance): string {
  switch (chance.code) {
    case 'theirs':
      return say.theirs
    case 'left':
      return say.left[chance.because](chance.places)
    case 'ahead':
      return say.ahead(chance.people, chance.byRank)
    default:
      return chance satisfies never
  }
}
