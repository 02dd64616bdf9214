import type { Answer, Waiting } from './book.ts'

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
  /** All that wait. */
  take(): readonly Waiting<Command>[] {
    const taken = this.#waiting
    this.#waiting = []
    return taken
  }
  /** Everybody is told the same. */
  answer(answer: Answer): void {
    for (const asked of this.take()) asked.answer(answer)
  }
}
