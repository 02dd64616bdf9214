import type { RegisterPort } from '../../shared/register.ts'
import type { Opening } from './opening.ts'
import { attempt, failed, kept } from './outcome.ts'
import type { Row, RowId } from './row.ts'
import { type Random, type Sealing, textDigest } from './seal.ts'
import type { Shards } from './shards.ts'

export interface TextsParts {
  readonly shards: Shards
  readonly sealing: Sealing
  readonly opening: Opening
  readonly random: Random
  readonly onGiven: (id: RowId) => void
}

const saltBytes = 16

/**
 * Free texts, each sealed with a salt of its own. The digest the ledger keeps is hex SHA-256 of salt and text:
 * it proves what was written while the row is there, and tells nothing once row and salt are erased.
 */
export function makeTexts({
  shards,
  sealing,
  opening,
  random,
  onGiven,
}: TextsParts): Pick<RegisterPort, 'keepText' | 'text'> {
  return {
    async keepText(newId, text, madeOn) {
      const salt = random(saltBytes).toString('base64')
      const row: Row = { id: newId, keys: [], madeOn, sealed: sealing.seal(newId, JSON.stringify({ salt, text })) }
      return attempt(async () => {
        const there = await shards.of(newId).change((rows) => {
          onGiven(newId)
          const earlier = rows.get(newId)
          if (earlier === undefined) rows.set(newId, row)
          return earlier ?? row
        })
        // The same tap sent again brings the same text under the same id and gets the same answer.
        const sealed = opening.text(there)
        if (sealed.text !== text) return failed(`${newId} is another text`)
        return kept({ text: newId, digest: textDigest(Buffer.from(sealed.salt, 'base64'), sealed.text) })
      })
    },
    text(id) {
      const row = shards.row(id)
      return row === undefined ? undefined : opening.text(row).text
    },
  }
}
