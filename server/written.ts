import { type CommandId, type Instant, type MarketDay, Position } from '../shared/ids.ts'
import type { Entry, EntryDraft } from '../shared/ledger/entry.ts'
import type { Answer, BookSnapshot } from './book.ts'

/**
 * What the path of a book remembers of its entries: the last one, the commands of the running market day (ids of older days
 * are refused by their day), and how that day began.
 */
export class Written<State> {
  #last: BookSnapshot<State>['last'] | undefined
  #day: MarketDay | undefined
  #accepted = new Map<CommandId, Entry>()
  #daybreak: BookSnapshot<State> | undefined

  constructor(last: BookSnapshot<State>['last'] | undefined) {
    this.#last = last
  }

  get position(): Position {
    return this.#last?.position ?? Position.parse(0)
  }
  get last(): BookSnapshot<State>['last'] | undefined {
    return this.#last
  }
  /** The book before the first entry of the running market day; undefined on the first day of all. */
  get daybreak(): BookSnapshot<State> | undefined {
    return this.#daybreak
  }

  take(before: State, entry: Entry): void {
    if (entry.day !== this.#day) {
      this.#accepted.clear()
      this.#daybreak = this.#last === undefined ? undefined : { state: before, last: this.#last }
    }
    this.#day = entry.day
    this.#last = { position: entry.position, instant: entry.instant, command: entry.command }
    this.#accepted.set(entry.command, entry)
  }

  /** When a command of the running market day was accepted; also one of before a start. */
  instantOf(id: CommandId): Instant | undefined {
    return this.#accepted.get(id)?.instant
  }

  /** The first answer, rebuilt from the entry or from the turn's own draft; another body under the same id is refused. */
  answer(id: CommandId, bodyDigest: string, draft?: EntryDraft): Answer | undefined {
    const before = this.#accepted.get(id) ?? draft
    if (before === undefined) return undefined
    if (before.bodyDigest === bodyDigest) return { answer: 'done', events: before.events }
    return { answer: 'refused', refusal: { code: 'changed-under-the-same-id' } }
  }
}
