import type { Difference, Reckoned } from '../../shared/day/audit.ts'
import type { Day } from '../../shared/day/day.ts'
import type { DayEvent } from '../../shared/day/messages.ts'
import type { Terms } from '../../shared/day/posting/terms.ts'
import { clockTime, minuteOfDay } from '../../shared/hall-clock.ts'
import type { DayNumber, Instant, PostingId, WorkerId } from '../../shared/ids.ts'
import { en } from '../../shared/language/en.ts'
import { eventWords } from '../../shared/language/event-words.ts'
import { wordsFor } from '../../shared/language/refusal-words.ts'
import { told } from '../../shared/places/daily-log/history.ts'
import { calendarDay } from '../../shared/time.ts'

/** `entry 57, 2026-08-17 06:12:04`, by the hall's clock. */
export const entryWords = ({ position, instant }: Pick<Difference, 'position' | 'instant'>): string =>
  `entry ${position}, ${calendarDay(instant)} ${clockOf(instant)}`

/** Which entry, and below it what is written there and what the rules make of it, by numbers of the day. */
export function differenceWords({ position, instant, before, written, reckoned }: Difference): readonly string[] {
  const about = (event: DayEvent) => eventIn(before, event)
  const byTheRules = 'events' in reckoned ? reckoned.events : []
  return [
    `  ${entryWords({ position, instant })}`,
    `    written:      ${written.map(about).join('; ') || 'nothing'}`,
    `    by the rules: ${byTheRules.map(about).join('; ') || `nothing: ${whyNothing(reckoned)}`}`,
    ...written.flatMap((event, index) => fieldsApart(event, byTheRules[index])),
  ]
}

const whyNothing = (reckoned: Reckoned): string => {
  if ('refusal' in reckoned) return wordsFor(en.refusals, reckoned.refusal)
  if ('events' in reckoned) return 'it was so before, was not due, or was never set so'
  return {
    'nobody-asks': 'nobody can ask for this, or it happens only beside something else',
    'back-in-time': 'it says it was earlier than the entry before it',
    overdue: 'what had fallen due before it is written nowhere',
    'cannot-be': 'it names what was not there, or lots drawn by another seed than the sealed one',
  }[reckoned.nothing]
}

/** Words round: what differs in two of a kind, to the letter. */
function fieldsApart(written: DayEvent, reckoned: DayEvent | undefined): readonly string[] {
  if (written.type !== reckoned?.type) return []
  return apart('', written, reckoned).map((field) => `      ${en.events[written.type].name}, ${field}`)
}

function apart(within: string, written: object, reckoned: object): readonly string[] {
  const [one, other] = [new Map(Object.entries(written)), new Map(Object.entries(reckoned))]
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const [is, was]: readonly unknown[] = [one.get(name), other.get(name)]
    if (JSON.stringify(is) === JSON.stringify(was)) return []
    if (isRecord(is) && isRecord(was)) return apart(`${within}${name}.`, is, was)
    return [`${within}${name}: ${valueWords(is)}, by the rules ${valueWords(was)}`]
  })
}
const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null
const valueWords = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

function eventIn(day: Day, event: DayEvent): string {
  const { name, more } = eventWords(en.events, told(event), {
    job: jobIn(day, event),
    basis: termsIn(day, event)?.pay.basis,
    trades: (ids) => ids.join(', '),
    clock: clockOf,
    date: (date) => date,
    byStaff: false,
  })
  return [peopleIn(day, event).join(', '), `${name}${more === '' ? '' : ` (${more})`}`]
    .filter((part) => part !== '')
    .join(' ')
}

/** Whom it is about, by their numbers: names are in no entry. */
function peopleIn(day: Day, event: DayEvent): readonly (DayNumber | WorkerId)[] {
  const numberOf = (worker: WorkerId) => day.line.get(worker)?.number ?? worker
  if ('number' in event) return [event.number]
  if ('worker' in event) return [event.worker, ...('with' in event ? (event.with ?? []) : [])].map(numberOf)
  if ('members' in event) return event.members.map(numberOf)
  if ('offer' in event) return day.offers.get(event.offer)?.people.map(numberOf) ?? []
  const placement = 'placement' in event ? day.placements.get(event.placement) : undefined
  return placement === undefined ? [] : [placement.number]
}

function postingIn(day: Day, event: DayEvent): PostingId | undefined {
  if ('posting' in event) return event.posting
  if ('offer' in event) return day.offers.get(event.offer)?.posting
  return 'placement' in event ? day.placements.get(event.placement)?.posting : undefined
}

function termsIn(day: Day, event: DayEvent): Terms | undefined {
  const id = postingIn(day, event)
  return 'terms' in event ? event.terms : id && day.postings.get(id)?.terms
}

function jobIn(day: Day, event: DayEvent): string {
  const [id, terms] = [postingIn(day, event), termsIn(day, event)]
  return id === undefined ? 'no job that was there' : `job ${id.slice(4)}${terms ? `, ${terms.trade}` : ''}`
}

const clockOf = (instant: Instant): string => `${clockTime(minuteOfDay(instant))}:${instant.slice(17, 19)}`
