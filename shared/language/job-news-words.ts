import type { JobNews, Rest } from '../day/placement/news.ts'
import type { OnceGone } from '../day/placement/once-gone.ts'
import { clockTime } from '../hall-clock.ts'
import { yuan } from '../money.ts'
import type { Words } from './words.ts'

/** A title, and sentences that all must be read. */
export interface Told {
  readonly title: string
  readonly lines: readonly string[]
}

/** `alert`, and `pay` where money is owed: whoever knows it otherwise should call somebody now. */
export interface ToldOfJob extends Told {
  readonly weighs: 'alert' | 'pay' | 'information'
  /** What they are owed. */
  readonly sum?: string
}

/** What somebody is told of a job they took: what became of it, what they are owed, and what it means for their number. */
export function jobNewsWords(words: Words, news: JobNews): ToldOfJob {
  const { became } = news
  const owed = 'owed' in became ? became.owed : undefined
  const fen = owed?.fen ?? 0
  const isAbsent = 'byEmployer' in became || 'missedOn' in became
  const weighs = fen > 0 ? 'pay' : isAbsent ? 'alert' : 'information'
  return {
    ...newsWords(words, news),
    weighs,
    ...(fen > 0 ? { sum: words.jobNews[owed?.isLeast ? 'least' : 'sum'](yuan(fen)) } : {}),
  }
}

function newsWords({ jobNews: say, terms: { workDate } }: Words, { became, number }: JobNews): Told {
  const title = say.title[became.code]
  const inLine = number === 'as-it-is' ? [] : [say.number[number]]
  switch (became.code) {
    case 'stopped': {
      const when = say.stopped(clockTime(became.minute), became.because)
      if (became.owed === undefined) return { title, lines: [when, say.notLeft, ...inLine] }
      const { fen, keepsTurn, rest } = became.owed
      const owed = fen > 0 ? say.owed : say.nothingOwed
      // Whoever waits again already has been told where they stand.
      const again = number === 'may-wait' ? [...(keepsTurn ? [] : [say.costsTurn]), ...inLine] : []
      return { title, lines: [when, owed, ...(keepsTurn ? [say.keepsTurn] : []), ...restWords(say, rest), ...again] }
    }
    case 'goes-on': {
      const { stoppedMinute, endMinute } = became
      return { title, lines: [say.goesOn(clockTime(stoppedMinute)), say.until(clockTime(endMinute))] }
    }
    case 'employers-fault':
      return { title, lines: [say.absent[became.code](), ...inLine] }
    case 'not-heard':
    case 'excused':
    case 'unexcused': {
      const rest = restWords(say, became.rest)
      return { title, lines: [say.absent[became.code](became.byEmployer), ...rest, ...inLine, say.ifWrong] }
    }
    case 'rest-lost':
      return { title, lines: [say.restLost(workDate(became.missedOn)), ...inLine, say.ifWrong] }
    case 'mistake':
    case 'worker-cannot':
    case 'not-needed':
    case 'terms-declined':
    case 'posting-cancelled':
    case 'under-sixteen':
    case 'stop-mistaken':
      return {
        title,
        lines: [say.released[became.code], ...(became.from ? [say.freeFrom(workDate(became.from))] : []), ...inLine],
      }
    default:
      return became satisfies never
  }
}

/** What its holder is told of a ticket whose hour to leave has come. */
export const onceGoneWords = ({ jobNews: { onceGone: say } }: Words, gone: OnceGone): Told =>
  'minute' in gone ? say[gone.code](clockTime(gone.minute)) : say[gone.code](clockTime(gone.endMinute))

const restWords = ({ rest: say }: Words['jobNews'], rest: Rest): readonly string[] =>
  rest === 'nothing' ? [] : [say[rest]]
