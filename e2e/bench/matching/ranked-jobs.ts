import { dayNumber } from '../../../shared/day/check-in/day-number.ts'
import { type Day, type InLine, noDay, type Posting } from '../../../shared/day/day.ts'
import { lawfulJobs } from '../../../shared/day/matching/board.ts'
import { scanAndSort } from '../../../shared/day/matching/oracles/scan-and-sort.ts'
import { EmployerId, PostingId, WorkerId } from '../../../shared/ids.ts'
import { ImmutableMap } from '../../../shared/immutable.ts'
import { luckOf } from '../../../shared/rehearsal/luck.ts'
import { at } from '../../../shared/testing/cast.ts'
import { interleave, median, secondsSince, side } from '../measure.ts'
import { atMost, notJudged, type Row, row } from '../rows.ts'
import { madeUpJob, madeUpPeople, rules } from './hall-round.ts'

const [people, jobs] = [200, 1500]

/** Goal 14: every job there is for somebody who checks in, best first, against scanning all and sorting. */
export async function rankedJobsBench(): Promise<readonly Row[]> {
  const day = madeUpDay()
  const workers = madeUpLine()
  // Somebody got an offer or a job was posted since: the postings are others, and the board is made anew.
  const afterChange = (worker: InLine) => lawfulJobs({ ...day, postings: oneChanged(day) }, worker)
  const half = (rank: (worker: InLine) => unknown) =>
    side(async () => median(workers.map((worker) => millis(() => rank(worker)))))
  const [ours, first, rival] = [
    half((worker) => lawfulJobs(day, worker)),
    half(afterChange),
    half((worker) => scanAndSort(day, worker)),
  ]
  await interleave([ours, first, rival])
  const what = `jobs for one person of ${jobs.toLocaleString('en')}`
  return [
    row({ goal: 14, what: `${what}, p50; scan and sort`, unit: 'ms', ours, rival, target: atMost(1 / 4) }),
    row({
      goal: 14,
      what: `${what}, with the board to make first; scan and sort`,
      unit: 'ms',
      ours: first,
      rival,
      target: notJudged,
    }),
  ]
}

function madeUpDay(): Day {
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

const oneChanged = ({ postings }: Day): Day['postings'] => {
  const [changed] = postings.values()
  return changed === undefined ? postings : postings.set(changed.posting, { ...changed })
}

const madeUpLine = (): readonly InLine[] =>
  madeUpPeople(1, people).map(({ wants }, index) => ({
    worker: WorkerId.parse(`wkr_${String(index).padStart(16, '0')}`),
    number: dayNumber(index + 1),
    turn: index + 1,
    hasWork: false,
    checkedInAt: at('05:30'),
    wants,
    facts: { minor: false },
    wishes: [],
    notAgain: [],
    passes: 0,
    standing: { status: 'waiting' },
  }))

function millis(work: () => void): number {
  const began = performance.now()
  work()
  return 1000 * secondsSince(began)
}
