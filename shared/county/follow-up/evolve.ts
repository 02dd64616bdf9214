import type { Instant } from '../../ids.ts'
import type { TextRef } from '../../register.ts'
import { calendarDay } from '../../time.ts'
import type { County } from '../county.ts'
import type { CountyEventOf } from '../messages.ts'
import { workKey } from '../pay/work.ts'
import { unknownYet, withTexts } from '../people/evolve.ts'
import { livingRecord } from '../people/merge.ts'
import { calledAfter } from './called.ts'
import { withVisitCalled } from './visits.ts'

type FollowUpEvent = CountyEventOf<'followed-up'> | CountyEventOf<'follow-up-assigned'>

/** The county after staff asked somebody, or one of them took it on. */
export function evolveFollowUp(county: County, event: FollowUpEvent, at: Instant): County {
  const called = withCalled({ ...county, followUps: county.followUps + 1 }, event, at)
  return event.type === 'followed-up' && event.note !== undefined ? withNote(called, event, event.note) : called
}

function withCalled(county: County, event: FollowUpEvent, at: Instant): County {
  const [{ about }, today] = [event, calendarDay(at)]
  if (about.kind !== 'visit') {
    const [key, { kind }] = [workKey(about), about]
    const work = county.works.get(key)
    if (work === undefined) return county
    const calls = { ...work.calls, [kind]: calledAfter(work.calls?.[kind], event, today) }
    return { ...county, works: county.works.set(key, { ...work, calls, last: { at, what: event.type } }) }
  }
  const living = livingRecord(county.people, about.worker)
  if (living === undefined) return county
  const visits = withVisitCalled(living.visits, about, (before) => calledAfter(before, event, today))
  return { ...county, people: county.people.set(living.worker, { ...living, visits }) }
}

/** It goes when they are forgotten. */
function withNote(county: County, { worker }: FollowUpEvent, note: TextRef): County {
  const living = livingRecord(county.people, worker)?.worker ?? worker
  const change = (person: ReturnType<typeof unknownYet>) => withTexts(person, { texts: [note.text] })
  return { ...county, people: county.people.update(living, unknownYet(living), change) }
}
