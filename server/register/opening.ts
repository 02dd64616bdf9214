import { PersonRecord } from '../../shared/register.ts'
import { messageOf, RowDamaged } from './damage.ts'
import { type Row, SealedText } from './row.ts'
import type { Sealing } from './seal.ts'

/** Opens what a row seals. What comes from the disk is distrusted: a row that was altered or moved throws `RowDamaged`. */
export interface Opening {
  person(row: Row): PersonRecord
  text(row: Row): SealedText
}

export function makeOpening(sealing: Sealing, fileOf: (id: Row['id']) => string): Opening {
  function open<Content>(row: Row, parse: (content: unknown) => Content): Content {
    try {
      return parse(JSON.parse(sealing.unseal(row.id, row.sealed)))
    } catch (error) {
      throw new RowDamaged(fileOf(row.id), row.id, messageOf(error))
    }
  }
  return {
    person: (row) => open(row, (content) => PersonRecord.parse(content)),
    text: (row) => open(row, (content) => SealedText.parse(content)),
  }
}
