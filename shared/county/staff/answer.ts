import type { StaffId } from '../../ids.ts'
import type { StaffRole } from './messages.ts'

/** An account at the desk, for the supervisors who keep them. */
export interface StaffAccount {
  readonly staff: StaffId
  readonly name: string
  readonly role: StaffRole
  readonly ended: boolean
}
