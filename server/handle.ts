import type { Context } from '../shared/decider.ts'
import type { CommandId, Instant, MarketDay, Position } from '../shared/ids.ts'
import type { Entry, RecordedEvent } from '../shared/ledger/entry.ts'
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
import { decideOne, notBefore } from './decide-one.ts'
import { Due } from './due.ts'
import { refuse } from './reply.ts'
import { WaitingLine } from './waiting.ts'
import { Written } from './written.ts'

/**
 * The command path of one book. Commands wait in one queue; a turn takes all that wait, decides them one after another on
 * the running state and appends all their events in one durable write: the turn is the group commit. Then everybody is
 * answered.
 */
export class BookPath<State, Command, Event extends RecordedEvent, Surroundings extends Context> {
  #setup: BookSetup<State, Command, Event, Surroundings>
  #state: State
  #written: Written<State>
  #waiting = new WaitingLine<Command>()
  #turning: Promise<void> | undefined
  /** Over when the loop came round since the last turn: whoever comes alone is decided at once, a rush shares the next turn. */
  #breath: Promise<unknown> = Promise.resolve()
  #behind = true
  #notSavingSince: Instant | undefined
  #due: Due<State>
  #stopped = false
  #unfollow: () => void

  private constructor(setup: BookSetup<State, Command, Event, Surroundings>) {
    this.#setup = setup
    this.#state = setup.snapshot?.state ?? setup.decider.initial
    this.#due = new Due(setup.time)
    this.#written = new Written(setup.snapshot?.last)
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
    if (path.#due.wasAway) path.wake()
    return path
  }

  get state(): State {
    return this.#state
  }
  get position(): Position {
    return this.#written.position
  }
  /** For a start to begin from: as the running day began, whose ids stay valid and whose why is asked; none on the first. */
  get snapshot(): BookSnapshot<State> | undefined {
    return this.#written.daybreak
  }
  /** Of the newest entry. */
  get lastInstant(): Instant | undefined {
    return this.#written.last?.instant
  }
  /** When something is next due, for whoever keeps the alarm. */
  get dueAt(): Instant | undefined {
    return this.#due.at(this.#state)
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
      this.#waiting.join({ ...asked, answer })
      this.wake()
    })
  }

  /** The first answer to this id if it was accepted before; another body under the same id is refused. */
  repeated(id: CommandId, bodyDigest: string): Answer | undefined {
    return this.#written.answer(id, bodyDigest)
  }
  /** When it was accepted; undefined: never, or on an earlier day. */
  writtenAt = (id: CommandId): Instant | undefined => this.#written.instantOf(id)

  /** Takes a turn if anybody waits or anything fell due. */
  wake(): void {
    if (this.#turning !== undefined || this.#stopped) return
    this.#turning = this.#run().finally(() => {
      this.#turning = undefined
      this.#breath = new Promise(setImmediate)
      if (this.#hasWork()) this.wake()
    })
  }

  /** Nobody could be heard for a while: the book is told before anything else falls due. */
  away(): void {
    this.#due.away()
    this.wake()
  }

  /** Resolves when the turn under way is over: behind a start, when the time that went by unheard has passed. */
  async turned(): Promise<void> {
    await this.#turning
  }

  /** Whether anybody can be heard now: until they can, whoever is waited for is waited for anew. And until when they surely were. */
  hears(isHeard: boolean, until?: Instant): void {
    this.#due.hears(isHeard, until)
    if (this.#hasWork()) this.wake()
  }

  /** Resolves when the turn under way is over; whoever asks from now on is refused. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#unfollow()
    await this.#turning
  }

  async #run(): Promise<void> {
    await this.#breath
    while (this.#hasWork()) {
      try {
        if (this.#behind) await this.#readOn()
        else await this.#takeTurn(this.#takeWaiting())
      } catch (error) {
        // The book could not be read: what is known of it may be old, so nothing is written until it can be.
        this.#setup.bug(error)
        await this.#mend()
      }
    }
    if (this.#notSavingSince !== undefined) this.#waiting.answer(this.#cannotSave())
  }

  #hasWork(): boolean {
    // Stopped while the disk refuses: nobody will mend it any more.
    const hasGivenUp = this.#stopped && this.#notSavingSince !== undefined
    return !hasGivenUp && (this.#behind || !this.#waiting.isEmpty || this.#due.has(this.#state, this.#now()))
  }

  #now(): Instant {
    return notBefore(this.#written.last?.instant, this.#setup.now())
  }

  #takeWaiting(): readonly Waiting<Command>[] {
    const { time } = this.#setup
    // Time passes first, so that nobody is answered from a state that is over, or that ran on while nobody was heard.
    const asks = this.#due.asks(this.#state, this.#now())
    const passes = asks.flatMap((away) => time?.ask(this.marketDay, away, this.#due.heardUntil) ?? [])
    const others = this.#due.wasAway ? [] : this.#waiting.take()
    return [...passes.map((asked) => ({ ...asked, answer: () => {}, isTime: true })), ...others]
  }

  async #takeTurn(taken: readonly Waiting<Command>[]): Promise<void> {
    const last = this.#due.wasAway ? undefined : taken.findLast(({ isTime }) => isTime)
    const time = last && { id: last.id, dueAt: this.dueAt }
    this.#due.wasAway = false
    const turn = beginTurn<State, Event>(this.#state, this.#written.last?.instant)
    for (const asked of taken) {
      const before = this.#written.answer(asked.id, asked.bodyDigest, turn.drafts.get(asked.id))
      const answer = before ?? decideOne(this.#setup, turn, asked, this.position)
      turn.answers.push(() => asked.answer(answer))
    }
    if (turn.drafts.size > 0) {
      const outcome = await this.#append(turn)
      if (outcome !== 'appended') return this.#notWritten(taken, outcome)
    }
    this.#due.stuck(time !== undefined && !turn.drafts.has(time.id) ? time.dueAt : undefined)
    for (const answer of turn.answers) answer()
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

  /** Nobody is told "done": another process wrote first, the disk refused, or nobody knows until the book itself is asked. */
  async #notWritten(taken: readonly Waiting<Command>[], why: 'conflict' | 'failed' | 'unknown'): Promise<void> {
    if (why === 'unknown') await this.#mend()
    // Whoever turns out to be in the book gets their first answer, as for any repeated id.
    this.#waiting.goBack(taken.filter((asked) => asked.isTime !== true))
    if (why === 'failed') await this.#mend()
    if (why === 'conflict') await this.#readOn()
  }

  async #mend(): Promise<void> {
    this.#notSavingSince ??= this.#setup.now()
    this.#due.away()
    this.#waiting.answer(this.#cannotSave())
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
    this.#written.take(before, entry)
    this.#state = after
    tell(this.#setup, ({ witness }) => witness?.(...step, entry))
  }

  #cannotSave(): Answer {
    return refuse({ code: 'cannot-save-now', since: this.#notSavingSince ?? this.#setup.now() })
  }
}
