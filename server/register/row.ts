import { z } from 'zod'
import { MarketDay, TextId, WorkerId } from '../../shared/ids.ts'
import { PersonId, type PersonRecord } from '../../shared/register.ts'

export const RowId = z.union([PersonId, TextId])
export type RowId = z.infer<typeof RowId>

/** A row as it lies on disk: whose, the keyed hashes it is found by, when it was made, and the sealed rest. */
export const Row = z.strictObject({
  id: RowId,
  keys: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  /** Keyed hashes of numbers they are found by besides, which several may have. Rows from before they were kept have none. */
  shared: z.array(z.string().regex(/^[0-9a-f]{64}$/)).optional(),
  madeOn: MarketDay,
  sealed: z.string(),
  /** It was somebody else's: who is found by these keys is found there. */
  into: WorkerId.optional(),
})
export type Row = z.infer<typeof Row>

export const ShardDocument = z.strictObject({ version: z.literal(1), rows: z.array(Row) })
export type ShardDocument = z.infer<typeof ShardDocument>

/** Every keyed hash that may lead to them. */
export const foundBy = (row: Row | undefined): readonly string[] =>
  row === undefined ? [] : [...row.keys, ...(row.shared ?? [])]

/** The beginning of a row of somebody who can be found, as it stands in a file. */
export const findable = (id: PersonId): string => `{"id":"${id}","keys":["`

/** What is sealed of a text: the salt (base64) lies with it, so that erasing the row erases both. */
export const SealedText = z.strictObject({ salt: z.base64(), text: z.string() })
export type SealedText = z.infer<typeof SealedText>

/**
 * The file a row belongs to: people and texts apart, then by the first two of the random characters of the id.
 * That is at most 1,024 files, so at 100,000 people one new person rewrites about a hundred rows.
 */
export const shardOf = (id: RowId): string => `${id.startsWith('txt_') ? 'texts' : 'people'}/${id.slice(4, 6)}.json`

/** Reads a shard's text back; a row that belongs elsewhere makes it as unreadable as a missing bracket. */
export function parseShard(name: string, text: string): ShardDocument {
  const document = ShardDocument.parse(JSON.parse(text))
  const stray = document.rows.find((row) => shardOf(row.id) !== name)
  if (stray !== undefined) throw new Error(`row ${stray.id} belongs into another file`)
  return document
}

const kinds = { wkr_: 'worker', emp_: 'employer', stf_: 'staff' } as const

/** A worker's id never stands over an employer's record: asking for it is a bug, not a refusal. */
export function mustFit(id: PersonId, record: PersonRecord): void {
  const fits = Object.entries(kinds).some(([prefix, kind]) => id.startsWith(prefix) && record.kind === kind)
  if (!fits) throw new Error(`${id} cannot stand for a record of kind ${record.kind}`)
}

/** What is found under an identity is of the kind that was asked for: identity texts of two kinds never agree. */
export function mustBeLike<Id extends PersonId>(asked: Id, found: PersonId): Id {
  if (!isLike(asked, found)) throw new Error(`${found} was found under the identity of ${asked}`)
  return found
}

const isLike = <Id extends PersonId>(asked: Id, found: PersonId): found is Id => asked.slice(0, 4) === found.slice(0, 4)
