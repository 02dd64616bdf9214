import type { MarketDay, TextId, WorkerId } from '../../ids.ts'
import { dayAfter } from '../../time.ts'
import { byNumber } from '../check-in/day-number.ts'
import { isUnheard } from '../check-in/heard.ts'
import type { Day, InLine } from '../day.ts'
import { missedToday } from '../placement/work.ts'
import { type Known, knownNow, nothingKnown } from './known.ts'
import type { DayClosed, DayResult } from './messages.ts'

/**
 * What the closing day was to people: everybody who checked in, in the order of their numbers; behind them who did not, and
 * has a job from before or of whom the last close said what is no longer so.
 */
export function resultsOf(day: Day, closing: MarketDay): DayResult[] {
  const [now, missed] = [knownNow(day, closing), missedToday(day)]
  const story = storyOf(day, closing, now)
  const inLine = [...day.line.values()].sort(byNumber)
  const said = day.lastClose?.said.keys() ?? []
  const away = [...new Set([...now.keys(), ...said, ...day.written.keys()])]
    .filter((worker) => !day.line.has(worker))
    .sort()
  return [
    ...inLine.map((person) => resultOf(day, person, story(person.worker), missed.has(person.worker))),
    ...away.flatMap((worker) => resultAway(worker, story(worker))),
  ]
}

/** In the evening after this close: what it said of people, and in its place what has become otherwise since. */
export function resultsByNow(day: Day, closed: DayClosed): DayResult[] {
  const [now, missed] = [knownNow(day, closed.day), missedToday(day)]
  const saidBefore = new Map(closed.workers.map((result) => [result.worker, result]))
  const others = [...new Set([...now.keys(), ...saidBefore.keys()])].flatMap((worker) => {
    const person = day.line.get(worker)
    const story = storyOf(day, closed.day, now)(worker)
    if (!isOther(story) && story.texts.length === 0) return []
    const told = { ...story, texts: [...(saidBefore.get(worker)?.texts ?? []), ...story.texts] }
    return person === undefined ? resultAway(worker, told) : [resultOf(day, person, told, missed.has(worker))]
  })
  return [...new Map([...closed.workers, ...others].map((result) => [result.worker, result])).values()]
}

/** Of whom the last close said what is no longer so: two corrections that leave every figure as it was are two. */
export function otherSince(day: Day, closed: DayClosed): readonly WorkerId[] {
  const now = knownNow(day, closed.day)
  const everybody = new Set([...now.keys(), ...(day.lastClose?.said.keys() ?? [])])
  return [...everybody].filter((worker) => isOther(storyOf(day, closed.day, now)(worker)))
}

/** Whether a close to come will tell of somebody, also if they check in no more. */
export function hasMoreToTell(day: Day, worker: WorkerId): boolean {
  if (day.day === undefined) return false
  // What is otherwise this evening is told this evening.
  const closing = day.open ? day.day : dayAfter(day.day)
  const story = storyOf(day, closing, knownNow(day, closing))(worker)
  return isAhead(story, story.now) || (day.open && resultAway(worker, story).length > 0)
}

/** What the last close said of somebody, and what is known now; both from the last market day on. */
interface Story {
  readonly said: Known
  readonly now: Known
  readonly texts: readonly TextId[]
  readonly since: MarketDay
  readonly closing: MarketDay
}

const storyOf =
  (day: Day, closing: MarketDay, now: ReadonlyMap<WorkerId, Known>) =>
  (worker: WorkerId): Story => ({
    said: day.lastClose?.said.get(worker) ?? nothingKnown,
    now: now.get(worker) ?? nothingKnown,
    texts: day.written.get(worker) ?? [],
    since: day.lastClose?.day ?? closing,
    closing,
  })

function resultOf({ counts }: Day, person: InLine, story: Story, missed: boolean): DayResult {
  const { worker, wants, standing } = person
  const { said, now } = story
  // What was heard of the last day only after its close stands against them as if it had been heard in time.
  const absent = standing.status === 'gone' || (now.absent && !said.absent)
  const left = standing.status === 'left' || isUnheard(person)
  return {
    worker,
    ...datesOf(story, isOtherBefore(story)),
    ...(absent ? { absent } : {}),
    ...(missed ? { missed } : {}),
    ...(left ? { left } : {}),
    ...(left || person.ticketsBefore >= counts.placements ? { brief: true } : {}),
    ...writtenOf(story),
    wants,
  }
}

function resultAway(worker: WorkerId, story: Story): readonly DayResult[] {
  const { said, now } = story
  const isToldAgain = isOtherBefore(story) || now.absent !== said.absent || now.missed !== said.missed
  if (!isToldAgain && !isAhead(story, said) && !isAhead(story, now) && story.texts.length === 0) return []
  return [
    {
      worker,
      away: true,
      ...datesOf(story, isToldAgain),
      ...(now.absent || said.absent ? { absent: now.absent } : {}),
      ...(now.missed ? { missed: true } : {}),
      ...writtenOf(story),
    },
  ]
}

const writtenOf = ({ texts }: Story): Pick<DayResult, 'texts'> => (texts.length === 0 ? {} : { texts: [...texts] })
const isAhead = ({ closing }: Story, { workDates }: Known): boolean => workDates.some((date) => date >= closing)
const isOther = ({ said, now }: Story): boolean => JSON.stringify(said) !== JSON.stringify(now)

/** Whether the days before this one went otherwise than the last close said. */
function isOtherBefore({ said, now, closing }: Story): boolean {
  const before = ({ workDates, halfDates }: Known) =>
    [workDates, halfDates].map((dates) => dates.filter((date) => date < closing).join()).join(' ')
  return before(said) !== before(now)
}

function datesOf(
  { now, since, closing }: Story,
  isToldAgain: boolean,
): Pick<DayResult, 'from' | 'workDates' | 'halfDates'> {
  const from = isToldAgain ? since : closing
  const halfDates = now.halfDates.filter((date) => date >= from)
  return {
    ...(isToldAgain ? { from } : {}),
    workDates: now.workDates.filter((date) => date >= from),
    ...(halfDates.length === 0 ? {} : { halfDates }),
  }
}
