import type { EmployerRecord } from '../day/posting/messages.ts'
import type { Words } from './words.ts'

/** Who hires, and what people may know of them where it was told: `李*福，问过 12 次工钱，11 次按时付清`. */
export const hirerWords = (
  { paper, posting }: Words,
  employerMasked: string,
  record: EmployerRecord | undefined,
): string => [employerMasked, ...(record === undefined ? [] : [paper.record(record)])].join(posting.comma)
