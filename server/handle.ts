import type { Context } from '../shared/decider.ts'
import { compactDay } from '../shared/hall-clock.ts'
import { type CommandId, type Instant, type MarketDay, Position } from '../shared/ids.ts'
import type { Entry, RecordedEvent } from '../shared/ledger/entry.ts'
import type { Refusal } from '../shared/refusal.ts'
import { Accepted } from './accepted.ts'
import {
  type Answer,
  type Asked,
  type BookSetup,
  type BookSnapshot,
  beginTurn,
  type Step,
  type Turn,
  tell,
  type Waiting,
} from './book.ts'

const importsPerTurn = 64
const refuse = (refusal: Refusal): Answer => ({ answer: 'refused', refusal })

/**
 * The command path of one book. Commands wait in one queue; a turn takes all that wait, decides them one after another on
 * the running state and appends all their events in one durable write: the turn is the group commit. Then everybody is
 * answered.
 */
export class BookPath<State, Command, Event extends RecordedEvent, Surroundings extends Context> {
  #setup: BookSetup<State, Command, Event, Surroundings>
  #state: State
  #last: BookSnapshot<State>['last'] | undefined
  #waiting: Waiting<Command>[] = []
  #turning: Promise<void> | undefined
  /** Over when the loop came round since the last turn: whoever comes alone is decided at once, a rush shares the next turn. */
  #breath: Promise<unknown> = Promise.resolve()
  #behind = true
  #notSavingSince: Instant | undefined
  #due: { readonly of: State; readonly at: Instant | undefined } | undefined
  /** What fell due and did not pass although time was let pass: a bug in a rule, which must not spin the hall. */
  #stuckAt: Instant | undefined
  #stopped = false
  #unfollow: () => void
  #accepted = new Accepted()
  /** Before the first entry of the running market day. */
  #daybreak: BookSnapshot<State> | undefined

