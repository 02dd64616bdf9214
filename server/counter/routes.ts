import type { Reply } from '../../shared/answer.ts'
import { phoneAndBirthText, provenBy } from '../../shared/identity/identity-text.ts'
import { readTyped, readWorker } from '../../shared/identity/read.ts'
import type { CommandId, WorkerId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { FoundAtCounter, NumberTaken } from '../../shared/places/counter/view.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { RecordPart, type WorkerRecord } from '../../shared/register.ts'
import { isMinor, isRegistered, newWorker, oldEnough, takeNumber } from '../check-in/take-number.ts'
import { stepOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { turnsOfPapers, workerUnder } from '../people/papers.ts'
import { registerFirst } from '../register-first.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { digestOf } from '../request-digest.ts'
import { keepReason, staffActor } from '../staff-desk/staff.ts'
import { counterPeople } from './people.ts'

type CounterHandlers = Pick<Handlers, 'counter/find' | 'counter/check-in' | 'counter/correct'>

/** Whoever types a child here sees it themselves. */
const atTheDesk = () => true

/** What a clerk does for a worker who cannot do it at a terminal. */
export function counterRoutes(hall: Hall): CounterHandlers {
  const { shown } = hall
  const people = counterPeople(hall)
  const inTurnOf = turnsOfPapers(hall)

  function taken(worker: WorkerId, record: WorkerRecord): Reply<NumberTaken> {
    const inLine = hall.day.state.line.get(worker)
    if (inLine === undefined) return refuse({ code: 'not-in-line' })
    return done({
      number: inLine.number,
      who: shown.worker(worker),
      minor: isMinor(hall, record),
      standing: inLine.standing.status,
      wants: inLine.wants,
      claimed: hall.county.state.people.get(worker)?.claimed ?? [],
    })
  }

  return {
    async 'counter/find'({ identity }, visit) {
      const read = await oldEnough(hall, identity, staffActor(visit), atTheDesk)
      if ('answer' in read) return read
      const minor = isMinor(hall, read.record)
      const person = people.known(read.identity)
      const found: FoundAtCounter =
        person === undefined ? { known: false, minor } : { known: true, minor, person: people.shown(person, visit) }
      return done(found)
    },

    async 'counter/check-in'(body, visit) {
      const actor = staffActor(visit)
      const read = await oldEnough(hall, body.identity, actor, atTheDesk)
      if ('answer' in read) return read
      const typed = readTyped(body)
      if ('refusal' in typed) return refuse(typed.refusal)
      // Or somebody erased at this instant would stand in line without a name.
      const record = { ...read.record, ...typed.value }
      return inTurnOf([read.identity, ...provenBy(record)], async (known) => {
        if (!isRegistered(hall, known)) {
          if (!body.consent) return refuse({ code: 'consent-needed' })
          if (typed.value.name === undefined) return refuse({ code: 'name-needed', of: 'worker' })
        }
        const refusal = phoneOfAnother(hall, known, record)
        if (refusal !== undefined) return refuse(refusal)
        const why = await keepReason(hall, body.command, body.reason)
        if ('refusal' in why) return refuse(why.refusal)
        const number = await takeNumber(hall, { identity: read.identity, record, known }, body, actor, why)
        if (number.answer === 'refused') return number
        const worker = number.value
        // Whoever this very tap registered has all of it already.
        const uncorrected =
          worker === newWorker(body.command)
            ? sameAsKept(hall, worker, typed.value)
            : await correct(hall, worker, typed.value, body, actor)
        return uncorrected === undefined ? taken(worker, record) : refuse(uncorrected)
      })
    },

    async 'counter/correct'(body, visit) {
      const read = readWorker(body.identity, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      const typed = readTyped(body)
      if ('refusal' in typed) return refuse(typed.refusal)
      const { identity, record } = read.value
      return inTurnOf([identity, ...provenBy({ ...record, ...typed.value })], async (worker) => {
        const stored = worker && hall.register.person(worker)
        if (worker === undefined || stored?.kind !== 'worker') return refuse({ code: 'no-such-person' })
        const refusal =
          phoneOfAnother(hall, worker, { ...stored, ...typed.value }) ??
          (await correct(hall, worker, typed.value, body, staffActor(visit)))
        return refusal === undefined ? done(null) : refuse(refusal)
      })
    },
  }
}

/** Of what is sealed the ledger keeps nothing that could be compared; refuses another body under the same id. */
function sameAsKept(hall: Hall, worker: WorkerId, typed: Pick<WorkerRecord, 'name' | 'phone'>): Refusal | undefined {
  const record = hall.register.person(worker)
  const isSame =
    record?.kind === 'worker' && RecordPart.options.every((part) => (typed[part] ?? record[part]) === record[part])
  return isSame ? undefined : { code: 'changed-under-the-same-id' }
}

/** The phone and birth date are another record's already, of somebody who may well be the same: two day numbers for one person. */
function phoneOfAnother(hall: Hall, worker: WorkerId | undefined, record: WorkerRecord): Refusal | undefined {
  const { phone, birthDate, residentId } = record
  const other = phone === undefined ? undefined : workerUnder(hall, phoneAndBirthText(phone, birthDate))
  if (other === undefined || other === worker || !isRegistered(hall, other)) return undefined
  const known = hall.register.person(other)
  if (known?.kind !== 'worker') return undefined
  // Twins who have shown their ID cards are two, whatever they share.
  const areTwo = residentId !== undefined && known.residentId !== undefined && residentId !== known.residentId
  const inLine = hall.day.state.open ? hall.day.state.line.get(other) : undefined
  return areTwo ? undefined : { code: 'phone-registered', ...(inLine === undefined ? {} : { number: inLine.number }) }
}

/** Puts right what the register has of somebody; nothing for what was left empty. */
async function correct(
  hall: Hall,
  worker: WorkerId,
  typed: Pick<WorkerRecord, 'name' | 'phone'>,
  body: { readonly command: CommandId },
  actor: Actor,
): Promise<Refusal | undefined> {
  const what = RecordPart.options.filter((part) => typed[part] !== undefined)
  const record = hall.register.person(worker)
  if (what.length === 0) return undefined
  if (record?.kind !== 'worker') return { code: 'no-such-person' }
  const command = { type: 'correct-worker', worker, what } as const
  const asked = { id: stepOf(body.command, 'details'), actor, bodyDigest: digestOf(hall, body, worker), command }
  return registerFirst(hall, asked, () => hall.register.correct(worker, corrected(record, typed)))
}

/** A name that staff write is one they have seen. */
function corrected({ nameTyped, ...record }: WorkerRecord, typed: Pick<WorkerRecord, 'name' | 'phone'>): WorkerRecord {
  return { ...record, ...(typed.name === undefined && nameTyped ? { nameTyped } : {}), ...typed }
}
