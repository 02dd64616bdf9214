import type { Reply } from '../../shared/answer.ts'
import type { RequestOf } from '../../shared/api.ts'
import { ageBand } from '../../shared/identity/age.ts'
import { type ReadIdentity, readWorker } from '../../shared/identity/read.ts'
import type { WorkerId } from '../../shared/ids.ts'
import type { AgeNow } from '../../shared/places/counter/view.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { TextRef, WorkerRecord } from '../../shared/register.ts'
import type { Tap } from '../book.ts'
import { newWorker } from '../check-in/take-number.ts'
import { stepOf } from '../command-steps.ts'
import { foreseenInCounty } from '../foreseen.ts'
import type { Hall } from '../hall.ts'
import { workerUnder } from '../people/papers.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import { staffTap, withReason } from '../staff-desk/staff.ts'
import { inTurns } from '../turns.ts'
import { tellDay } from './correct-facts.ts'

/** 改出生日期: of somebody found by a date that was typed wrongly. Their age counts by the right one from this minute. */
export function birthDateRoutes(hall: Hall): Pick<Handlers, 'counter/correct-birth-date'> {
  return {
    async 'counter/correct-birth-date'(body, visit) {
      const wrong = readWorker(body.identity, hall.today())
      if ('refusal' in wrong) return refuse(wrong.refusal)
      const right = readWorker({ ...body.identity, birthDate: body.birthDate }, hall.today())
      if ('refusal' in right) return refuse(right.refusal)
      const papers = [wrong.value.identity, right.value.identity]
      const correct = () =>
        withReason(hall)(body, async (reason) => {
          const worker = workerUnder(hall, wrong.value.identity)
          if (worker === undefined) return refuse({ code: 'no-such-person' })
          const asked = staffTap(hall, body, visit, worker)
          const refusal = await putRight(hall, { worker, right: right.value, reason, asked, body })
          return refusal === undefined ? tellAge(hall, worker, asked) : refuse(refusal)
        })
      // Whoever checks in by either at this instant waits for the end of it.
      const records = () => papers.flatMap((identity) => workerUnder(hall, identity) ?? [])
      return inTurns(hall.inTurn, papers, () => inTurns(hall.inTurn, records(), correct))
    },
  }
}

interface PutRight {
  readonly worker: WorkerId
  readonly right: ReadIdentity<WorkerRecord>
  readonly reason: TextRef
  readonly asked: Tap
  readonly body: RequestOf<'counter/correct-birth-date'>
}

/**
 * The register first, then the entry. With the right date they are found by a row of its own that leads to theirs, as one
 * that was merged does; where that date is another record's already, a clerk merges the two.
 */
async function putRight(hall: Hall, { worker, right, reason, asked, body }: PutRight): Promise<Refusal | undefined> {
  const record = hall.register.person(worker)
  if (record?.kind !== 'worker') return { code: 'no-such-person' }
  if (record.residentId !== undefined) return { code: 'birth-on-id-card' }
  const newRow = newWorker(body.command)
  const before = hall.county.repeated(asked.id, asked.bodyDigest)
  if (before?.answer === 'refused') return before.refusal
  // Of the date the ledger keeps nothing that could be compared.
  const isOther = before !== undefined && record.birthDate !== right.record.birthDate
  if (isOther) return { code: 'changed-under-the-same-id' }
  if (before === undefined) {
    const other = workerUnder(hall, right.identity)
    const isFree = other === undefined || other === newRow
    const command = { type: 'correct-birth-date', worker, ...(isFree ? { foundAs: newRow } : {}), reason } as const
    const refusal = foreseenInCounty(hall, asked.id, command)
    if (refusal !== undefined) return refusal
    const made = isFree
      ? await hall.register.findOrCreate(right.identity, newRow, right.record, hall.day.marketDay)
      : undefined
    if (made?.outcome === 'failed') return cannotSave(hall)
    const { birthDate } = right.record
    const corrected = await hall.register.correct(worker, { ...record, birthDate })
    if (corrected.outcome === 'failed') return cannotSave(hall)
    const answer = await hall.county.ask({ ...asked, command })
    if (answer.answer === 'refused') return answer.refusal
  }
  const isTheirs = hall.county.state.people.get(newRow)?.mergedInto === worker
  const joined = isTheirs ? await hall.register.merge(worker, newRow) : undefined
  return joined?.outcome === 'failed' ? cannotSave(hall) : undefined
}

async function tellAge(hall: Hall, worker: WorkerId, asked: PutRight['asked']): Promise<Reply<AgeNow>> {
  const told = await tellDay(hall, worker, { ...asked, id: stepOf(asked.id, 'facts') })
  if (told.answer === 'refused') return told
  const record = hall.register.person(worker)
  if (record?.kind !== 'worker') return refuse({ code: 'no-such-person' })
  return done({ ...told.value, age: ageBand(record.birthDate, hall.today()) })
}