  private constructor(setup: BookSetup<State, Command, Event, Surroundings>) {
    this.#setup = setup
    this.#state = setup.snapshot?.state ?? setup.decider.initial
    this.#last = setup.snapshot?.last
    this.#unfollow = setup.ledger.follow((book) => {
      if (book !== setup.book) return
      this.#behind = true
      this.wake()
    })
  }

  /** Opens the book at its newest entry. Rejects if the ledger cannot be read or does not fit the rules' schemas. */
  static async open<State, Command, Event extends RecordedEvent, Surroundings extends Context>(
    setup: BookSetup<State, Command, Event, Surroundings>,
  ): Promise<BookPath<State, Command, Event, Surroundings>> {
    const path = new BookPath(setup)
    await path.#readOn()
    return path
  }

  get state(): State {
    return this.#state
  }
  get position(): Position {
    return this.#last?.position ?? Position.parse(0)
  }
  /**
   * For a start to begin from: the book as its running market day began, for that day's ids stay valid and people ask why it
   * went as it did. Undefined on the first day of all.
   */
  get snapshot(): BookSnapshot<State> | undefined {
    return this.#daybreak
  }
  /** When something is next due, for whoever keeps the alarm. */
  get dueAt(): Instant | undefined {
    // Asked several times a turn; a state is a value, so it falls due when it does.
    if (this.#due?.of !== this.#state) this.#due = { of: this.#state, at: this.#setup.time?.dueAt(this.#state) }
    return this.#due.at
  }
  /** Set while the disk refuses: new work is refused in words, reading goes on. */
  get notSavingSince(): Instant | undefined {
    return this.#notSavingSince
  }
  get marketDay(): MarketDay {
    return this.#setup.marketDay(this.#state)
  }

  /** One command through the one path; answers when it is durable, or refused. */
  ask(asked: Asked<Command>): Promise<Answer> {
    if (this.#stopped || this.#notSavingSince !== undefined) return Promise.resolve(this.#cannotSave())
    return new Promise((answer) => {
      this.#waiting.push({ ...asked, answer })
      this.wake()
    })
  }

  /** The first answer to this id if it was accepted before; another body under the same id is refused. */
  repeated(id: CommandId, bodyDigest: string): Answer | undefined {
    return this.#accepted.answer(id, bodyDigest)
  }

  /** Takes a turn if anybody waits or anything fell due. */
  wake(): void {
    if (this.#turning !== undefined || this.#stopped) return
    this.#turning = this.#run().finally(() => {
      this.#turning = undefined
      this.#breath = new Promise(setImmediate)
      if (this.#waiting.length > 0 || this.#behind || this.#isDue()) this.wake()
    })
  }

  /** Resolves when the turn under way is over; whoever asks from now on is refused. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#unfollow()
    await this.#turning
  }

  async #run(): Promise<void> {
    await this.#breath
    while (!this.#hasGivenUp && (this.#behind || this.#waiting.length > 0 || this.#isDue())) {
      try {
        if (this.#behind) await this.#readOn()
        else await this.#takeTurn(this.#takeWaiting())
      } catch (error) {
        // The book could not be read: what is known of it may be old, so nothing is written until it can be.
        this.#setup.bug(error)
        await this.#mend()
      }
    }
    if (this.#hasGivenUp) for (const asked of this.#waiting.splice(0)) asked.answer(this.#cannotSave())
  }

  /** Stopped while the disk refuses: nobody will mend it any more. */
  get #hasGivenUp(): boolean {
    return this.#stopped && this.#notSavingSince !== undefined
  }

  #isDue(): boolean {
    return this.dueAt !== undefined && this.dueAt !== this.#stuckAt && this.dueAt <= this.#setup.now()
  }

  #takeWaiting(): Waiting<Command>[] {
    const { time } = this.#setup
    const later = new Set(this.#waiting.filter(({ isImport }) => isImport === true).slice(importsPerTurn))
    const taken = this.#waiting.filter((asked) => !later.has(asked))
    this.#waiting = [...later]
    // Time passes first, so that nobody is answered from a state that is already over.
    if (time === undefined || !this.#isDue()) return taken
    return [{ ...time.ask(this.marketDay), answer: () => {}, isTime: true }, ...taken]
  }

  async #takeTurn(taken: readonly Waiting<Command>[]): Promise<void> {
    const time = taken[0]?.isTime === true ? { id: taken[0].id, dueAt: this.dueAt } : undefined
    const turn = beginTurn<State, Event>(this.#state, this.#last?.instant)
    for (const asked of taken) {
      const answer = this.#decideOne(turn, asked)
      turn.answers.push(() => asked.answer(answer))
    }
    if (turn.drafts.size > 0) {
      const outcome = await this.#append(turn)
      if (outcome === 'failed') return this.#giveUp(taken)
      if (outcome !== 'appended') return this.#decideAgain(taken, outcome)
    }
    this.#stuckAt = time !== undefined && !turn.drafts.has(time.id) ? time.dueAt : undefined
    for (const answer of turn.answers) answer()
  }

  #decideOne(turn: Turn<State, Event>, { id, actor, bodyDigest, command }: Waiting<Command>): Answer {
    const { decider, now, surround, marketDay, entryDay, bug } = this.#setup
    const before = this.#accepted.answer(id, bodyDigest, turn.drafts.get(id))
    if (before !== undefined) return before
    if (id.slice(4, 12) !== compactDay(marketDay(turn.state))) return refuse({ code: 'day-over' })
    const clock = now()
    // A clock that steps back must not put an entry before the last one.
    const instant = turn.instant !== undefined && clock < turn.instant ? turn.instant : clock
    const at = { instant, command: id, position: Position.parse(this.position + turn.drafts.size) }
    try {
      const decision = decider.decide(turn.state, command, surround(at))
      if ('refusal' in decision) return refuse(decision.refusal)
      if (decision.events.length === 0) return { answer: 'done', events: [] }
      const state = decision.events.reduce((next, event) => decider.evolve(next, event, at), turn.state)
      turn.drafts.set(id, { instant, day: entryDay(state), actor, command: id, bodyDigest, events: decision.events })
      turn.decided.push([turn.state, decision.events, state])
      turn.state = state
      turn.instant = instant
      return { answer: 'done', events: decision.events }
    } catch (error) {
      bug(error)
      return refuse({ code: 'not-understood' })
    }
  }

  async #append(turn: Turn<State, Event>) {
    const { ledger, book, bug } = this.#setup
    const appended = await ledger.append(book, this.position, [...turn.drafts.values()]).catch((error: unknown) => {
      bug(error)
      return { outcome: 'unknown' } as const
    })
    if (appended.outcome !== 'appended') return appended.outcome
    for (const [index, entry] of appended.entries.entries()) {
      const step = turn.decided[index]
      if (step === undefined) throw new Error('The ledger answered with more entries than it was given')
      this.#take(entry, step)
    }
    this.#publish(appended.entries)
    return appended.outcome
  }

  #publish(entries: readonly Entry[]): void {
    tell(this.#setup, ({ published }) => published(entries))
  }

  /** Another process wrote first, or nobody knows: the book itself is asked, then everybody is decided again. */
  async #decideAgain(taken: readonly Waiting<Command>[], why: 'conflict' | 'unknown'): Promise<void> {
    if (why === 'unknown') await this.#mend()
    // Whoever turns out to be in the book gets their first answer, as for any repeated id.
    this.#waiting = [...taken.filter((asked) => asked.isTime !== true), ...this.#waiting]
    if (why === 'conflict') await this.#readOn()
  }

  /** The write or sync failed: nobody is told "done". */
  #giveUp(taken: readonly Waiting<Command>[]): Promise<void> {
    const mended = this.#mend()
    for (const asked of taken) asked.answer(this.#cannotSave())
    return mended
  }

  async #mend(): Promise<void> {
    this.#notSavingSince ??= this.#setup.now()
    for (const asked of this.#waiting.splice(0)) asked.answer(this.#cannotSave())
    this.#publish([])
    while (!this.#stopped && this.#notSavingSince !== undefined) {
      await this.#setup.pause()
      try {
        await this.#setup.ledger.recover(this.#setup.book)
        await this.#readOn()
        this.#notSavingSince = undefined
      } catch {
        // The disk still refuses; people hear so in words until it does not.
      }
    }
    this.#publish([])
  }

  async #readOn(): Promise<void> {
    const { ledger, book, decider, parseEvent } = this.#setup
    this.#behind = false
    const read: Entry[] = []
    for await (const entry of ledger.read(book, this.position)) {
      const [before, events] = [this.#state, entry.events.map(parseEvent)]
      const after = events.reduce((next, event) => decider.evolve(next, event, entry), before)
      this.#take(entry, [before, events, after])
      read.push(entry)
    }
    if (read.length > 0) this.#publish(read)
  }

  #take(entry: Entry, step: Step<State, Event>): void {
    const [before, , after] = step
    if (this.#last !== undefined && entry.day !== this.#accepted.day)
      this.#daybreak = { state: before, last: this.#last }
    this.#state = after
    this.#last = { position: entry.position, instant: entry.instant, command: entry.command }
    this.#accepted.take(entry)
    tell(this.#setup, ({ witness }) => witness?.(...step))
  }

  #cannotSave(): Answer {
    return refuse({ code: 'cannot-save-now', since: this.#notSavingSince ?? this.#setup.now() })
  }
}
