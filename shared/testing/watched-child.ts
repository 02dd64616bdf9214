import type { DayEvent } from '../day/messages.ts'

/** Whether a child who came today is still to be gone to. */
export function watchedChild(promise: (kept: boolean, what: string) => void) {
  let waits = false
  return {
    note({ type }: DayEvent): void {
      if (type === 'child-gone-to') promise(waits, 'staff go once to a child who came')
      if (type === 'child-turned-away') waits = true
      else if (type === 'child-gone-to' || type === 'day-opened') waits = false
    },
  }
}
