import { createEffect, onCleanup, Show } from 'solid-js'
import { comesFromOther, goOnTo } from '../app/address.ts'
import { follow } from '../app/follow.ts'
import { Frame, leave } from '../app/frame.tsx'
import { fetchLetters } from '../app/letters.ts'
import { go, screen } from '../app/screen.ts'
import { words } from '../app/words.ts'
import { Pay } from './screen.tsx'
import { payWords } from './words.ts'

/**
 * The page of pay: a page of its own, so that no other waits for its weight. Whoever is brought here by another page of the terminal
 * goes on here; a reload or a crash is an ending, and every ending leads to the front page, which closes the session.
 */
export function PayTerminal() {
  const home = follow('home')
  if (comesFromOther()) go({ at: 'services' })
  // A page that is not there to be loaded would leave the panel blank: while the line is down the way home waits.
  createEffect(() => {
    if (screen().at === 'home' && home.connected()) location.replace('/')
  })
  const preloading = window.setTimeout(() => void fetchLetters([words(), payWords()]), 1500)
  onCleanup(() => window.clearTimeout(preloading))
  return (
    <Frame home={home}>
      {/* Once the hall was heard: nothing can be told it before its day is known. */}
      <Show when={screen().at === 'services' && home.live()}>
        <Pay home={leave} goOn={() => goOnTo('/')} />
      </Show>
    </Frame>
  )
}
