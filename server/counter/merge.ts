import type { Reply } from '../../shared/answer.ts'
import type { Person } from '../../shared/county/county.ts'
import { WorkersMerged } from '../../shared/county/people/messages.ts'
import { readWorker } from '../../shared/identity/read.ts'
import { WorkerId } from '../../shared/ids.ts'
import type { RecordedEvent } from '../../shared/ledger/entry.ts'
import type { PersonAtCounter } from '../../shared/places/counter/view.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Hall } from '../hall.ts'
import { workerUnder } from '../people/papers.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import { busy } from '../staff-desk/routes.ts'
import { staffTap, withReason } from '../staff-desk/staff.ts'
import { inTurns } from '../turns.ts'
import { counterPeople } from './people.ts'

/** 合并登记: two records of one person become one. The entry first, then the register; a start finishes what was cut off. */
export function mergeRoutes(hall: Hall): Pick<Handlers, 'counter/merge'> {
  const people = counterPeople(hall)

  /** Does in the register what the county wrote down; said to be done only when it is, and whoever asks again tries it again. */
  async function finish(kept: WorkerId, merged: WorkerId): Promise<Reply<PersonAtCounter>> {
    const one = await hall.register.merge(kept, merged)
    const person = hall.county.state.people.get(kept)
    if (one.outcome === 'failed') return refuse(cannotSave(hall))
    return person === undefined ? refuse({ code: 'no-such-person' }) : done(people.shown(person, { role: undefined }))
  }

  async function finishAsTold(
    events: readonly RecordedEvent[],
    records: readonly WorkerId[],
  ): Promise<Reply<PersonAtCounter>> {
    const { kept, merged } = WorkersMerged.parse(events[0])
    const isOther = records.some((record) => record !== kept)
    return isOther ? refuse({ code: 'changed-under-the-same-id' }) : finish(kept, merged)
  }

  /** The record that the county has merged and the register has not: the write was refused. */
  const stillParted = (papers: readonly string[], kept: WorkerId): WorkerId | undefined =>
    papers
      .flatMap((identity) => WorkerId.safeParse(hall.register.find(identity)).data ?? [])
      .find((found) => found !== kept)

  return {
    async 'counter/merge'(body, visit) {
      const asked = staffTap(hall, body, visit)
      const [kept, merged] = [readWorker(body.kept, hall.today()), readWorker(body.merged, hall.today())]
      if ('refusal' in kept) return refuse(kept.refusal)
      if ('refusal' in merged) return refuse(merged.refusal)
      const papers = [kept.value.identity, merged.value.identity]
      const records = () => papers.flatMap((identity) => workerUnder(hall, identity) ?? [])
      // Both papers lead to one record afterwards: a tap whose answer was lost is known by its id.
      const before = hall.county.repeated(asked.id, asked.bodyDigest)
      if (before !== undefined) return before.answer === 'refused' ? before : finishAsTold(before.events, records())
      const merge = () =>
        withReason(hall)(body, async (reason) => {
          const [one, other] = [people.known(kept.value.identity), people.known(merged.value.identity)]
          if (one === undefined || other === undefined) return refuse({ code: 'no-such-person' })
          const parted = one === other ? stillParted(papers, one.worker) : undefined
          if (parted !== undefined) return finish(one.worker, parted)
          const refusal = notOne(hall, one, other) ?? notNow(hall, [one.worker, other.worker])
          if (refusal !== undefined) return refuse(refusal)
          const command = { type: 'merge-workers', kept: one.worker, merged: other.worker, reason } as const
          const answer = await hall.county.ask({ ...asked, command })
          return answer.answer === 'refused' ? answer : finish(one.worker, other.worker)
        })
      // Whoever checks in by either at this instant waits for the end of it, or is seen in line.
      return inTurns(hall.inTurn, papers, () => inTurns(hall.inTurn, records(), merge))
    },
  }
}

/** Why these are not two records of one person. */
function notOne(hall: Hall, one: Person, other: Person): Refusal | undefined {
  if (one.worker === other.worker) return { code: 'same-record' }
  const [a, b] = [hall.register.person(one.worker), hall.register.person(other.worker)]
  const records = [a, b].flatMap((record) => (record?.kind === 'worker' ? [record] : []))
  const differ = (facts: readonly string[]) => new Set(facts).size > 1
  if (differ(records.flatMap(({ residentId }) => residentId ?? []))) return { code: 'two-resident-ids' }
  return differ(records.map(({ birthDate }) => birthDate)) ? { code: 'two-birth-dates' } : undefined
}

/** Why they are not joined before the close. */
function notNow(hall: Hall, two: readonly WorkerId[]): Refusal | undefined {
  const { open, line } = hall.day.state
  const numbers = two.flatMap((worker) => (open ? (line.get(worker)?.number ?? []) : []))
  if (numbers.length > 0) return { code: 'merge-in-line', numbers }
  return two.map((worker) => busy(hall, worker)).find((refusal) => refusal !== undefined)
}
