import type { PlacementId } from '../ids.ts'

/** The number people read out: month and day, then the day's count. `plc_20260817_0031` → `0817-0031`. */
export const ticketNumber = (placement: PlacementId): string => `${placement.slice(8, 12)}-${placement.slice(13)}`
