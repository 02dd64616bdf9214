import { happened, refused } from '../../decider.ts'
import type { StaffId } from '../../ids.ts'
import type { County, CountyDecision, StaffMember } from '../county.ts'
import type { AddFirstStaff, AddStaff, ChangeStaffRole, EndStaff, ResetPassword } from './messages.ts'

type StaffCommand = AddFirstStaff | AddStaff | ChangeStaffRole | EndStaff | ResetPassword
export function decideStaff(county: County, command: StaffCommand): CountyDecision {
  switch (command.type) {
    case 'add-first-staff':
      return addFirstStaff(county, command)
    case 'add-staff':
      return addStaff(county, command)
    case 'change-staff-role':
      return changeStaffRole(county, command)
    case 'end-staff':
      return endStaff(county, command)
    case 'reset-password':
      return resetPassword(county, command)
    default:
      return command satisfies never
  }
}

/** Whoever stood at the server's window runs the market. Refuses `already-set-up`. */
const addFirstStaff = (county: County, { staff }: AddFirstStaff): CountyDecision =>
  county.staff.isEmpty()
    ? happened({ type: 'staff-added', staff, role: 'supervisor' })
    : refused({ code: 'already-set-up' })

/** Somebody who is here already stays as they are; somebody who was comes back. */
const addStaff = (county: County, { staff, role }: AddStaff): CountyDecision =>
  working(county, staff) === undefined ? happened({ type: 'staff-added', staff, role }) : happened()

/** Refuses `no-such-staff`, and `last-supervisor`: somebody must be able to decide. */
function changeStaffRole(county: County, { staff, role }: ChangeStaffRole): CountyDecision {
  const member = working(county, staff)
  if (member === undefined) return refused({ code: 'no-such-staff' })
  if (member.role === role) return happened()
  return isLastSupervisor(county, member)
    ? refused({ code: 'last-supervisor' })
    : happened({ type: 'staff-role-changed', staff, role })
}

/** Refuses `last-supervisor`. Ending twice is ending once. */
function endStaff(county: County, { staff }: EndStaff): CountyDecision {
  const member = working(county, staff)
  if (member === undefined) return county.staff.has(staff) ? happened() : refused({ code: 'no-such-staff' })
  return isLastSupervisor(county, member)
    ? refused({ code: 'last-supervisor' })
    : happened({ type: 'staff-ended', staff })
}

/** Refuses `no-such-staff`. */
const resetPassword = (county: County, { staff }: ResetPassword): CountyDecision =>
  working(county, staff) === undefined
    ? refused({ code: 'no-such-staff' })
    : happened({ type: 'password-reset', staff })

/** The account, if it opens anything. */
export function working(county: Pick<County, 'staff'>, staff: StaffId): StaffMember | undefined {
  const member = county.staff.get(staff)
  return member?.ended === false ? member : undefined
}

const isLastSupervisor = (county: County, member: StaffMember): boolean =>
  member.role === 'supervisor' && county.staff.count(({ role, ended }) => role === 'supervisor' && !ended) === 1
