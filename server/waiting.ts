import type { Answer, Waiting } from './book.ts'

const importsPerTurn = 64

/** Those who have asked a book and not been answered, in the order they came. */
export class WaitingLine<Command> {
  #waiting: Waiting<Command>[] = []

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }
  join(asked: Waiting<Command>): void {
    this.#waiting.push(asked)
  }
  /** Before everybody who came since. */
  goBack(asked: readonly Waiting<Command>[]): void {
    this.#waiting = [...asked, ...this.#waiting]
  }
  /** All that wait; of an import no more than give way to people who stand there. */
  take(): readonly Waiting<Command>[] {
    const later = new Set(this.#waiting.filter(({ isImport }) => isImport === true).slice(importsPerTurn))
    const taken = this.#waiting.filter((asked) => !later.has(asked))
    this.#waiting = [...later]
    return taken
  }
  /** Everybody is told the same. */
  answer(answer: Answer): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const asked of waiting) asked.answer(answer)
  }
}
