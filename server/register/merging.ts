import type { WorkerRecord } from '../../shared/register.ts'

/** What two records of one person know together; what was typed of their birthday gives way to the ID card. */
export function wholeRecord(stays: WorkerRecord, other: WorkerRecord): WorkerRecord {
  const { birthDate } = stays.residentId === undefined && other.residentId !== undefined ? other : stays
  return { ...other, ...stays, birthDate }
}
