import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import type { Words } from '../words.ts'

export const whyNot: Words['whyNot'] = {
  gone: ({ places, before, byKeeper, earlier, byName, byStaff, unanswered = 0 }) => {
    const part = (count: number, words: string) => (count === 0 ? '' : ` ${words}: ${count}.`)
    const toBefore = (count: number, kept: typeof byKeeper) => {
      if (kept === undefined) return part(count, 'To people before you')
      const from = clockTime(minuteOfDay(kept.last))
      const since = kept.people === 1 ? `counting from ${from}` : `the last counting from ${from}`
      return ` To people before you: ${count} (${kept.people} of them by place-keeper, ${since}).`
    }
    const toWhom =
      toBefore(before, byKeeper) +
      part(earlier, 'Given before you waited for it') +
      part(byName ?? 0, 'Asked for by name')
    return `Places: ${places}.${toWhom}${part(byStaff, 'By staff')}${part(unanswered, 'Not answered in time')}`
  },
  toCrew: (people) => `There was other work for you, so a crew of ${people} behind you got it.`,
  because: {
    'said-no': 'You said no to it.',
    'not-found': 'You were called, and staff did not find you.',
    'let-pass': 'You were called and did not come in time.',
    'given-back': 'You had it, and it was given back.',
    'for-the-most': 'If you had this one, somebody else would have none, or a place would stay empty.',
    'suited-all-best': 'This way the most people have work, and it suits them best together.',
    'wave-first': 'A second wave took you first; this one waits for its time on the wall.',
    'asked-elsewhere': 'You were asked for by name for the other one.',
    'got-better': 'You wanted the one you were given more.',
    'closed-first': 'It was held for you, and closed before you answered.',
    'not-waiting': 'You were not waiting when it was given out.',
    'owed-before': 'Its places go to people before you.',
    'owed-by-name': 'Its places go to people before you, and to those the employer asked for.',
    'still-to-come': 'Not given out yet: you may get it.',
    'staff-give': 'Staff give out the work today.',
    'called-off': 'The employer cancelled it.',
    'taken-down': 'Staff took it off the board.',
    stopped: 'It was stopped and took nobody else.',
    'left-empty': 'It set out and took nobody else.',
  },
}
