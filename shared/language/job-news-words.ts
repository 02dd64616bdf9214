import type { JobNews } from '../day/placement/news.ts'
import { clockTime } from '../hall-clock.ts'
import { yuan } from '../money.ts'
import type { Words } from './words.ts'

/** A title, and sentences that all must be read. */
export interface Told {
  readonly title: string
  readonly lines: readonly string[]
}

/** What somebody is told of a job they took: what became of it, what they are owed, and what it means for their number. */
export function jobNewsWords({ jobNews: say }: Words, { became, number }: JobNews): Told {
  const title = say.title[became.code]
  const inLine = number === 'as-it-is' ? [] : [say.number[number]]
  switch (became.code) {
    case 'stopped': {
      const when = say.stopped(clockTime(became.minute), became.because)
      if (became.owed === undefined) return { title, lines: [when, say.notLeft, ...inLine] }
      const { fen, keepsTurn, goesOn } = became.owed
      const owed = fen > 0 ? say.owed(yuan(fen)) : say.nothingOwed
      return { title, lines: [when, owed, ...(keepsTurn ? [say.keepsTurn] : []), ...(goesOn ? [say.goesOn] : [])] }
    }
    case 'employers-fault':
      return { title, lines: [say.absent[became.code](), ...inLine] }
    case 'not-heard':
    case 'excused':
    case 'unexcused': {
      const goesOn = became.goesOn ? [say.goesOn] : []
      return { title, lines: [say.absent[became.code](became.byEmployer), ...inLine, ...goesOn, say.ifWrong] }
    }
    case 'mistake':
    case 'worker-cannot':
    case 'not-needed':
    case 'terms-declined':
    case 'posting-cancelled':
    case 'under-sixteen':
      return { title, lines: [say.released[became.code], ...inLine] }
    default:
      return became satisfies never
  }
}
