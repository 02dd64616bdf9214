import type { Person } from '../../shared/county/county.ts'
import type { SeenCertificate } from '../../shared/county/people/messages.ts'
import { maskPhone, maskResidentId } from '../../shared/identity/masks.ts'
import { type PersonAtCounter, personAtCounter, type SeenAtCounter } from '../../shared/places/counter/view.ts'
import type { Visit } from '../access/visit.ts'
import { type Hall, rulesNow } from '../hall.ts'
import { masks } from '../masks.ts'
import { isHardToPlace } from '../people/marks.ts'
import { workerUnder } from '../people/papers.ts'

/** People as the counter finds and sees them. */
export function counterPeople(hall: Hall) {
  const shown = masks(hall)

  function seen({ certificate, validUntil, seenOn, seenBy, cardNumber }: SeenCertificate): SeenAtCounter {
    const staff = hall.register.person(seenBy)
    const number = cardNumber === undefined ? undefined : hall.register.text(cardNumber.text)
    return {
      certificate,
      validUntil,
      seenOn,
      seenBy: staff?.kind === 'staff' ? staff.name : '',
      ...(number === undefined ? {} : { cardNumberMasked: maskResidentId(number) }),
    }
  }

  return {
    /** Whom the county knows under this identity; nobody whose registering was cut off, nor who was forgotten. */
    known(identity: string): Person | undefined {
      const worker = workerUnder(hall, identity)
      const person = worker === undefined ? undefined : hall.county.state.people.get(worker)
      return person?.forgotten === undefined ? person : undefined
    },
    shown(person: Person, { role }: Pick<Visit, 'role'>): PersonAtCounter {
      const record = hall.register.person(person.worker)
      const known = record?.kind === 'worker' ? record : undefined
      return personAtCounter(hall.day.state, person, {
        who: shown.worker(person.worker),
        named: known?.name !== undefined,
        ...(known === undefined ? {} : { birthDate: known.birthDate }),
        ...(known?.phone === undefined ? {} : { phoneMasked: maskPhone(known.phone) }),
        seen: person.certificates.map(seen),
        rules: rulesNow(hall),
        ...(role === 'supervisor' ? { hardToPlace: isHardToPlace(hall, person) } : {}),
      })
    },
  }
}
