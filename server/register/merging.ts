import type { WorkerRecord } from '../../shared/register.ts'

/**
 * What two records of one person know together; what was typed of their birthday gives way to the ID card. Whether they typed
 * their name themselves belongs to the name that stays.
 */
export function wholeRecord(stays: WorkerRecord, other: WorkerRecord): WorkerRecord {
  const { birthDate } = stays.residentId === undefined && other.residentId !== undefined ? other : stays
  const { nameTyped, ...whole } = { ...other, ...stays, birthDate }
  const { nameTyped: isTyped } = stays.name === undefined ? other : stays
  return { ...whole, ...(isTyped && nameTyped ? { nameTyped } : {}) }
}
