import type { WorkerView } from './day/matching/view.ts'
import type { EmployerView } from './day/posting/view.ts'
import type { Instant, MarketDay, Position } from './ids.ts'
import type { BoardView } from './places/hall-board/view.ts'
import type { HomeView } from './places/home/view.ts'
import type { DeskView } from './places/staff-desk/view.ts'

/** The audiences of live views. `GET /api/live/<audience>`: server-sent events `view` and `beat`. */
export interface Audiences {
  readonly home: HomeView
  readonly board: BoardView
  readonly desk: DeskView
  readonly worker: WorkerView
  readonly employer: EmployerView
}
export type Audience = keyof Audiences

/** Sent with every view and every heartbeat (each 5 s), so that a screen knows the hall's day and how old its data is. */
export interface Beat {
  /** The market day new commands belong to. */
  readonly day: MarketDay
  readonly now: Instant
  /** How many times as fast as the world the hall's clock runs: 1, except while practising. */
  readonly speed: number
  /** Which version of the market's settings holds: a screen that knows another one asks again. */
  readonly marketVersion: number
  readonly position: { readonly day: Position; readonly county: Position }
}
/** The data of a `view` event: the whole current view, so a reconnect is complete. */
export interface Live<View> extends Beat {
  readonly view: View
}
