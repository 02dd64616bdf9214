import type { Day, InLine } from '../../../shared/day/day.ts'
import { lawfulJobs } from '../../../shared/day/matching/board.ts'
import { scanAndSort } from '../../../shared/day/matching/oracles/scan-and-sort.ts'
import { interleave, median, secondsSince, side } from '../measure.ts'
import { atMost, notJudged, type Row, row } from '../rows.ts'
import { madeUpDay, madeUpLine } from './made-up-day.ts'

const [people, jobs] = [200, 1500]

/** Goal 14: every job there is for somebody who checks in, best first, against scanning all and sorting. */
export async function rankedJobsBench(): Promise<readonly Row[]> {
  const day = madeUpDay(jobs)
  const workers = madeUpLine(people)
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

const oneChanged = ({ postings }: Day): Day['postings'] => {
  const [changed] = postings.values()
  return changed === undefined ? postings : postings.set(changed.posting, { ...changed })
}

function millis(work: () => void): number {
  const began = performance.now()
  work()
  return 1000 * secondsSince(began)
}
