import { createSignal } from 'solid-js'
import type { PrintAnswer } from '../../shared/ticket/print.ts'
import { createCommands } from '../app/commands.ts'
import type { Heard } from '../app/send.ts'
import { language } from '../app/words.ts'
import { createRoll } from '../pieces/paper/roll.ts'
import { createPresence } from '../pieces/presence.ts'

/** 工资条, as things stand at the tap; `sent`: a printer of the hall has it. */
export function createSlipPrint() {
  const [heard, setHeard] = createSignal<Heard<PrintAnswer>>()
  const stillHere = createPresence()
  const roll = createRoll()
  const command = createCommands()
  async function print(): Promise<void> {
    const answer = await command('pay/print-slip', { language: language() })
    if (!stillHere()) return
    setHeard(answer)
    if (answer.answer === 'done') await roll.print(answer.value.papers)
  }
  return {
    print,
    sent: () => {
      const last = heard()
      return last?.answer === 'done' && last.value.by === 'printer'
    },
    notDone: () => {
      const last = heard()
      return last === undefined || last.answer === 'done' ? undefined : last
    },
  }
}
