import type { Instant } from '../ids.ts'
import { ImmutableSet } from '../immutable.ts'
import { mustHave } from '../must-have.ts'
import { isByHand } from './by-hand.ts'
import { ranked, roundDue } from './change.ts'
import { evolveLine } from './check-in/evolve.ts'
import { heardFrom } from './check-in/heard.ts'
import { type Day, hasRoom, noDay } from './day.ts'
import { carriedOver } from './market-day/carried.ts'
import { closingOf } from './market-day/closing.ts'
import { afterClose, leftBehind } from './market-day/known.ts'
import { evolveMatching } from './matching/evolve.ts'
import type { DayEvent, DayEventOf } from './messages.ts'
import { evolvePlacement } from './placement/evolve.ts'
import { withTicketOf } from './placement/theirs.ts'
import { evolvePosting } from './posting/evolve.ts'
import { withWritten } from './written.ts'

/** The day after one event. Distrust ended at the ledger's door: what an event names must be there. */
export function evolveDay(day: Day, event: DayEvent, at: { readonly instant: Instant }): Day {
  const after = withWritten(day, heardFrom(day, happenedTo(day, event, at), event), event)
  return isByHand(event) ? { ...after, counts: { ...after.counts, byHand: after.counts.byHand + 1 } } : after
}

function happenedTo(day: Day, event: DayEvent, at: { readonly instant: Instant }): Day {
  switch (event.type) {
    case 'day-opened':
    case 'day-closed':
    case 'rules-changed':
      return evolveMarketDay(day, event, at.instant)
    case 'checked-in':
    case 'wants-changed':
    case 'left-line':
    case 'came-back':
    case 'certificate-noted':
    case 'facts-corrected':
    case 'do-not-send-noted':
    case 'child-turned-away':
    case 'child-gone-to':
    case 'place-kept':
    case 'crew-formed':
    case 'crew-joined':
    case 'crew-left':
    case 'crew-dissolved':
      return evolveLine(day, event, at.instant)
    case 'posted':
    case 'posting-approved':
    case 'closed-to-minors':
    case 'posting-turned-down':
    case 'posting-held-again':
    case 'posting-expired':
    case 'terms-changed':
    case 'change-proposed':
    case 'change-agreed':
    case 'places-changed':
    case 'posting-cancelled':
      return evolvePosting(day, event, at.instant)
    case 'wish-stated':
    case 'wish-taken-back':
    case 'name-requested':
    case 'name-taken-off':
    case 'lots-drawn':
    case 'round-run':
    case 'offer-made':
    case 'called-again':
    case 'held-anew':
    case 'offer-accepted':
    case 'offer-declined':
    case 'offer-passed':
    case 'offer-withdrawn':
    case 'waited-again':
    case 'second-wave-opened':
    case 'second-wave-closed':
      return evolveMatching(day, event, at.instant)
    case 'placed-by-hand':
    case 'list-asked':
    case 'print-reported':
    case 'placement-made':
    case 'placement-released':
    case 'arrived':
    case 'absent':
    case 'report-taken-back':
    case 'work-stopped':
    case 'stop-taken-back':
    case 'ticket-asked':
    case 'boarded':
    case 'work-finished':
    case 'paid-here':
      return evolvePlacement(day, event, at.instant)
    default:
      return event satisfies never
  }
}

function evolveMarketDay(
  day: Day,
  event: DayEventOf<'day-opened' | 'day-closed' | 'rules-changed'>,
  instant: Instant,
): Day {
  switch (event.type) {
    case 'day-opened':
      return opened(day, event, instant)
    case 'day-closed':
      return closed(day, event)
    case 'rules-changed':
      return goesBy(day, event, instant)
    default:
      return event satisfies never
  }
}

const closed = (day: Day, event: DayEventOf<'day-closed'>): Day => ({
  ...day,
  open: false,
  closed: event,
  lastClose: afterClose(day, event),
  termsChanged: day.termsChanged.clear(),
  roundDueAt: undefined,
  waitingFor: day.waitingFor.clear(),
  line: day.line.map((person) =>
    person.standing.status === 'waiting' ? { ...person, standing: { status: 'released' } } : person,
  ),
})

/** The line is ranked anew, and results are made when these rules say so. */
const goesBy = (day: Day, { rules }: DayEventOf<'rules-changed'>, instant: Instant): Day =>
  roundDue(
    ranked({
      ...day,
      rules,
      closesAt: closingOf(mustHave(day.day, 'market day'), rules, instant),
      roundDueAt: undefined,
    }),
    instant,
  )

/** A new market day: the line, offers and counts begin again. */
function opened(before: Day, event: DayEventOf<'day-opened'>, instant: Instant): Day {
  const { postings, placements } = carriedOver(before, event, instant)
  return {
    ...before,
    day: event.day,
    open: true,
    closesAt: closingOf(event.day, event.rules, instant),
    rules: event.rules,
    lottery: event.lottery,
    line: before.line.clear(),
    waitingFor: before.waitingFor.clear(),
    crews: before.crews.clear(),
    keepers: before.keepers.clear(),
    offers: before.offers.clear(),
    prints: [],
    postings,
    withRoom: ImmutableSet([...postings.filter(hasRoom).keys()]),
    placements,
    ticketsOf: [...placements.values()].reduce(withTicketOf, before.ticketsOf.clear()),
    lastClose: leftBehind(before, placements),
    counts: noDay.counts,
    childTurnedAwayAt: undefined,
    roundDueAt: undefined,
    calledBefore: [],
  }
}
