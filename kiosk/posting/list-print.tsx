import { createSignal } from 'solid-js'
import type { PostingId } from '../../shared/ids.ts'
import { createCommands } from '../app/commands.ts'
import { language } from '../app/words.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { createRoll } from '../pieces/paper/roll.ts'
import { createPresence } from '../pieces/presence.ts'

/** The employer's paper of the next day of a job, fetched as it prints: who comes changes until the bus has left. */
export function createListPrint() {
  const [notDone, setNotDone] = createSignal<NotDone>()
  const stillHere = createPresence()
  const roll = createRoll()
  const command = createCommands()
  async function print(posting: PostingId): Promise<void> {
    const heard = await command('placement/print-list', { posting, language: language() })
    if (!stillHere()) return
    if (heard.answer !== 'done') return void setNotDone(heard)
    setNotDone(undefined)
    await roll.print(heard.value.papers)
  }
  return { print, notDone }
}
