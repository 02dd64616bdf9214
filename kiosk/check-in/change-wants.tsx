import { createEffect, createSignal, Show } from 'solid-js'
import { createCommands } from '../app/commands.ts'
import { follow } from '../app/follow.ts'
import type { RoomProps } from '../app/screen.ts'
import { Shell } from '../app/shell.tsx'
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
  const command = createCommands()

  async function submit({ wants, certificates }: Asking): Promise<void> {
    const heard = await command('check-in/change-wants', { wants, certificates: [...certificates] })
    if (!stillHere()) return
    if (heard.answer === 'done') toLine()
    else setNotDone(heard)
  }

  return (
    <Show when={asking()} fallback={<Shell title={words().matching.opening} back={toLine} />}>
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
