import { Instant, MarketDay, Position } from '../../shared/ids.ts'
import type { Audience, Audiences, Live } from '../../shared/live.ts'
import { later } from '../../shared/time.ts'

/** What the server sends down a live line at a moment of the morning, 05:46 or so many seconds on: one whole view, and then the line ends. */
export function liveLine<A extends Audience>(view: Audiences[A], passedSeconds = 0) {
  const heard: Live<Audiences[A]> = {
    day: MarketDay.parse('2026-08-17'),
    now: later(Instant.parse('2026-08-16T21:46:02.000Z'), passedSeconds),
    speed: 1,
    marketVersion: 0,
    position: { day: Position.parse(31), county: Position.parse(7) },
    view,
  }
  return { contentType: 'text/event-stream', body: `event: view\ndata: ${JSON.stringify(heard)}\n\n` }
}
