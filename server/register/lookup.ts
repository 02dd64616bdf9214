import { PersonId } from '../../shared/register.ts'
import { RegisterDamaged } from './damage.ts'
import type { RowId } from './row.ts'
import type { Shards } from './shards.ts'

/** Who is found under a keyed hash. The rows are the truth; this only says where to look. */
export interface Lookup {
  /** Nobody while they are being hidden or erased. */
  known(key: string): PersonId | undefined
  add(key: string, id: PersonId): void
  /** Resolves when nobody is just leaving under this key. */
  settled(key: string): Promise<unknown>
  /** Nobody is found under these keys while `work` runs, nor afterwards if it does what it says. */
  whileLeaving<Answer>(keys: readonly string[], work: () => Promise<Answer>): Promise<Answer>
}

export function makeLookup(shards: Shards): Lookup {
  const ids = new Map<string, PersonId>()
  const leaving = new Map<string, Promise<unknown>>()
  const stands = (key: string, id: RowId) => shards.row(id)?.keys.includes(key) === true
  /** The record somebody is kept under, however often theirs was found to be another's; undefined once that is erased. */
  function living(id: PersonId): PersonId | undefined {
    const row = shards.row(id)
    return row?.into === undefined ? row && id : living(row.into)
  }

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
      const id = ids.get(key)
      return id !== undefined && !leaving.has(key) && stands(key, id) ? living(id) : undefined
    },
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
