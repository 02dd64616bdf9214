import type { Person } from '../../shared/county/county.ts'
import { Mark, type WorkerMarked } from '../../shared/county/people/messages.ts'
import type { Hall } from '../hall.ts'

/** What a supervisor found, as the register has it; undefined once it is erased. */
export const openMark = (hall: Pick<Hall, 'register'>, mark: WorkerMarked['mark']): Mark | undefined =>
  typeof mark === 'string' ? mark : Mark.safeParse(hall.register.text(mark.text)).data

/** 就业困难, found of any of their records and not found no more since. */
export const isHardToPlace = (hall: Pick<Hall, 'register'>, person: Person | undefined): boolean =>
  person?.marks.some((mark) => openMark(hall, mark) === 'hard-to-place') ?? false
