import { dailyLog } from './zh/daily-log.ts'
import { desk } from './zh/desk.ts'
import { events } from './zh/events.ts'
import { screens } from './zh/screens.ts'
import { ticketCheck } from './zh/ticket-check.ts'

/** Every word of the house. */
export const zh = { ...screens, dailyLog, desk, events, ticketCheck }
