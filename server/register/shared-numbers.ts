import { employerLicenceText, employerPhoneText, provenBy } from '../../shared/identity/identity-text.ts'
import { EmployerId } from '../../shared/ids.ts'
import type { PersonRecord, SharedNumber } from '../../shared/register.ts'
import type { Opening } from './opening.ts'
import type { Row, RowId } from './row.ts'
import type { Shards } from './shards.ts'

/**
 * Whose rows have a number besides the one they were made under, by its keyed hash: several may. The rows are the truth;
 * this only says where to look.
 */
export interface SharedNumbers {
  /** What a row of this record with these keys is found by besides them; nothing for staff. */
  of(record: PersonRecord, keys: readonly string[]): Pick<Row, 'shared'>
  /** What this row is found by besides its keys. */
  hashesOf(row: Row): readonly string[]
  /** A row was written. */
  note(row: Row): void
  /** Those that have it, in no order; none that is hidden or erased. */
  having(hash: string): readonly RowId[]
  employersWith(number: SharedNumber): readonly EmployerId[]
}

export function makeSharedNumbers(shards: Shards, opening: Opening, hashOf: (number: string) => string): SharedNumbers {
  const ids = new Map<string, Set<RowId>>()
  const of = (record: PersonRecord, keys: readonly string[]): Pick<Row, 'shared'> =>
    record.kind === 'staff'
      ? {}
      : {
          shared: textsOf(record)
            .map(hashOf)
            .filter((hash) => !keys.includes(hash)),
        }
  // A row from before they were kept must be opened once.
  const hashesOf = (row: Row): readonly string[] => row.shared ?? of(opening.person(row), row.keys).shared ?? []
  function note(row: Row): void {
    if (row.keys.length === 0) return
    for (const hash of hashesOf(row)) ids.set(hash, (ids.get(hash) ?? new Set()).add(row.id))
  }
  for (const row of shards.rows()) note(row)
  const having = (hash: string) =>
    [...(ids.get(hash) ?? [])].filter((id) => {
      const row = shards.row(id)
      return row !== undefined && row.keys.length > 0 && hashesOf(row).includes(hash)
    })
  return {
    of,
    hashesOf,
    note,
    having,
    employersWith: (number) => having(hashOf(textOf(number))).flatMap((id) => EmployerId.safeParse(id).data ?? []),
  }
}

const textOf = (number: SharedNumber): string =>
  'phone' in number ? employerPhoneText(number.phone) : employerLicenceText(number.licence)

function textsOf(record: Exclude<PersonRecord, { kind: 'staff' }>): readonly string[] {
  if (record.kind === 'worker') return provenBy(record)
  const { phone, licence } = record
  return [employerPhoneText(phone), ...(licence === undefined ? [] : [employerLicenceText(licence)])]
}
