import type { Reply } from '../../shared/answer.ts'
import type { Person } from '../../shared/county/county.ts'
import { WorkersMerged } from '../../shared/county/people/messages.ts'
import { readWorker } from '../../shared/identity/read.ts'
import { WorkerId } from '../../shared/ids.ts'
import type { RecordedEvent } from '../../shared/ledger/entry.ts'
import type { PersonAtCounter } from '../../shared/places/counter/view.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Tap } from '../book.ts'
import { stepOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { workerUnder } from '../people/papers.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import { busy } from '../staff-desk/routes.ts'
import { staffTap, withReason } from '../staff-desk/staff.ts'
import { inTurns } from '../turns.ts'
import { tellDay } from './correct-facts.ts'
import { noteDoNotSend } from './do-not-send.ts'
import { counterPeople } from './people.ts'

/** 合并登记: two records of one person become one. The entry first, then the register; a start finishes what was cut off. */
export function mergeRoutes(hall: Hall): Pick<Handlers, 'counter/merge'> {
  const people = counterPeople(hall)

  const shownAs = (person: Person | undefined): Reply<PersonAtCounter> =>
    person === undefined ? refuse({ code: 'no-such-person' }) : done(people.shown(person, { role: undefined }))

  /**
   * Does in the register what the county wrote down, and tells the day where they stand in line; said to be done only when it is, and
   * whoever asks again tries it again.
   */
  async function finish(kept: WorkerId, merged: WorkerId, asked: Tap): Promise<Reply<PersonAtCounter>> {
    const one = await hall.register.merge(kept, merged)
    const person = hall.county.state.people.get(kept)
    if (one.outcome === 'failed') return refuse(cannotSave(hall))
    if (!hall.day.state.open) return shownAs(person)
    const told = await tellDay(hall, kept, { ...asked, id: stepOf(asked.id, 'certificates') })
    if (told.answer === 'refused') return told
    const noted = await noteDoNotSend(hall, kept, { ...asked, id: stepOf(asked.id, 'facts') })
    if (noted?.answer === 'refused') return noted
    return shownAs(person)
  }

  async function finishAsTold(
    events: readonly RecordedEvent[],
    records: readonly WorkerId[],
    asked: Tap,
  ): Promise<Reply<PersonAtCounter>> {
    const { kept, merged } = WorkersMerged.parse(events[0])
    const isOther = records.some((record) => record !== kept)
    return isOther ? refuse({ code: 'changed-under-the-same-id' }) : finish(kept, merged, asked)
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
      if (before !== undefined)
        return before.answer === 'refused' ? before : finishAsTold(before.events, records(), asked)
      const merge = () =>
        withReason(hall)(body, async (reason) => {
          const [one, other] = [people.known(kept.value.identity), people.known(merged.value.identity)]
          if (one === undefined || other === undefined) return refuse({ code: 'no-such-person' })
          const parted = one === other ? stillParted(papers, one.worker) : undefined
          if (parted !== undefined) return finish(one.worker, parted, asked)
          const refusal = notOne(hall, one, other) ?? notNow(hall, one.worker, other.worker)
          if (refusal !== undefined) return refuse(refusal)
          const command = { type: 'merge-workers', kept: one.worker, merged: other.worker, reason } as const
          const answer = await hall.county.ask({ ...asked, command })
          return answer.answer === 'refused' ? answer : finish(one.worker, other.worker, asked)
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

/**
 * Why they are not joined before the close. The day knows everybody of its line by one record, which must be the one that stays; whoever
 * has work of this day, or had, waits until the county has heard of it by the record that did it.
 */
function notNow(hall: Hall, kept: WorkerId, merged: WorkerId): Refusal | undefined {
  const { open, line, placements } = hall.day.state
  const numberOf = (worker: WorkerId) => (open ? line.get(worker)?.number : undefined)
  const [stays, goes] = [numberOf(kept), numberOf(merged)]
  if (stays === undefined)
    return goes === undefined
      ? (busy(hall, kept) ?? busy(hall, merged))
      : (busy(hall, kept) ?? { code: 'merge-other-way', number: goes })
  if (goes !== undefined) return { code: 'merge-in-line', numbers: [stays, goes] }
  const hasWork = placements.some(({ worker }) => worker === kept)
  return hasWork ? { code: 'work-ahead' } : busy(hall, merged)
}
