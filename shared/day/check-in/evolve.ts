import type { Instant } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { changePerson, roundDue, withoutLost, withPerson } from '../change.ts'
import type { Day, InLine } from '../day.ts'
import type { DayEventOf } from '../messages.ts'
import { hasWorkToday } from '../placement/work.ts'
import { withCertificate, withDoNotSend, withFacts } from './corrected.ts'
import { inTurn } from './crews.ts'
import { steppedIn } from './keepers.ts'

export type LineEvent = DayEventOf<
  | 'checked-in'
  | 'wants-changed'
  | 'left-line'
  | 'came-back'
  | 'certificate-noted'
  | 'facts-corrected'
  | 'do-not-send-noted'
  | 'child-turned-away'
  | 'child-gone-to'
  | 'place-kept'
  | 'crew-formed'
  | 'crew-joined'
  | 'crew-left'
  | 'crew-dissolved'
>

/** The day after somebody came, went, came back, or may be sent to other work. */
export function evolveLine(day: Day, event: LineEvent, instant: Instant): Day {
  switch (event.type) {
    case 'checked-in':
      return roundDue(checkedIn(day, event, instant), instant)
    case 'wants-changed':
      return roundDue(
        changePerson(day, event.worker, (person) => ({ ...person, wants: event.wants })),
        instant,
      )
    case 'left-line':
      return changePerson(day, event.worker, (person) => ({ ...withoutLost(person), standing: { status: 'left' } }))
    case 'came-back':
      return roundDue(
        changePerson(day, event.worker, (person) => cameBack(day, person)),
        instant,
      )
    case 'certificate-noted':
      return roundDue(
        changePerson(day, event.worker, (person) => withCertificate(person, event)),
        instant,
      )
    case 'facts-corrected':
      return roundDue(
        changePerson(day, event.worker, (person) => withFacts(person, event)),
        instant,
      )
    case 'do-not-send-noted':
      return roundDue(
        changePerson(day, event.worker, (person) => withDoNotSend(person, event)),
        instant,
      )
    case 'child-turned-away':
      return {
        ...day,
        counts: { ...day.counts, turnedAwayUnderSixteen: day.counts.turnedAwayUnderSixteen + 1 },
        childTurnedAwayAt: instant,
      }
    case 'child-gone-to':
      return { ...day, childTurnedAwayAt: undefined }
    case 'place-kept':
      return { ...day, keepers: day.keepers.set(event.keeper, { keptAt: event.keptAt, toldAt: instant }) }
    case 'crew-formed':
    case 'crew-joined':
    case 'crew-left':
    case 'crew-dissolved':
      return roundDue(crewChanged(day, event), instant)
    default:
      return event satisfies never
  }
}

/** Who left waits anew; who only was not heard of may have been there. */
const cameBack = ({ counts }: Day, person: InLine): InLine => ({
  ...person,
  ticketsBefore: person.standing.status === 'left' ? counts.placements : person.ticketsBefore,
  standing: { status: 'waiting' },
})

function checkedIn(day: Day, event: DayEventOf<'checked-in'>, checkedInAt: Instant): Day {
  const numbers = day.counts.numbers + 1
  const { worker, number, wants, facts, keeper, keptAt } = event
  const person: InLine = {
    worker,
    number,
    turn: numbers,
    checkedInAt,
    ...(keptAt === undefined ? {} : { keptAt }),
    ticketsBefore: day.counts.placements,
    wants,
    facts,
    hasWork: hasWorkToday(day, worker),
    wishes: [],
    notAgain: [],
    passes: 0,
    standing: { status: 'waiting' },
  }
  const numbered = { ...day, counts: { ...day.counts, numbers } }
  return keeper === undefined ? withPerson(numbered, person) : steppedIn(numbered, person, keeper)
}

type CrewEvent = DayEventOf<'crew-formed' | 'crew-joined' | 'crew-left' | 'crew-dissolved'>

function crewChanged(day: Day, event: CrewEvent): Day {
  const { crew: id } = event
  if (event.type === 'crew-dissolved') return { ...day, crews: day.crews.delete(id) }
  if (event.type === 'crew-formed') {
    const { foreman, members } = event
    const crews = day.crews.set(id, { crew: id, foreman, members })
    return { ...day, crews, counts: { ...day.counts, crews: day.counts.crews + 1 } }
  }
  const { worker } = event
  const crew = mustHave(day.crews.get(id), id)
  if (event.type === 'crew-joined')
    return { ...day, crews: day.crews.set(id, { ...crew, members: inTurn(day, [...crew.members, worker]) }) }
  const members = crew.members.filter((member) => member !== worker)
  const foreman = crew.foreman === worker ? mustHave(members[0], 'member of the crew') : crew.foreman
  return { ...day, crews: day.crews.set(id, { ...crew, members, foreman }) }
}
