import { z } from 'zod'
import { DayNumber, PlacementId, WorkerId } from '../ids.ts'
import { DocumentKind } from '../register.ts'

/** How a worker says who they are. A phone is shared by a family, so it comes with the birth date. */
export const WorkerIdentity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('resident-id'), number: z.string().max(40) }),
  z.strictObject({ kind: z.literal('phone'), phone: z.string().max(40), birthDate: z.string().max(20) }),
])
export type WorkerIdentity = z.infer<typeof WorkerIdentity>
/** At the desk a passport or residence permit too: its number says nothing of the age, so the birth date comes with it. */
const document = z.strictObject({ kind: DocumentKind, number: z.string().max(40), birthDate: z.string().max(20) })
export const WorkerAtDesk = z.discriminatedUnion('kind', [...WorkerIdentity.options, document])
export type WorkerAtDesk = z.infer<typeof WorkerAtDesk>
/** Without an ID card the birth date is typed beside the phone or document, and may be typed wrongly. */
export const WithTypedBirth = z.discriminatedUnion('kind', [WorkerIdentity.options[1], document])
export type WithTypedBirth = z.infer<typeof WithTypedBirth>

/** Whom a clerk means: the number somebody wears today, or the papers before them. */
export const Whose = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('number'), number: DayNumber }),
  z.strictObject({ by: z.literal('papers'), identity: WorkerAtDesk }),
])
export type Whose = z.infer<typeof Whose>

/** Whom staff ring up: also whoever has a ticket, or a record that a visit is about. */
export const WhosePhone = z.discriminatedUnion('by', [
  ...Whose.options,
  z.strictObject({ by: z.literal('ticket'), placement: PlacementId }),
  z.strictObject({ by: z.literal('record'), worker: WorkerId }),
])

/** An employer by what stands on their papers, with the phone they answer. */
export const TypedEmployer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('company'), creditCode: z.string().max(40), phone: z.string().max(40) }),
  z.strictObject({ kind: z.literal('person'), residentId: z.string().max(40), phone: z.string().max(40) }),
  z.strictObject({
    kind: z.literal('agency'),
    creditCode: z.string().max(40),
    licence: z.string().max(40),
    phone: z.string().max(40),
  }),
])
export type TypedEmployer = z.infer<typeof TypedEmployer>
/** By which number an employer is looked for: as it stands on their papers, or the phone they answer. */
export const EmployerNumber = z.strictObject({
  by: z.enum(['phone', 'resident-id', 'credit-code', 'licence']),
  number: z.string().max(40),
})
export type EmployerNumber = z.infer<typeof EmployerNumber>
export const EmployerIdentity = z.discriminatedUnion('kind', [
  ...TypedEmployer.options,
  /** What the reader found on the card that staff printed for them. */
  z.strictObject({ kind: z.literal('card'), token: z.string().max(200) }),
])
export type EmployerIdentity = z.infer<typeof EmployerIdentity>
