import type { WorkerId } from '../shared/ids.ts'
import type { Hall } from './hall.ts'

/** What lies in the register and nowhere else, wherever in a request it stands. */
const sealed: ReadonlySet<string> = new Set([
  ...['identity', 'kept', 'merged', 'lastFour'],
  ...['name', 'employerName', 'phone', 'birthDate', 'cardNumber', 'issuer'],
  ...['reason', 'notes'],
])

/**
 * The keyed digest of what somebody sent, who it is about to the register in place of what is sealed there. Numbers are few
 * enough to try them all: an entry must not lead whoever has the key back to anybody's papers, nor to what was erased.
 */
export const digestOf = (hall: Hall, body: object, ...people: readonly WorkerId[]): string =>
  hall.digest([JSON.stringify(body, (part, said: unknown) => (sealed.has(part) ? undefined : said)), people])
