import type { Refusal } from '../../refusal.ts'
import type { InLine } from '../day.ts'

/** Why somebody cannot ask for anything in the line: they left, the day closed over them, or their number is gone. */
export function outOfLine(person: InLine | undefined): Refusal | undefined {
  switch (person?.standing.status) {
    case undefined:
    case 'left':
    case 'released':
      return { code: 'not-in-line' }
    case 'gone':
      return { code: 'number-gone' }
    default:
      return undefined
  }
}
