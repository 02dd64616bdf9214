import { z } from 'zod'
import { StaffId } from '../../ids.ts'

/** The first account is opened with the one-time code of the server's window; the password's hash lies in the register. */
export interface AddFirstStaff {
  readonly type: 'add-first-staff'
  readonly staff: StaffId
}

/** Somebody works at the market from now on. */
export const StaffAdded = z.strictObject({ type: z.literal('staff-added'), staff: StaffId })
