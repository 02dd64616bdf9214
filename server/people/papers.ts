import { livingRecord } from '../../shared/county/people/merge.ts'
import { WorkerId } from '../../shared/ids.ts'
import type { WorkerRecord } from '../../shared/register.ts'
import type { Hall } from '../hall.ts'
import { inTurns } from '../turns.ts'

/** Whose papers these are, also when a merging is written down and the register has not done it yet. */
export function workerUnder(hall: Hall, identity: string): WorkerId | undefined {
  const found = WorkerId.safeParse(hall.register.find(identity)).data
  return found === undefined ? undefined : (livingRecord(hall.county.state.people, found)?.worker ?? found)
}

/** What is known of whoever an entry names, also where it is of a record merged into another; of who asked to be forgotten, nothing. */
export function recordOf(
  { county, register }: Pick<Hall, 'county' | 'register'>,
  worker: WorkerId,
): WorkerRecord | undefined {
  const living = livingRecord(county.state.people, worker)
  const record = living?.forgotten === undefined ? register.person(living?.worker ?? worker) : undefined
  return record?.kind === 'worker' ? record : undefined
}

/**
 * One at a time for each paper, and for whoever the first leads to: two papers may be of one person. Whoever waits here
 * while that person is merged into another waits again, for the other.
 */
export const turnsOfPapers =
  (hall: Hall) =>
  <Value>(
    [identity, ...others]: readonly [string, ...string[]],
    work: (worker: WorkerId | undefined) => Promise<Value>,
  ): Promise<Value> =>
    inTurns(hall.inTurn, [identity, ...others], async () => {
      for (;;) {
        const worker = workerUnder(hall, identity)
        if (worker === undefined) return work(undefined)
        const turn = await hall.inTurn(worker, async () =>
          workerUnder(hall, identity) === worker ? { value: await work(worker) } : undefined,
        )
        if (turn !== undefined) return turn.value
      }
    })
