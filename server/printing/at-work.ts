/** Whether a printer is at work: then nobody need ask it whether it is there, and it could not be asked. */
export function atWork() {
  let isNow = false
  const waiting = new Set<() => void>()
  return {
    begins(): void {
      isNow = true
      for (const tell of waiting) tell()
    },
    ends(): void {
      isNow = false
    },
    /** True at once, or as soon as it is at work; else what is found out in its turn. */
    or: (find: () => Promise<boolean>): Promise<boolean> =>
      isNow
        ? Promise.resolve(true)
        : new Promise((resolve) => {
            const yes = () => resolve(true)
            waiting.add(yes)
            const found = (isThere: boolean) => {
              waiting.delete(yes)
              resolve(isThere)
            }
            find().then(found, () => found(false))
          }),
  }
}
