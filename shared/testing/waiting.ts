import type { Day, InLine } from '../day/day.ts'
import { inFairOrder } from '../day/matching/order.ts'

/** Who waits, in the fair order. */
export const waitingInOrder = (day: Day): readonly InLine[] =>
  inFairOrder(
    day.rules,
    [...day.line.values()].filter((person) => person.standing.status === 'waiting'),
    (person) => person,
  )
