import type { CommandId, MarketDay } from '../shared/ids.ts'
import type { Entry, EntryDraft } from '../shared/ledger/entry.ts'
import type { Answer } from './book.ts'

/** The commands of the running market day that were accepted; ids of older days are refused by their day. */
export class Accepted {
  #entries = new Map<CommandId, Entry>()
  #day: MarketDay | undefined

  /** The running market day; undefined before the first entry. */
  get day(): MarketDay | undefined {
    return this.#day
  }

  take(entry: Entry): void {
    if (entry.day !== this.#day) this.#entries.clear()
    this.#day = entry.day
    this.#entries.set(entry.command, entry)
  }

  /** The first answer, rebuilt from the entry or from the turn's own draft; another body under the same id is refused. */
  answer(id: CommandId, bodyDigest: string, draft?: EntryDraft): Answer | undefined {
    const before = this.#entries.get(id) ?? draft
    if (before === undefined) return undefined
    if (before.bodyDigest === bodyDigest) return { answer: 'done', events: before.events }
    return { answer: 'refused', refusal: { code: 'changed-under-the-same-id' } }
  }
}
