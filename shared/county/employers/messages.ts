import { z } from 'zod'
import { EmployerId } from '../../ids.ts'

export const EmployerKind = z.enum(['company', 'person'])
export type EmployerKind = z.infer<typeof EmployerKind>

export interface RegisterEmployer {
  readonly type: 'register-employer'
  readonly employer: EmployerId
  readonly kind: EmployerKind
}
/** Staff have seen the papers; the name they typed lies in the register. */
export interface ApproveEmployer {
  readonly type: 'approve-employer'
  readonly employer: EmployerId
}

/** Somebody who wants people gave a credit code or a resident ID, and a phone. */
export const EmployerRegistered = z.strictObject({
  type: z.literal('employer-registered'),
  employer: EmployerId,
  kind: EmployerKind,
})
/** Staff checked who they really are (实名). */
export const EmployerApproved = z.strictObject({ type: z.literal('employer-approved'), employer: EmployerId })
