import { createSignal } from 'solid-js'
import type { PostingId } from '../../shared/ids.ts'
import { marketDay } from '../app/clock.ts'
import { makeCommands } from '../app/commands.ts'
import { ask, makeCommandId } from '../app/send.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { ListPaper } from '../pieces/paper/list-paper.tsx'
import { createRoll } from '../pieces/paper/roll.tsx'
import { createPresence } from '../pieces/presence.ts'

/** The employer's paper of the next day of a job, fetched as it prints: who comes changes until the bus has left. */
export function createListPrint() {
  const [notDone, setNotDone] = createSignal<NotDone>()
  const stillHere = createPresence()
  const roll = createRoll()
  const commands = makeCommands(() => {
    const day = marketDay()
    return day && makeCommandId(day)
  })
  async function print(posting: PostingId): Promise<void> {
    const command = commands.idFor(posting)
    if (command === undefined) return void setNotDone({ answer: 'unreachable' })
    const heard = await ask('placement/print-list', { command, posting })
    if (heard.answer !== 'unreachable') commands.settled(posting)
    if (!stillHere()) return
    if (heard.answer !== 'done') return void setNotDone(heard)
    setNotDone(undefined)
    const list = heard.value
    await roll.print([() => <ListPaper list={list} />])
  }
  return { print, notDone }
}
