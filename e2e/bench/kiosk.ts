import { dailyLogBench } from './daily-log.ts'
import { weightBench } from './kiosk/weight.ts'
import type { Stories } from './ledger.ts'

/** What the terminals and the desk weigh, and how fast they answer a finger on a slow computer. */
export const kioskStories: Stories = new Map([
  ['weight', weightBench],
  ['daily-log', dailyLogBench],
])
