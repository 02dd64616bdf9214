import { z } from 'zod'
import { EmployerId, type MarketDay, StaffId, TextId, WorkerId } from './ids.ts'

export const DocumentKind = z.enum(['passport', 'residence-permit'])
export type DocumentKind = z.infer<typeof DocumentKind>

/**
 * What the register knows of somebody. Names, numbers and phones live here and nowhere else; everything is sealed.
 * Exact optional properties: an unknown fact is absent, never empty.
 */
export const WorkerRecord = z.strictObject({
  kind: z.literal('worker'),
  name: z.string().optional(),
  /** They typed it themselves, and no member of staff has put it right or written it again yet. */
  nameTyped: z.literal(true).optional(),
  residentId: z.string().optional(),
  /** Of somebody without a resident ID, as staff typed it. */
  document: z.strictObject({ kind: DocumentKind, number: z.string() }).optional(),
  phone: z.string().optional(),
  /** `YYYY-MM-DD`; read off the resident ID, or typed by who has none with them. */
  birthDate: z.string(),
})
export const EmployerRecord = z.strictObject({
  kind: z.literal('employer'),
  name: z.string().optional(),
  residentId: z.string().optional(),
  creditCode: z.string().optional(),
  /** Of a labour agency (人力资源服务许可证). */
  licence: z.string().optional(),
  phone: z.string(),
  /** `scrypt$N$r$p$salt$key` of the PIN that speaks for them at a terminal, never the PIN. */
  pinHash: z.string().optional(),
  /** Staff gave them that PIN; absent: they chose it, or it is of before this was kept. */
  pinGiven: z.literal(true).optional(),
})
export const StaffRecord = z.strictObject({
  kind: z.literal('staff'),
  name: z.string(),
  /** `scrypt$N$r$p$salt$key`, never the password. */
  passwordHash: z.string(),
})
export const PersonRecord = z.discriminatedUnion('kind', [WorkerRecord, EmployerRecord, StaffRecord])
export type WorkerRecord = z.infer<typeof WorkerRecord>
export type EmployerRecord = z.infer<typeof EmployerRecord>
export type StaffRecord = z.infer<typeof StaffRecord>
export type PersonRecord = z.infer<typeof PersonRecord>

/** A number that says nothing of who somebody is: firms of one family share a phone, branches a licence. */
export type SharedNumber = { readonly phone: string } | { readonly licence: string }

export const PersonId = z.union([WorkerId, EmployerId, StaffId])
export type PersonId = z.infer<typeof PersonId>

/** What staff may put right in what is known of somebody. */
export const RecordPart = z.enum(['name', 'phone'])
export type RecordPart = z.infer<typeof RecordPart>
/** Of an employer also the licence, which only an agency has. */
export const EmployerPart = z.enum([...RecordPart.options, 'licence'])
export type EmployerPart = z.infer<typeof EmployerPart>

/** What the ledger holds of a free text: where it lies and a salted digest; the salt lies with the text. */
export const TextRef = z.strictObject({ text: TextId, digest: z.string() })
export type TextRef = z.infer<typeof TextRef>

export type RegisterOutcome<Value> =
  | { readonly outcome: 'kept'; readonly value: Value }
  | { readonly outcome: 'failed'; readonly reason: string }

/**
 * The sealed register of people and free texts. It alone decides who is the same person.
 * A row is durable before the entry that names it is asked for; a row that no entry names is swept at the next start.
 */
export interface RegisterPort {
  /**
   * Who has this identity; makes them under `newId` if nobody has. `identity` is a normalised text such as
   * `resident-id:…`; only its keyed hash is stored. Two calls at once for one identity make one person.
   */
  findOrCreate<Id extends PersonId>(
    identity: string,
    newId: Id,
    record: PersonRecord,
    madeOn: MarketDay,
  ): Promise<RegisterOutcome<{ readonly id: Id; readonly created: boolean }>>
  /**
   * The id found under this identity, or undefined: new, hidden or erased people are not found. A worker is found by all
   * that proves them (ID, document, phone with birth date) once it is known of them; by what two workers share, neither is.
   */
  find(identity: string): PersonId | undefined
  /** Who of the employers has this number, which several may share; in no order, and none who is hidden or erased. */
  employersWith(number: SharedNumber): readonly EmployerId[]
  /** What is known of them, or undefined once erased. */
  person(id: PersonId): PersonRecord | undefined
  /**
   * Replaces what is known of somebody; durable when it answers. A worker's new phone finds them, the old one does not.
   * Fails for somebody unknown.
   */
  correct(id: PersonId, record: PersonRecord): Promise<RegisterOutcome<undefined>>
  /** Seals a free text under `newId`. */
  keepText(newId: TextId, text: string, madeOn: MarketDay): Promise<RegisterOutcome<TextRef>>
  text(id: TextId): string | undefined
  /**
   * Two records were of one person: whoever is found as `merged` is found as `kept` from now on, and what only `merged`
   * had is known of `kept`. Durable when it answers, harmless however often, and for somebody erased. Hiding and erasing
   * stay each record's own.
   */
  merge(kept: WorkerId, merged: WorkerId): Promise<RegisterOutcome<undefined>>
  /** Nobody finds them by identity any more; what is kept waits for the end of the legal period. */
  hide(id: PersonId): Promise<RegisterOutcome<undefined>>
  /** Forgets a person or a text for good, backups of the file included. Erasing twice is harmless. */
  erase(id: PersonId | TextId): Promise<RegisterOutcome<undefined>>
  /**
   * Erases rows that were there when this register was opened, were made on or after `since`, and are not in `named`.
   * Answers how many.
   */
  sweep(since: MarketDay, named: ReadonlySet<string>): Promise<RegisterOutcome<number>>
  close(): Promise<void>
}
