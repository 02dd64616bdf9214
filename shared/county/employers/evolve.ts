import type { EmployerId, Instant } from '../../ids.ts'
import type { County, Employer } from '../county.ts'
import type { CountyEvent } from '../messages.ts'
import type { EmployerKind } from './messages.ts'

type EmployerEvent = Extract<
  CountyEvent,
  {
    type:
      | 'employer-registered'
      | 'employer-kind-changed'
      | 'employer-approved'
      | 'employer-card-issued'
      | 'employer-card-revoked'
      | 'employer-stopped'
      | 'employer-may-post'
  }
>

/** The county after something happened to an employer. */
export function evolveEmployer(county: County, event: EmployerEvent, instant: Instant): County {
  switch (event.type) {
    case 'employer-registered':
      return { ...county, employers: county.employers.set(event.employer, unknownYet(event.employer, event.kind)) }
    case 'employer-kind-changed':
      return changeEmployer(county, event.employer, (before) => ({ ...before, kind: event.kind, approved: false }))
    case 'employer-approved':
      return changeEmployer(county, event.employer, (before) => ({ ...before, approved: true }))
    case 'employer-card-issued':
      return changeEmployer(county, event.employer, (before) => ({ ...before, card: event.card }))
    case 'employer-card-revoked':
      return changeEmployer(county, event.employer, ({ card: _, ...before }) => before)
    case 'employer-stopped':
      return changeEmployer(county, event.employer, (before) => ({ ...before, stoppedAt: instant }))
    case 'employer-may-post':
      return changeEmployer(county, event.employer, ({ stoppedAt: _, ...before }) => before)
    default:
      return event satisfies never
  }
}

export const changeEmployer = (county: County, id: EmployerId, change: (before: Employer) => Employer): County => ({
  ...county,
  employers: county.employers.update(id, unknownYet(id, 'person'), change),
})

const unknownYet = (employer: EmployerId, kind: EmployerKind): Employer => ({
  employer,
  kind,
  approved: false,
  asked: [],
})
