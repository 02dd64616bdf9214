import { phoneAndBirthText } from '../../shared/identity/identity-text.ts'
import type { WorkerId } from '../../shared/ids.ts'
import type { PersonId, PersonRecord, RegisterOutcome, RegisterPort } from '../../shared/register.ts'
import type { Lookup } from './lookup.ts'
import { wholeRecord } from './merging.ts'
import type { Opening } from './opening.ts'
import { attempt, failed, kept } from './outcome.ts'
import { findable, foundBy, mustBeLike, mustFit, type Row, type RowId } from './row.ts'
import type { Sealing } from './seal.ts'
import type { Shards } from './shards.ts'
import type { SharedNumbers } from './shared-numbers.ts'

export interface PeopleParts {
  readonly shards: Shards
  readonly lookup: Lookup
  readonly sealing: Sealing
  readonly opening: Opening
  readonly hashOf: (identity: string) => string
  readonly sharedNumbers: SharedNumbers
  /** Told of every row somebody was given: from now on an entry may name it. */
  readonly onGiven: (id: RowId) => void
}

type People = Pick<RegisterPort, 'findOrCreate' | 'find' | 'employersWith' | 'person' | 'correct' | 'merge' | 'hide'>

export function makePeople(parts: PeopleParts): People {
  const { shards, lookup, sealing, opening, hashOf, sharedNumbers, onGiven } = parts
  const make = makeOnce(shards, lookup)

  function find(key: string) {
    const id = lookup.known(key)
    if (id !== undefined) onGiven(id)
    return id
  }

  const person = (id: PersonId) => {
    const row = shards.row(id)
    return row === undefined ? undefined : opening.person(row)
  }

  /** Replaces what is known; durable when it answers. By a phone they gave up they are not found any more. */
  async function correct(id: PersonId, record: PersonRecord) {
    mustFit(id, record)
    const sealed = sealing.seal(id, JSON.stringify(record))
    const lost = lostPhone(person(id), record).map(hashOf)
    const leading = lost.flatMap((key) => lookup.leadingTo(key, id)).filter((row) => row !== id)
    const corrected = await shards.of(id).change((rows) => {
      const row = rows.get(id)
      if (row === undefined) return undefined
      const { keys } = without(lost, row)
      const written = { ...row, keys, ...sharedNumbers.of(record, keys), sealed }
      rows.set(id, written)
      return written
    })
    if (corrected === undefined) return failed(`${id} is not in the register`)
    sharedNumbers.note(corrected)
    for (const other of leading)
      await shards.of(other).change((rows) => {
        const row = rows.get(other)
        if (row !== undefined) rows.set(other, without(lost, row))
      })
    return kept(undefined)
  }

  /** A key of nobody stands in place of one they lost: without any they would count as hidden. */
  const without = (lost: readonly string[], row: Row): Row => ({
    ...row,
    keys: row.keys.map((key) => (lost.includes(key) ? hashOf(row.id) : key)),
    shared: sharedNumbers.hashesOf(row).filter((key) => !lost.includes(key)),
  })

  return {
    find: (identity) => find(hashOf(identity)),
    employersWith: sharedNumbers.employersWith,

    async findOrCreate(identity, newId, record, madeOn) {
      mustFit(newId, record)
      const key = hashOf(identity)
      await lookup.settled(key)
      const found = find(key)
      if (found !== undefined) return kept({ id: mustBeLike(newId, found), created: false })
      const sealed = sealing.seal(newId, JSON.stringify(record))
      const row = { id: newId, keys: [key], ...sharedNumbers.of(record, [key]), madeOn, sealed }
      const made = await make(key, row, newId)
      if (made.outcome === 'kept' && made.value.created) sharedNumbers.note(row)
      return made.outcome === 'kept' ? kept({ ...made.value, id: mustBeLike(newId, made.value.id) }) : made
    },

    person,
    correct: (id, record) => attempt(() => correct(id, record)),

    merge: (into, merged) =>
      attempt(async () => {
        const [stays, other] = [person(into), person(merged)]
        if (stays?.kind !== 'worker' || other?.kind !== 'worker') return kept(undefined)
        if (into === merged) return failed(`${merged} is itself`)
        // One write in one file leads all their keys to the other record: no power cut leaves a key in two.
        if (shards.row(merged)?.into !== into) await shards.of(merged).change((rows) => leadTo(rows, merged, into))
        const whole = wholeRecord(stays, other)
        return Object.keys(whole).length > Object.keys(stays).length ? correct(into, whole) : kept(undefined)
      }),

    hide: (id) =>
      attempt(async () => {
        const shard = shards.of(id)
        await lookup.whileLeaving(foundBy(shard.rows.get(id)), async () => {
          // A start repeats every hiding of the past; only who can still be found in some copy costs a write.
          if (await shard.holds(findable(id))) await shard.change((rows) => withoutKeys(rows, id), 'forGood')
        })
        return kept(undefined)
      }),
  }
}

/** What proved them by the phone they had before. */
function lostPhone(before: PersonRecord | undefined, record: PersonRecord): readonly string[] {
  const had = before?.kind === 'worker' && record.kind === 'worker' && before.phone !== record.phone
  return had && before.phone !== undefined ? [phoneAndBirthText(before.phone, before.birthDate)] : []
}

interface Made {
  readonly id: PersonId
  readonly created: boolean
}

/** Makes people, one for each key: whoever asks for the same one meanwhile waits for the same write and its answer. */
function makeOnce(shards: Shards, lookup: Lookup) {
  const making = new Map<string, Promise<RegisterOutcome<Made>>>()
  /** Rows whose making failed at an unknown step: the disk may hold them although nobody was told so. */
  const doubtful = new Map<string, PersonId>()

  /** Without this a second try under another id could leave one identity in two files after a power cut. */
  async function clearDoubt(key: string) {
    const id = doubtful.get(key)
    if (id === undefined) return
    await shards.of(id).change(() => undefined, 'forGood')
    doubtful.delete(key)
  }

  const make = (key: string, row: Row, id: PersonId) =>
    attempt(async () => {
      await clearDoubt(key)
      doubtful.set(key, id)
      const added = await shards.of(id).change((rows) => !rows.has(id) && rows.set(id, row) !== undefined)
      doubtful.delete(key)
      if (!added) return failed(`${id} is somebody else`)
      lookup.add(key, id)
      return kept({ id, created: true })
    })

  return async (key: string, row: Row, id: PersonId): Promise<RegisterOutcome<Made>> => {
    const first = making.get(key)
    if (first !== undefined) {
      const made = await first
      return made.outcome === 'kept' ? kept({ ...made.value, created: false }) : made
    }
    const made = make(key, row, id).finally(() => making.delete(key))
    making.set(key, made)
    return made
  }
}

function leadTo(rows: Map<RowId, Row>, id: WorkerId, into: WorkerId) {
  const row = rows.get(id)
  if (row !== undefined) rows.set(id, { ...row, into })
}

function withoutKeys(rows: Map<RowId, Row>, id: RowId) {
  const row = rows.get(id)
  if (row !== undefined) rows.set(id, { ...row, keys: [], shared: [] })
}
