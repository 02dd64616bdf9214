import { createSignal, Show } from 'solid-js'
import type { PrintAnswer } from '../../shared/ticket/print.ts'
import { createRoll } from '../pieces/paper/roll.ts'
import { words } from './words.ts'

/** A paper goes to a printer of the hall, or onto the roll of this page. */
export function createPaperOut() {
  const roll = createRoll()
  const [answer, setAnswer] = createSignal<PrintAnswer>()
  const sent = () => {
    const last = answer()
    return last?.by === 'printer' ? last : undefined
  }
  return {
    /** Done once it is on its way: until then whatever stands around it must stay. */
    comes(came: PrintAnswer): Promise<void> {
      setAnswer(came)
      return roll.print(came.papers)
    },
    /** A printer of the hall has it: which. */
    Sent: () => <Show when={sent()}>{(to) => <p role="status">{words().printing.desk.sent(to().at)}</p>}</Show>,
  }
}
