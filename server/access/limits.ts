import type { Instant } from '../../shared/ids.ts'
import { guessLimit } from './guess-limit.ts'

/** How often whoever does not know may guess, in five minutes. */
export function limitsBy(now: () => Instant) {
  const limit = (tries: number) => guessLimit({ now, tries, windowSeconds: 300 })
  return {
    // A rush of 300 who are new in 20 minutes, all by one address, is 75 in the window.
    checkIn: { byNumber: limit(5), byAddress: limit(30), strangers: limit(100), newcomers: limit(100) },
    hirers: { byIdentity: limit(5), byAddress: limit(100) },
    accounts: limit(8),
    staff: limit(8),
    help: limit(40),
    keepPlaces: limit(60),
    codes: limit(8),
  }
}
