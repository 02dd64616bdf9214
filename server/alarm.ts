import type { Instant } from '../shared/ids.ts'
import type { Clock } from './clock.ts'

interface Sleeper {
  readonly dueAt: Instant | undefined
  wake(): void
}

/** Wakes the day when something falls due: set anew after every change. */
export function keepAlarm(day: Sleeper, clock: Pick<Clock, 'at'>, listeners: Set<() => void>): () => void {
  let callOff = () => {}
  let due: Instant | undefined
  const set = () => {
    if (day.dueAt === due) return
    callOff()
    due = day.dueAt
    callOff = due === undefined ? () => {} : clock.at(due, () => day.wake())
  }
  listeners.add(set)
  set()
  return () => {
    listeners.delete(set)
    callOff()
  }
}
