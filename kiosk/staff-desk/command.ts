import type { CommandId, MarketDay } from '../../shared/ids.ts'
import { makeCommandId } from '../app/send.ts'

/**
 * The command id of one form. A form sent again unchanged after a lost answer keeps its id, so it is never done twice;
 * a changed form is another command, and so is the next one after an answer.
 */
export function makeCommand(day: () => MarketDay) {
  let sent: { readonly id: CommandId; readonly body: string } | undefined
  return {
    idFor(body: object): CommandId {
      const text = JSON.stringify(body)
      if (sent?.body !== text) sent = { id: makeCommandId(day()), body: text }
      return sent.id
    },
    answered(): void {
      sent = undefined
    },
  }
}
