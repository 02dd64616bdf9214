import { createEffect, onCleanup, Show } from 'solid-js'
import { Home } from '../home/screen.tsx'
import { comesFromOther } from './address.ts'
import { follow } from './follow.ts'
import { Frame, leave } from './frame.tsx'
import { takeHomeView } from './home-view.ts'
import { fetchLetters } from './letters.ts'
import { HomeReader, Rooms } from './rooms.tsx'
import { go, screen } from './screen.ts'
import { closeSession } from './session.ts'
import { words } from './words.ts'

/** A touch terminal: one person at a time, everything in memory, nothing of them in the address. */
export function Terminal() {
  const home = follow('home')
  if (comesFromOther()) go({ at: 'worker' })
  // A reload or a crash is an ending too: whoever stood here before is forgotten first.
  else void closeSession()
  createEffect(() => takeHomeView(home.live()?.view))
  const preloading = window.setTimeout(() => void fetchLetters(words()), 1500)
  onCleanup(() => window.clearTimeout(preloading))
  /** Made anew at every ending, so that nothing that was said over it stays. */
  const atHome = () => screen().at === 'home' && screen()

  return (
    <Frame home={home}>
      <Show when={atHome()} keyed fallback={<Rooms home={leave} />}>
        <Home live={home.live} go={go} />
        <HomeReader go={go} />
      </Show>
    </Frame>
  )
}
