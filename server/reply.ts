import type { Refused, Reply } from '../shared/answer.ts'
import type { Replies, RequestName, RequestOf } from '../shared/api.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { Visit } from './access/visit.ts'
import type { Hall } from './hall.ts'

/** One handler a request; the routes of an act are a part of this whole. */
export type Handlers = {
  readonly [Name in RequestName]: (body: RequestOf<Name>, visit: Visit) => Promise<Reply<Replies[Name]>>
}

export const done = <Value>(value: Value): Reply<Value> => ({ answer: 'done', value })
export const refuse = (refusal: Refusal): Refused => ({ answer: 'refused', refusal })

/** What people hear when the register's disk refuses: nothing was done, and nothing is lost. */
export const cannotSave = (hall: Hall): Refusal => ({ code: 'cannot-save-now', since: hall.clock.now() })
