import type { StaffId } from '../../ids.ts'
import type { StaffRole } from './messages.ts'

/** An account at the desk, for the supervisors who keep them. */
export interface StaffAccount {
  readonly staff: StaffId
  readonly name: string
  readonly role: StaffRole
  readonly ended: boolean
}

/** Whether nobody could decide any more without them. */
export const isOnlySupervisor = (accounts: readonly StaffAccount[], { staff, role, ended }: StaffAccount): boolean =>
  role === 'supervisor' &&
  !ended &&
  !accounts.some((other) => other.staff !== staff && other.role === 'supervisor' && !other.ended)
