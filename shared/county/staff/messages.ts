import { z } from 'zod'
import { StaffId } from '../../ids.ts'

/** A supervisor also decides about settings, accounts and closing by hand. */
export const StaffRole = z.enum(['supervisor', 'clerk'])
export type StaffRole = z.infer<typeof StaffRole>

/** The first account is opened with the one-time code of the server's window; the password's hash lies in the register. */
export interface AddFirstStaff {
  readonly type: 'add-first-staff'
  readonly staff: StaffId
}
export interface AddStaff {
  readonly type: 'add-staff'
  readonly staff: StaffId
  readonly role: StaffRole
}
export interface ChangeStaffRole {
  readonly type: 'change-staff-role'
  readonly staff: StaffId
  readonly role: StaffRole
}
/** They do not work here any more: their account opens nothing from now on. */
export interface EndStaff {
  readonly type: 'end-staff'
  readonly staff: StaffId
}
/** A new password lies in the register: whoever is signed in with the old one is signed out. */
export interface ResetPassword {
  readonly type: 'reset-password'
  readonly staff: StaffId
}

/** Somebody works at the market from now on. Before there were roles, everybody was a supervisor. */
export const StaffAdded = z.strictObject({
  type: z.literal('staff-added'),
  staff: StaffId,
  role: StaffRole.optional(),
})
export const StaffRoleChanged = z.strictObject({
  type: z.literal('staff-role-changed'),
  staff: StaffId,
  role: StaffRole,
})
/** Somebody works here no more. */
export const StaffEnded = z.strictObject({ type: z.literal('staff-ended'), staff: StaffId })
/** Somebody has a new password, their own doing or a supervisor's: the entry says whose. */
export const PasswordReset = z.strictObject({ type: z.literal('password-reset'), staff: StaffId })
