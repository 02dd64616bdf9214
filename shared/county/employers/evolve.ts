import type { EmployerId, Instant } from '../../ids.ts'
import type { TextRef } from '../../register.ts'
import { type County, type Employer, noPayRecord } from '../county.ts'
import type { CountyEvent, CountyEventOf } from '../messages.ts'
import type { EmployerKind } from './messages.ts'

type EmployerEvent = Extract<
  CountyEvent,
  {
    type:
      | 'employer-registered'
      | 'employer-kind-changed'
      | 'employer-pin-set'
      | 'employer-approved'
      | 'employer-card-issued'
      | 'employer-card-revoked'
      | 'site-link-revoked'
      | 'employer-stopped'
      | 'employer-may-post'
      | 'employer-number-shown'
      | 'employer-corrected'
      | 'employer-forgotten'
  }
>

/** The county after something happened to an employer. */
export function evolveEmployer(county: County, event: EmployerEvent, instant: Instant): County {
  switch (event.type) {
    case 'employer-registered':
      return { ...county, employers: county.employers.set(event.employer, unknownYet(event.employer, event.kind)) }
    case 'employer-kind-changed':
      return changeEmployer(county, event.employer, (before) => ({ ...before, kind: event.kind, approved: false }))
    case 'employer-pin-set':
      return changeEmployer(county, event.employer, (before) => ({ ...before, pins: before.pins + 1 }))
    case 'employer-approved':
      return changeEmployer(county, event.employer, (before) => ({ ...before, approved: true }))
    case 'employer-card-issued':
      return changeEmployer(county, event.employer, (before) => ({ ...before, card: event.card }))
    case 'employer-card-revoked':
      return changeEmployer(county, event.employer, ({ card: _, ...before }) => before)
    case 'site-link-revoked': {
      const told = changeEmployer(county, event.employer, (before) => withText(before, event.reason))
      return { ...told, siteLinks: county.siteLinks.set(event.posting, event.link + 1) }
    }
    case 'employer-stopped':
      return changeEmployer(county, event.employer, (before) => ({
        ...withText(before, event.reason),
        stoppedAt: instant,
      }))
    case 'employer-may-post':
      return changeEmployer(county, event.employer, ({ stoppedAt: _, ...before }) => withText(before, event.reason))
    case 'employer-number-shown':
      return changeEmployer(county, event.employer, (before) => withText(before, event.reason))
    case 'employer-corrected':
      return event.what.includes('phone') ? changeEmployer(county, event.employer, pinEnded) : county
    case 'employer-forgotten':
      return changeEmployer(county, event.employer, (before) => forgotten(before, event))
    default:
      return event satisfies never
  }
}

/** With another's phone, the PIN of whom nobody has approved yet is gone from the register, and what it opened with it. */
const pinEnded = (before: Employer): Employer =>
  before.approved || before.pins === 0 ? before : { ...before, pins: before.pins + 1 }

/** What leads to them and what they wished goes at once; that they asked for people stays as long as the law wants it. */
function forgotten(before: Employer, { eraseOn }: CountyEventOf<'employer-forgotten'>): Employer {
  const { card: _, stoppedAt: __, ...rest } = before
  return { ...rest, pins: 0, approved: false, asked: [], forgotten: { eraseOn } }
}

const withText = (before: Employer, { text }: TextRef): Employer => ({ ...before, texts: [...before.texts, text] })

export const changeEmployer = (county: County, id: EmployerId, change: (before: Employer) => Employer): County => ({
  ...county,
  employers: county.employers.update(id, unknownYet(id, 'person'), change),
})

const unknownYet = (employer: EmployerId, kind: EmployerKind): Employer => ({
  employer,
  kind,
  approved: false,
  pins: 0,
  asked: [],
  record: noPayRecord,
  texts: [],
})
