import { employerLicenceText, employerPhoneText } from '../../shared/identity/identity-text.ts'
import { EmployerId } from '../../shared/ids.ts'
import type { PersonRecord, SharedNumber } from '../../shared/register.ts'
import type { Opening } from './opening.ts'
import type { Row } from './row.ts'
import type { Shards } from './shards.ts'

/** Which employers have a number, by its keyed hash. The rows are the truth; this only says where to look. */
export interface SharedNumbers {
  /** What a row of this record is found by besides its keys; nothing for who is no employer. */
  of(record: PersonRecord): Pick<Row, 'shared'>
  /** A row was written. */
  note(row: Row): void
  employersWith(number: SharedNumber): readonly EmployerId[]
}

export function makeSharedNumbers(shards: Shards, opening: Opening, hashOf: (number: string) => string): SharedNumbers {
  const ids = new Map<string, Set<EmployerId>>()
  const of = (record: PersonRecord): Pick<Row, 'shared'> =>
    record.kind === 'employer' ? { shared: textsOf(record).map(hashOf) } : {}
  // A row from before they were kept must be opened once.
  const hashesOf = (row: Row): readonly string[] => row.shared ?? of(opening.person(row)).shared ?? []
  function note(row: Row): void {
    const employer = EmployerId.safeParse(row.id).data
    if (employer === undefined || row.keys.length === 0) return
    for (const hash of hashesOf(row)) ids.set(hash, (ids.get(hash) ?? new Set()).add(employer))
  }
  for (const row of shards.rows()) note(row)
  return {
    of,
    note,
    employersWith(number) {
      const hash = hashOf(textOf(number))
      return [...(ids.get(hash) ?? [])].filter((id) => {
        const row = shards.row(id)
        return row !== undefined && row.keys.length > 0 && hashesOf(row).includes(hash)
      })
    },
  }
}

const textOf = (number: SharedNumber): string =>
  'phone' in number ? employerPhoneText(number.phone) : employerLicenceText(number.licence)

const textsOf = ({ phone, licence }: Extract<PersonRecord, { kind: 'employer' }>): readonly string[] => [
  employerPhoneText(phone),
  ...(licence === undefined ? [] : [employerLicenceText(licence)]),
]
