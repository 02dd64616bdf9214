/** Lets at most so many works run at once; the others wait their turn. Thousands of files are never open together. */
export type Gate = <Answer>(work: () => Promise<Answer>) => Promise<Answer>

export function makeGate(atOnce: number): Gate {
  let free = atOnce
  const queue: (() => void)[] = []
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => queue.push(resolve))
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
