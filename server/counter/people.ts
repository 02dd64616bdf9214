import { knownPerson, type Person } from '../../shared/county/county.ts'
import type { SeenCertificate } from '../../shared/county/people/messages.ts'
import { noShows } from '../../shared/county/people/no-shows.ts'
import { maskPhone, maskResidentId } from '../../shared/identity/masks.ts'
import { readWorker } from '../../shared/identity/read.ts'
import type { Whose } from '../../shared/identity/typed.ts'
import type { WorkerId } from '../../shared/ids.ts'
import {
  type KeptApart,
  type PersonAtCounter,
  personAtCounter,
  type SeenAtCounter,
} from '../../shared/places/counter/view.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Visit } from '../access/visit.ts'
import { type Hall, rulesNow } from '../hall.ts'
import { isHardToPlace } from '../people/marks.ts'
import { workerUnder } from '../people/papers.ts'
import { holderOf } from '../staff-desk/staff.ts'

/** People as the counter finds and sees them. */
export function counterPeople(hall: Hall) {
  const { shown } = hall

  function seen({ certificate, validUntil, seenOn, seenBy, cardNumber }: SeenCertificate): SeenAtCounter {
    const number = cardNumber === undefined ? undefined : hall.register.text(cardNumber.text)
    return {
      certificate,
      validUntil,
      seenOn,
      seenBy: shown.staff(seenBy),
      ...(number === undefined ? {} : { cardNumberMasked: maskResidentId(number) }),
    }
  }

  function keptApart({ employer, side, reason }: Person['doNotSend'][number]): KeptApart {
    const text = hall.register.text(reason)
    return {
      employer,
      employerMasked: shown.employerShown(employer),
      side,
      ...(text === undefined ? {} : { reason: text }),
    }
  }
  function noShowsOf(person: Person, decides: boolean): Pick<PersonAtCounter, 'noShows'> {
    const found = noShows(hall.county.state, person, hall.today())
    const isNothing = found.dates.length === 0 && found.pausedUntil === undefined
    return isNothing ? {} : { noShows: { ...found, worker: person.worker, decides } }
  }

  const known = (identity: string): Person | undefined => {
    const worker = workerUnder(hall, identity)
    return worker && knownPerson(hall.county.state, worker)
  }

  return {
    /** Whom the county knows under this identity; nobody whose registering was cut off, nor who was forgotten. */
    known,
    /** Refuses `not-in-line` for a number nobody has today, `no-such-person` for papers nobody is known by. */
    whose(whose: Whose): WorkerId | Refusal {
      if (whose.by === 'number') return holderOf(hall, whose.number) ?? { code: 'not-in-line' }
      const read = readWorker(whose.identity, hall.today())
      if ('refusal' in read) return read.refusal
      return known(read.value.identity)?.worker ?? { code: 'no-such-person' }
    },
    shown(person: Person, { role }: Pick<Visit, 'role'>): PersonAtCounter {
      const record = hall.register.person(person.worker)
      const known = record?.kind === 'worker' ? record : undefined
      return personAtCounter(hall.dayNow(), person, {
        who: shown.worker(person.worker),
        named: known?.name !== undefined,
        ...(known?.nameTyped && { nameTyped: true }),
        ...(known === undefined ? {} : { birthDate: known.birthDate }),
        ...(known?.phone === undefined ? {} : { phoneMasked: maskPhone(known.phone) }),
        seen: person.certificates.map(seen),
        doNotSend: person.doNotSend.map(keptApart),
        ...noShowsOf(person, role === 'supervisor'),
        rules: rulesNow(hall),
        ...(role === 'supervisor' ? { hardToPlace: isHardToPlace(hall, person) } : {}),
      })
    },
  }
}
