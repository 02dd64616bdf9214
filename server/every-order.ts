import { setImmediate as breath } from 'node:timers/promises'

/** Does the work as a step: while a story is told, whoever comes to a step stands before it until let go on. */
export type Step = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>

export interface Story {
  /** What is asked at the same time; to begin is the first step of each. */
  readonly atOnce: Readonly<Record<string, () => Promise<unknown>>>
  /** What must be at no time: looked for after every step. */
  readonly wrong: () => string | undefined
  /** What must not be left when everybody has come to their end. */
  readonly wrongInTheEnd: () => string | undefined
}

export interface Tried {
  readonly orders: number
  /** The first fault that was found, and the order of steps that led to it. */
  readonly fault?: { readonly what: string; readonly order: readonly string[] }
}

/**
 * Tells a story in every order its steps can come in, each time from its beginning, until one goes wrong. Nothing is left
 * to luck: whenever all that can has come to a step, one goes on; the next time round, another.
 */
export async function inEveryOrder(begin: (step: Step) => Promise<Story>): Promise<Tried> {
  let wanted: readonly number[] | undefined = []
  for (let orders = 1; ; orders += 1) {
    const told = await tell(begin, wanted)
    if (told.what !== undefined)
      return { orders, fault: { what: told.what, order: told.chosen.map(({ name }) => name) } }
    wanted = next(told.chosen)
    if (wanted === undefined) return { orders }
  }
}

/** Until all that can has come to a step: a turn of a book begins with a breath, and its answer may be the reason of another. */
async function quiet(): Promise<void> {
  for (let breaths = 0; breaths < 4; breaths += 1) await breath()
}

interface Chosen {
  readonly name: string
  readonly choice: number
  readonly of: number
}

/** The same choices up to the last one that could have been another. */
function next(chosen: readonly Chosen[]): readonly number[] | undefined {
  const last = chosen.findLastIndex(({ choice, of }) => choice + 1 < of)
  const before = chosen.slice(0, last).map(({ choice }) => choice)
  return last < 0 ? undefined : [...before, (chosen[last]?.choice ?? 0) + 1]
}

async function tell(begin: (step: Step) => Promise<Story>, wanted: readonly number[]) {
  const standing: { readonly name: string; readonly goOn: () => void }[] = []
  let begun = false
  let underWay = 0
  const step: Step = async (name, work) => {
    if (begun) await new Promise<void>((goOn) => standing.push({ name, goOn }))
    return work()
  }
  const story = await begin(step)
  begun = true
  const chosen: Chosen[] = []
  let what: string | undefined
  for (const [name, ask] of Object.entries(story.atOnce)) {
    underWay += 1
    void step(`${name} begins`, ask)
      .catch((error: unknown) => {
        what ??= `${name} threw ${String(error)}`
      })
      .finally(() => {
        underWay -= 1
      })
  }
  while (what === undefined && underWay > 0) {
    await quiet()
    const choice = wanted[chosen.length] ?? 0
    const [first] = standing.splice(choice, 1)
    if (first === undefined) {
      what = 'nobody goes on, or the story is not the same twice'
      break
    }
    chosen.push({ name: first.name, choice, of: standing.length + 1 })
    first.goOn()
    await quiet()
    what ??= story.wrong()
  }
  return { chosen, what: what ?? story.wrongInTheEnd() }
}
