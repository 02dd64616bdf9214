import { createEffect, createSignal, Show } from 'solid-js'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { marketDay } from '../app/clock.ts'
import { makeCommands } from '../app/commands.ts'
import { follow } from '../app/follow.ts'
import type { RoomProps } from '../app/screen.ts'
import { ask, type Heard, makeCommandId } from '../app/send.ts'
import { words } from '../app/words.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { createPresence } from '../pieces/presence.ts'
import { type Asking, askingAgain } from './asking.ts'
import { AskingPages } from './asking-pages.tsx'
import './check-in.css'

/** Somebody in line asks for other work or on other conditions; their number and their place stay. */
export function ChangeWants(props: RoomProps) {
  const worker = follow('worker')
  const stillHere = createPresence()
  const [changed, setChanged] = createSignal<Asking>()
  const [notDone, setNotDone] = createSignal<NotDone>()
  const asking = () => {
    const view = worker.live()?.view
    return changed() ?? (view && askingAgain(view.wants, view.certificates))
  }
  const toLine = () => props.go({ at: 'worker' })
  createEffect(() => worker.ended() && props.home())
  const commands = makeCommands(() => {
    const day = marketDay()
    return day && makeCommandId(day)
  })

  async function submit({ wants, certificates }: Asking): Promise<void> {
    const body = { wants, certificates: [...certificates] }
    const key = JSON.stringify(body)
    const command = commands.idFor(key)
    const heard: Heard<WorkerView> =
      command === undefined ? { answer: 'unreachable' } : await ask('check-in/change-wants', { command, ...body })
    if (heard.answer !== 'unreachable') commands.settled(key)
    if (!stillHere()) return
    if (heard.answer === 'done') toLine()
    else setNotDone(heard)
  }

  return (
    <Show when={asking()}>
      {(shown) => (
        <AskingPages
          title={words().checkIn.wants.change}
          more={words().checkIn.wants.changeMore}
          submit={words().checkIn.wants.changeSubmit}
          asking={shown()}
          minor={worker.live()?.view.minor ?? false}
          notDone={notDone()}
          onAsking={(next) => {
            setNotDone(undefined)
            setChanged(next)
          }}
          onBack={toLine}
          onSubmit={() => submit(shown())}
        />
      )}
    </Show>
  )
}
