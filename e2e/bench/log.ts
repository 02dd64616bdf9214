import { dailyLogBench } from './daily-log.ts'
import type { Stories } from './ledger.ts'
import { workbookBench } from './workbook.ts'
import { yearBench } from './year.ts'

/** What a full day and a full year cost whoever closes and reads them. */
export const logStories: Stories = new Map([
  ['year', yearBench],
  ['daily-log', dailyLogBench],
  ['workbook', workbookBench],
])
