import type { Day, InLine } from '../day/day.ts'
import { fairOrder } from '../day/matching/order.ts'

/** Who waits, in the fair order. */
export const waitingInOrder = (day: Day): readonly InLine[] =>
  [...day.line.values()].filter((person) => person.standing.status === 'waiting').sort(fairOrder(day.rules))
