import type { Person } from '../shared/county/county.ts'
import type { EmployerKind } from '../shared/county/employers/messages.ts'
import { livingRecord } from '../shared/county/people/merge.ts'
import { maskName, maskPhone, maskResidentId, type Unnamed, unnamed } from '../shared/identity/masks.ts'
import type { EmployerId, PrinterId, StaffId, WorkerId } from '../shared/ids.ts'
import type { Actor } from '../shared/ledger/entry.ts'
import type { StepBy } from '../shared/places/daily-log/history.ts'
import type { Hall } from './hall.ts'

/** How people are shown to others: never more of the register than this. */
export function masks({ county, register }: Pick<Hall, 'county' | 'register'>) {
  /** Opening a sealed row costs more than a whole line of the log: a mask lasts until the county knows something new of them. */
  const known = new Map<WorkerId, { readonly person: Person | undefined; readonly mask: Mask }>()

  /** `王*英`; without a name the ends of the ID number or phone; `—` once they asked to be forgotten. */
  const worker = (id: WorkerId): string => maskOf(id).who

  /** Set where `worker` shows the ends of a number: what a log says instead. */
  const unnamedAs = (id: WorkerId): Unnamed | undefined => maskOf(id).unnamed

  /** Whether they can be rung up. */
  const hasPhone = (id: WorkerId): boolean => maskOf(id).hasPhone

  function maskOf(id: WorkerId): Mask {
    const person = livingRecord(county.state.people, id)
    const before = known.get(id)
    if (before !== undefined && before.person === person) return before.mask
    const mask = person?.forgotten === undefined ? madeOf(person?.worker ?? id) : { who: unknown, hasPhone: false }
    known.set(id, { person, mask })
    return mask
  }

  /** Whose paper it is, by name alone: it may be left lying, and the last four of a number prove at the terminal who somebody is. */
  function holder(id: WorkerId): { readonly holderMasked?: string } {
    const person = livingRecord(county.state.people, id)
    const name = person?.forgotten === undefined ? nameMaskOf(person?.worker ?? id) : undefined
    return name === undefined ? {} : { holderMasked: name }
  }

  function nameMaskOf(id: WorkerId): string | undefined {
    const person = register.person(id)
    return person?.kind === 'worker' && person.name !== undefined ? maskName(person.name) : undefined
  }

  function madeOf(id: WorkerId): Mask {
    const person = register.person(id)
    if (person?.kind !== 'worker') return { who: unknown, hasPhone: false }
    const { name, residentId, document, phone = '' } = person
    const hasPhone = phone !== ''
    if (name !== undefined) return { who: maskName(name), hasPhone }
    if (residentId !== undefined)
      return { who: maskResidentId(residentId), unnamed: unnamed('residentId', residentId), hasPhone }
    if (document === undefined) return { who: maskPhone(phone), unnamed: unnamed('phone', phone), hasPhone }
    return { who: maskResidentId(document.number), unnamed: unnamed('document', document.number), hasPhone }
  }

  function employer(id: EmployerId): EmployerMasks {
    const record = register.person(id)
    const known = county.state.employers.get(id)
    const employerKind = known?.kind ?? 'person'
    if (record?.kind !== 'employer' || known?.forgotten !== undefined)
      return { employerKind, employerNumberMasked: unknown, employerPhoneMasked: unknown }
    return {
      employerKind,
      ...(record.name === undefined ? {} : { employerMasked: nameOf(employerKind, record.name) }),
      employerNumberMasked: maskResidentId(record.creditCode ?? record.residentId ?? ''),
      employerPhoneMasked: maskPhone(record.phone),
      ...(record.licence === undefined ? {} : { employerLicenceMasked: maskResidentId(record.licence) }),
    }
  }

  /** What a worker reads of an employer: a name once staff have seen it, else the ends of the number. */
  function employerShown(id: EmployerId): string {
    const { employerMasked, employerNumberMasked } = employer(id)
    return employerMasked ?? employerNumberMasked
  }

  /** Who works here is named in whole. */
  function staff(id: StaffId): string {
    const person = register.person(id)
    return person?.kind === 'staff' ? person.name : ''
  }

  /** Who did something, as staff may know it. */
  function by(actor: Actor): StepBy {
    switch (actor.by) {
      case 'employer':
        return { by: actor.by, name: employerShown(actor.employer) }
      case 'staff':
        return { by: actor.by, name: staff(actor.staff) }
      default:
        return { by: actor.by }
    }
  }

  const printer = (id: PrinterId): string | undefined => county.state.printers.get(id)?.name

  return {
    printer,
    worker,
    hasPhone,
    unnamedAs,
    holder,
    employer,
    employerShown,
    staff,
    by,
  }
}
export type Masks = ReturnType<typeof masks>

interface Mask {
  readonly who: string
  readonly unnamed?: Unnamed
  readonly hasPhone: boolean
}

export interface EmployerMasks {
  readonly employerKind: EmployerKind
  readonly employerMasked?: string
  readonly employerNumberMasked: string
  readonly employerPhoneMasked: string
  readonly employerLicenceMasked?: string
}

const unknown = '—'

/** A company's name is public; a person's is masked. */
const nameOf = (kind: EmployerKind, name: string): string => (kind === 'person' ? maskName(name) : name)

/** To open a sealed row costs more than a line, and a list has few employers and thousands of rows. */
export function remembering(name: (employer: EmployerId) => string): (employer: EmployerId) => string {
  const known = new Map<EmployerId, string>()
  return (employer) => {
    const before = known.get(employer) ?? name(employer)
    known.set(employer, before)
    return before
  }
}
