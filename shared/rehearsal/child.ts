import type { Day } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'

/** Staff go to the child who came, else one comes. */
export const aboutChild = ({ childTurnedAwayAt: cameAt }: Day): DayCommand =>
  cameAt === undefined ? { type: 'turn-away-child' } : { type: 'go-to-child', cameAt }
