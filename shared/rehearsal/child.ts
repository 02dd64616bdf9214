import type { Day } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'
import { hasRest } from '../day/placement/taken.ts'
import type { WorkerId } from '../ids.ts'

/** Staff go to the child who came, else one comes. */
export const aboutChild = ({ childTurnedAwayAt: cameAt }: Day): DayCommand =>
  cameAt === undefined ? { type: 'turn-away-child' } : { type: 'go-to-child', cameAt }

/** Whoever is just called turns out to be younger than was read; one of them all has work when they turn out to be a child, or was missed at it. */
export function corrected(
  day: Day,
  people: readonly WorkerId[],
  somebody: WorkerId,
  called: WorkerId | undefined,
): DayCommand {
  const mayBeChild = (one: WorkerId) => people.indexOf(one) % 6 === 1
  const missed = [...day.placements.values()].find((own) => mayBeChild(own.worker) && !hasRest(own))?.worker
  const worker = called ?? missed ?? somebody
  const hadWork = day.placements.some((placement) => placement.worker === worker)
  const isChild = worker === missed || (mayBeChild(worker) && (!hadWork || worker === people[7]))
  const age = called !== undefined ? 'minor' : isChild ? 'child' : 'adult'
  return { type: 'correct-facts', worker, age, certificates: [] }
}
