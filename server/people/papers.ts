import { livingRecord } from '../../shared/county/people/merge.ts'
import { WorkerId } from '../../shared/ids.ts'
import type { Hall } from '../hall.ts'
import type { Turns } from '../turns.ts'

/** Whose papers these are, also when a merging is written down and the register has not done it yet. */
export function workerUnder(hall: Hall, identity: string): WorkerId | undefined {
  const found = WorkerId.safeParse(hall.register.find(identity)).data
  return found === undefined ? undefined : (livingRecord(hall.county.state.people, found)?.worker ?? found)
}

/** What lies in the register and nowhere else. */
const sealed: ReadonlySet<string> = new Set([
  'identity',
  'whose',
  'kept',
  'merged',
  'birthDate',
  'name',
  'phone',
  'cardNumber',
  'issuer',
  'reason',
])

/**
 * The keyed digest of a request about people, who they are to the register in place of what is sealed there. Numbers are few
 * enough to try them all: an entry must not lead whoever has the key back to somebody who was erased.
 */
export const digestOf = (hall: Hall, body: object, ...people: readonly WorkerId[]): string =>
  hall.digest([Object.entries(body).filter(([part]) => !sealed.has(part)), people])

/**
 * One at a time for each paper, and for whoever it leads to: two papers may be of one person. Whoever waits here while
 * that person is merged into another waits again, for the other.
 */
export const turnsOfPapers =
  (hall: Hall, inTurn: Turns) =>
  <Value>(identity: string, work: (worker: WorkerId | undefined) => Promise<Value>): Promise<Value> =>
    inTurn(identity, async () => {
      for (;;) {
        const worker = workerUnder(hall, identity)
        if (worker === undefined) return work(undefined)
        const turn = await inTurn(worker, async () =>
          workerUnder(hall, identity) === worker ? { value: await work(worker) } : undefined,
        )
        if (turn !== undefined) return turn.value
      }
    })
