import { phoneAndBirthText, provenBy } from '../../shared/identity/identity-text.ts'
import { EmployerId, type MarketDay, type TextId } from '../../shared/ids.ts'
import {
  type EmployerRecord,
  PersonId,
  type PersonRecord,
  type RegisterPort,
  type SharedNumber,
  type WorkerRecord,
} from '../../shared/register.ts'
import { wholeRecord } from './merging.ts'
import { failed, kept } from './outcome.ts'
import { mustBeLike, mustFit } from './row.ts'
import { type Random, textDigest } from './seal.ts'

/** What outlives closing a register in memory, so that it can be opened again. */
export interface MemoryRows {
  readonly people: Map<string, { readonly record: PersonRecord; readonly madeOn: MarketDay }>
  readonly identities: Map<string, PersonId>
  /** Whose record was found to be somebody else's. */
  readonly merged: Map<PersonId, PersonId>
  readonly texts: Map<string, { readonly salt: Buffer; readonly text: string; readonly madeOn: MarketDay }>
}

export const noMemoryRows = (): MemoryRows => ({
  people: new Map(),
  identities: new Map(),
  merged: new Map(),
  texts: new Map(),
})

const nothingLeft = kept(undefined)

const has = (record: EmployerRecord, number: SharedNumber): boolean =>
  'phone' in number ? record.phone === number.phone : record.licence === number.licence

/** The register without a disk, for tests and benchmarks. Nothing is sealed because nothing is written. */
export function openMemoryRegister(random: Random, rows: MemoryRows = noMemoryRows()): RegisterPort {
  const { people, identities, merged, texts } = rows
  const unnamed = new Set<string>([...people.keys(), ...texts.keys()])
  const living = (id: PersonId): PersonId => {
    const into = merged.get(id)
    return into === undefined ? id : living(into)
  }
  const isHidden = (id: PersonId) => ![...identities.values()].includes(id)
  /** Where to look for who has an identity besides the one they were made under; the records are the truth. */
  const proofs = new Map<string, Set<PersonId>>()
  const note = (id: PersonId, record: PersonRecord) => {
    if (record.kind !== 'worker') return
    for (const identity of provenBy(record)) proofs.set(identity, (proofs.get(identity) ?? new Set()).add(id))
  }
  for (const [id, { record }] of people) note(PersonId.parse(id), record)
  const having = (identity: string): readonly PersonId[] =>
    [...(proofs.get(identity) ?? [])].filter((id) => {
      const record = people.get(id)?.record
      return record?.kind === 'worker' && provenBy(record).includes(identity) && !isHidden(id)
    })
  /** Who alone has it: what two people share says of neither who they are. */
  const onlyOneHaving = (identity: string): PersonId | undefined => {
    const [one, ...others] = new Set(having(identity).map(living))
    return one !== undefined && others.length === 0 && !isHidden(one) ? one : undefined
  }
  const find = (identity: string) => {
    const own = identities.get(identity)
    const found = own === undefined ? onlyOneHaving(identity) : living(own)
    if (found === undefined || !people.has(found)) return undefined
    unnamed.delete(found)
    return found
  }
  /** By a phone they gave up they are not found any more, also where a merged record leads to them. */
  const lose = (id: PersonId, { phone, birthDate }: WorkerRecord) => {
    if (phone === undefined) return
    const identity = phoneAndBirthText(phone, birthDate)
    const own = identities.get(identity)
    if (own !== undefined && living(own) === id) {
      identities.delete(identity)
      identities.set(own, own)
    }
    for (const had of having(identity)) {
      const person = people.get(had)
      if (living(had) !== id || person?.record.kind !== 'worker') continue
      const { phone: _, ...record } = person.record
      people.set(had, { ...person, record })
    }
  }
  const replace = (id: PersonId, record: PersonRecord) => {
    const before = people.get(id)
    if (before === undefined) return
    const isOther = before.record.kind === 'worker' && record.kind === 'worker' && before.record.phone !== record.phone
    if (isOther && before.record.kind === 'worker') lose(id, before.record)
    people.set(id, { ...before, record })
    note(id, record)
  }
  const hide = (hidden: string) => {
    for (const [identity, id] of identities) if (id === hidden) identities.delete(identity)
  }
  const erase = (id: string) => {
    hide(id)
    for (const [from] of merged) if (from === id) merged.delete(from)
    return people.delete(id) || texts.delete(id)
  }
  return {
    find,
    async findOrCreate(identity, newId, record, madeOn) {
      mustFit(newId, record)
      const found = find(identity)
      if (found !== undefined) return kept({ id: mustBeLike(newId, found), created: false })
      if (people.has(newId)) return failed(`${newId} is somebody else`)
      people.set(newId, { record, madeOn })
      note(newId, record)
      identities.set(identity, newId)
      return kept({ id: newId, created: true })
    },
    employersWith: (number) =>
      [...new Set(identities.values())].flatMap((id) => {
        const record = people.get(id)?.record
        const employer = EmployerId.safeParse(id).data
        return employer !== undefined && record?.kind === 'employer' && has(record, number) ? [employer] : []
      }),
    person: (id) => people.get(id)?.record,
    async correct(id, record) {
      mustFit(id, record)
      if (!people.has(id)) return failed(`${id} is not in the register`)
      replace(id, record)
      return kept(undefined)
    },
    async merge(into, from) {
      const [stays, other] = [people.get(into), people.get(from)]
      if (stays?.record.kind !== 'worker' || other?.record.kind !== 'worker') return nothingLeft
      if (into === from) return failed(`${from} is itself`)
      merged.set(from, into)
      replace(into, wholeRecord(stays.record, other.record))
      return nothingLeft
    },
    async keepText(newId: TextId, text, madeOn) {
      unnamed.delete(newId)
      const there = texts.get(newId) ?? { salt: random(16), text, madeOn }
      if (there.text !== text) return failed(`${newId} is another text`)
      texts.set(newId, there)
      return kept({ text: newId, digest: textDigest(there.salt, text) })
    },
    text: (id) => texts.get(id)?.text,
    async hide(id) {
      hide(id)
      return kept(undefined)
    },
    async erase(id) {
      erase(id)
      return kept(undefined)
    },
    async sweep(since, named) {
      const left = [...people, ...texts].filter(([id, row]) => unnamed.has(id) && row.madeOn >= since && !named.has(id))
      for (const [id] of left) erase(id)
      return kept(left.length)
    },
    async close() {},
  }
}
