import { PersonId } from '../../shared/register.ts'
import { RegisterDamaged } from './damage.ts'
import type { RowId } from './row.ts'
import type { Shards } from './shards.ts'
import type { SharedNumbers } from './shared-numbers.ts'

/** Who is found under a keyed hash. The rows are the truth; this only says where to look. */
export interface Lookup {
  /** Nobody while they are being hidden or erased. */
  known(key: string): PersonId | undefined
  /** The rows by which this key leads to them: theirs, and those that were found to be theirs. */
  leadingTo(key: string, id: PersonId): readonly PersonId[]
  add(key: string, id: PersonId): void
  /** Resolves when nobody is just leaving under this key. */
  settled(key: string): Promise<unknown>
  /** Nobody is found under these keys while `work` runs, nor afterwards if it does what it says. */
  whileLeaving<Answer>(keys: readonly string[], work: () => Promise<Answer>): Promise<Answer>
}

export function makeLookup(shards: Shards, { having }: Pick<SharedNumbers, 'having'>): Lookup {
  const ids = new Map<string, PersonId>()
  const leaving = new Map<string, Promise<unknown>>()
  const stands = (key: string, id: RowId) => shards.row(id)?.keys.includes(key) === true
  /** The record somebody is kept under, however often theirs was found to be another's; undefined once that is erased. */
  function living(id: PersonId): PersonId | undefined {
    const row = shards.row(id)
    return row?.into === undefined ? row && id : living(row.into)
  }

  /** Who alone has it: what two people share, as twins a phone, says of neither who they are. */
  function onlyOneHaving(key: string): PersonId | undefined {
    const [one, ...others] = new Set(having(key).flatMap((id) => living(PersonId.parse(id)) ?? []))
    return one !== undefined && others.length === 0 && isFindable(one) ? one : undefined
  }
  const isFindable = (id: PersonId) => (shards.row(id)?.keys.length ?? 0) > 0

  for (const row of shards.rows()) {
    for (const key of row.keys) {
      const other = ids.get(key)
      if (other !== undefined) {
        throw new RegisterDamaged(shards.fileOf(row.id), `${row.id} and ${other} are found by one identity`)
      }
      ids.set(key, PersonId.parse(row.id))
    }
  }
  return {
    known(key) {
      if (leaving.has(key)) return undefined
      const id = ids.get(key)
      return id !== undefined && stands(key, id) ? living(id) : onlyOneHaving(key)
    },
    leadingTo: (key, id) =>
      [ids.get(key), ...having(key)].flatMap((row) => {
        const person = PersonId.safeParse(row).data
        return person !== undefined && living(person) === id ? [person] : []
      }),
    add: (key, id) => ids.set(key, id),
    settled: (key) => leaving.get(key) ?? Promise.resolve(),
    async whileLeaving(keys, work) {
      const working = work()
      const over = working.catch(() => undefined)
      for (const key of keys) leaving.set(key, over)
      try {
        return await working
      } finally {
        for (const key of keys) {
          if (leaving.get(key) === over) leaving.delete(key)
          const id = ids.get(key)
          if (id !== undefined && !stands(key, id)) ids.delete(key)
        }
      }
    },
  }
}
