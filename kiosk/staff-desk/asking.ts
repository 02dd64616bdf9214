import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import type { CommandId, MarketDay } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { makeCommandId } from '../app/send.ts'
import { createSending } from './sending.ts'

interface Desk {
  readonly day: MarketDay
  readonly expired: () => void
}

/**
 * Asks for something to be done, once at a time. What is sent again unchanged after a lost answer keeps its command id, so
 * it is never done twice; anything else is another command, and so is the next one after an answer.
 */
export function createAsking(desk: Desk) {
  const sending = createSending(() => desk.expired())
  let sent: { readonly id: CommandId; readonly text: string } | undefined
  function idFor(name: RequestName, make: (command: CommandId) => object): CommandId {
    const textWith = (id: CommandId) => JSON.stringify([name, make(id)])
    if (sent !== undefined && textWith(sent.id) === sent.text) return sent.id
    const id = makeCommandId(desk.day)
    sent = { id, text: textWith(id) }
    return id
  }
  return {
    ...sending,
    ask<Name extends RequestName>(
      name: Name,
      make: (command: CommandId) => RequestOf<Name>,
      done: (value: Replies[Name]) => void,
      /** Answers whether the refusal was told elsewhere: at the field it is about. */
      refused?: (refusal: Refusal) => boolean,
    ): void {
      const answered = () => {
        sent = undefined
      }
      if (!sending.busy())
        void sending.send(name, make(idFor(name, make)), { answered, done, ...(refused && { refused }) })
    },
  }
}
export type Asking = ReturnType<typeof createAsking>
