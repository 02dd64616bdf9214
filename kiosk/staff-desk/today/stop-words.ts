import { clockTime } from '../../../shared/hall-clock.ts'
import { yuan } from '../../../shared/money.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import { words } from '../words.ts'

/** `11:00 停工，下雨。应付 85 元 × 20 人`. */
export function stopWords({ minute, because, owed }: NonNullable<Departure['stopped']>): string {
  const say = words().acts
  return [
    say.stopped(clockTime(minute), say.stopBecause[because]),
    ...owed.map(({ fen, people }) => say.owed(yuan(fen), people)),
  ].join(words().ranked.comma)
}
