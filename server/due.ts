import type { Instant } from '../shared/ids.ts'
import type { BookTime } from './book.ts'

/** When something of a book is next due. */
export class Due<State> {
  #time: Pick<BookTime<State, unknown>, 'dueAt' | 'answerDueAt'> | undefined
  #asked: { readonly of: State; readonly heardUntil: Instant | undefined; readonly at: Instant | undefined } | undefined
  /** What fell due and did not pass although time was let pass: a bug in a rule, which must not spin the hall. */
  #stuckAt: Instant | undefined

  /** Nobody could be heard until now: a start, a disk that refused, a machine that slept. The book has not been told yet. */
  wasAway = false
  /** Nobody can be heard now, and others may still ask: no answer is waited for in vain. */
  isAway = false
  #heardUntil: Instant | undefined

  constructor(time: Pick<BookTime<State, unknown>, 'dueAt' | 'answerDueAt'> | undefined) {
    this.#time = time
    this.away()
  }

  at(state: State): Instant | undefined {
    // Asked several times a turn; a state is a value, so it falls due when it does.
    const { heardUntil } = this
    if (this.#asked?.of !== state || this.#asked.heardUntil !== heardUntil)
      this.#asked = { of: state, heardUntil, at: this.#time?.dueAt(state, heardUntil) }
    return this.#asked.at
  }
  has(state: State, now: Instant): boolean {
    if (this.wasAway) return true
    const at = this.at(state)
    return at !== undefined && at !== this.#stuckAt && at <= now
  }
  /** What time asks now, one after another: whether it is for who could not be heard, or cannot, before their time to answer ends. */
  asks(state: State, now: Instant): readonly boolean[] {
    if (this.wasAway) return [true]
    const answerDueAt = this.isAway ? this.#time?.answerDueAt?.(state) : undefined
    const waitsOn = answerDueAt !== undefined && answerDueAt <= now
    return this.has(state, now) ? [...(waitsOn ? [true] : []), false] : []
  }
  /** Until when people surely were heard: whose time to answer ends later has not let it run out yet. Absent: the clock alone says so. */
  get heardUntil(): Instant | undefined {
    return this.isAway ? undefined : this.#heardUntil
  }
  hears(isHeard: boolean, until: Instant | undefined): void {
    if (isHeard && this.isAway) this.away()
    this.isAway = !isHeard
    this.#heardUntil = until
  }
  away(): void {
    this.wasAway = this.#time !== undefined
  }
  /** Told after every turn of what is still due although its time was let pass, if anything. */
  stuck(at: Instant | undefined): void {
    this.#stuckAt = at
  }
}
