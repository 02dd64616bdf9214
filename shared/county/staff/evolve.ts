import type { StaffId } from '../../ids.ts'
import type { County, StaffMember } from '../county.ts'
import type { CountyEvent } from '../messages.ts'

type StaffEvent = Extract<
  CountyEvent,
  { type: 'staff-added' | 'staff-role-changed' | 'staff-ended' | 'password-reset' }
>

/** Who works here, after one event. */
export function evolveStaff(county: County, event: StaffEvent): County {
  switch (event.type) {
    case 'staff-added': {
      const { staff, role = 'supervisor' } = event
      const passwords = (county.staff.get(staff)?.passwords ?? 0) + 1
      return { ...county, staff: county.staff.set(staff, { staff, role, ended: false, passwords }) }
    }
    case 'staff-role-changed':
      return change(county, event.staff, { role: event.role })
    case 'staff-ended':
      return change(county, event.staff, { ended: true })
    case 'password-reset':
      return change(county, event.staff, { passwords: (county.staff.get(event.staff)?.passwords ?? 0) + 1 })
    default:
      return event satisfies never
  }
}

function change(county: County, id: StaffId, changed: Partial<StaffMember>): County {
  const before = county.staff.get(id)
  if (before === undefined) throw new Error(`The ledger names ${id}, who never worked here`)
  return { ...county, staff: county.staff.set(id, { ...before, ...changed }) }
}
