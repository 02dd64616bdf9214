import { createSignal, onCleanup, onMount } from 'solid-js'
import { isTyping } from './keys.ts'

/** `/` looks for somebody from wherever a clerk is: wanted until the search has the hand. */
export function createSeeking(go: () => void) {
  const [wanted, setWanted] = createSignal(false)
  const slash = (event: KeyboardEvent) => {
    if (event.key !== '/' || isTyping(event)) return
    event.preventDefault()
    setWanted(true)
    go()
  }
  onMount(() => {
    document.addEventListener('keydown', slash)
    onCleanup(() => document.removeEventListener('keydown', slash))
  })
  return { wanted, found: () => void setWanted(false) }
}
export type Seeking = ReturnType<typeof createSeeking>
