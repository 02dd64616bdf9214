import { compactDay } from '../shared/hall-clock.ts'
import { CommandId, type MarketDay } from '../shared/ids.ts'

/** The sixteen random characters of a tap's id: what the tap makes is named after it, so that a retry makes nothing new. */
export const tailOf = (command: CommandId): string => command.slice(13, 29)

/** A tap that needs both books asks twice, under ids of its own: cut off in between, a retry completes it. */
export const stepOf = (
  command: CommandId,
  step: 'person' | 'employer' | 'certificates' | 'details' | 'papers' | 'approval' | 'facts' | 'postings',
): CommandId => CommandId.parse(`${command.slice(0, 29)}-${step}`)

/** Whether a tap was begun on this market day. */
export const isOfDay = (command: CommandId, day: MarketDay): boolean => command.slice(4, 12) === compactDay(day)
