import type { EmployerKind } from '../shared/county/employers/messages.ts'
import { maskName, maskPhone, maskResidentId } from '../shared/identity/masks.ts'
import type { EmployerId, WorkerId } from '../shared/ids.ts'
import type { Hall } from './hall.ts'

/** How people are shown to others: never more of the register than this. */
export function masks(hall: Hall) {
  return {
    /** `王*英`; without a name the ends of the ID number or phone; `—` once they asked to be forgotten. */
    worker(id: WorkerId): string {
      const person = hall.county.state.people.get(id)?.forgotten === undefined ? hall.register.person(id) : undefined
      if (person?.kind !== 'worker') return '—'
      if (person.name !== undefined) return maskName(person.name)
      return person.residentId === undefined ? maskPhone(person.phone ?? '') : maskResidentId(person.residentId)
    },
    employer(id: EmployerId) {
      const employer = hall.register.person(id)
      const kind: EmployerKind = hall.county.state.employers.get(id)?.kind ?? 'person'
      if (employer?.kind !== 'employer')
        return { employerKind: kind, employerNumberMasked: '—', employerPhoneMasked: '—' } as const
      return {
        employerKind: kind,
        ...(employer.name === undefined ? {} : { employerMasked: nameOf(kind, employer.name) }),
        employerNumberMasked: maskResidentId(employer.creditCode ?? employer.residentId ?? ''),
        employerPhoneMasked: maskPhone(employer.phone),
      }
    },
    /** What a worker reads of an employer: a name once staff have seen it, else the ends of the number. */
    employerShown(id: EmployerId): string {
      const shown = this.employer(id)
      return 'employerMasked' in shown && shown.employerMasked !== undefined
        ? shown.employerMasked
        : shown.employerNumberMasked
    },
  }
}
export type Masks = ReturnType<typeof masks>

/** A company's name is public; a person's is masked. */
const nameOf = (kind: EmployerKind, name: string): string => (kind === 'company' ? name : maskName(name))
