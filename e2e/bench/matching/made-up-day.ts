import { dayNumber } from '../../../shared/day/check-in/day-number.ts'
import { type Day, type InLine, noDay, type Posting } from '../../../shared/day/day.ts'
import { EmployerId, PostingId, WorkerId } from '../../../shared/ids.ts'
import { ImmutableMap } from '../../../shared/immutable.ts'
import { luckOf } from '../../../shared/rehearsal/luck.ts'
import { at } from '../../../shared/testing/cast.ts'
import { madeUpJob, madeUpPeople, rules } from './hall-round.ts'

/** A market day with so many jobs open and nobody in line. */
export function madeUpDay(jobs: number): Day {
  const luck = luckOf(1)
  const postings = Array.from({ length: jobs }, (_, index): [PostingId, Posting] => {
    const posting = PostingId.parse(`pst_20260817_${String(index + 1).padStart(3, '0')}`)
    return [
      posting,
      {
        posting,
        employer: EmployerId.parse(`emp_${String(index).padStart(16, '0')}`),
        terms: madeUpJob(luck),
        earlierTerms: [],
        postedAt: at('05:00'),
        status: 'open',
        held: [],
        forMinors: false,
        offered: 0,
        placed: 0,
        turn: index + 1,
      },
    ]
  })
  return { ...noDay, rules, postings: ImmutableMap(postings) }
}

/** So many who wait, each for themselves. */
export const madeUpLine = (people: number): readonly InLine[] =>
  madeUpPeople(1, people).map(({ wants }, index) => ({
    worker: WorkerId.parse(`wkr_${String(index).padStart(16, '0')}`),
    number: dayNumber(index + 1),
    turn: index + 1,
    hasWork: false,
    checkedInAt: at('05:30'),
    ticketsBefore: 0,
    wants,
    facts: { minor: false },
    wishes: [],
    notAgain: [],
    passes: 0,
    standing: { status: 'waiting' },
  }))
