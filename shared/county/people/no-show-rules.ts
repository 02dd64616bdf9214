import { type Context, happened, refused } from '../../decider.ts'
import { type County, type CountyDecision, knownPerson } from '../county.ts'
import type { LiftPause, NoteTalk, PauseWorker } from './no-show-messages.ts'
import { noShows, pausedOn } from './no-shows.ts'

/** Writes down that staff talked with them about every day known by now. Refuses `no-such-person`, and `no-talk-due`. */
export function noteTalk(county: County, { worker, note }: NoteTalk, { today }: Context): CountyDecision {
  const person = knownPerson(county, worker)
  if (person === undefined) return refused({ code: 'no-such-person' })
  const { talkDue, dates } = noShows(county, person, today)
  if (!talkDue) return refused({ code: 'no-talk-due' })
  return happened({ type: 'no-show-talked', worker, on: today, about: [...dates], note })
}

/**
 * Who stayed away again and again, and was heard, gets no number at a terminal up to that day. Nobody is paused for ever:
 * refuses `no-such-person`, `talk-first` while nobody has talked with them of late about all these days, and `pause-out-of-range`.
 */
export function pauseWorker(
  county: County,
  { worker, until, reason }: PauseWorker,
  { today }: Context,
): CountyDecision {
  const person = knownPerson(county, worker)
  if (person === undefined) return refused({ code: 'no-such-person' })
  const { pauseUntil, pausedUntil } = noShows(county, person, today)
  if (pauseUntil === undefined) return refused({ code: 'talk-first' })
  if (until <= today || until > pauseUntil) return refused({ code: 'pause-out-of-range', latest: pauseUntil })
  return until === pausedUntil ? happened() : happened({ type: 'worker-paused', worker, until, reason })
}

/** Nothing for who is not paused any more. Refuses `no-such-person`. */
export function liftPause(county: County, { worker, reason }: LiftPause, { today }: Context): CountyDecision {
  const person = knownPerson(county, worker)
  if (person === undefined) return refused({ code: 'no-such-person' })
  return pausedOn(person, today) === undefined ? happened() : happened({ type: 'pause-lifted', worker, reason })
}
