import { type JSX, onCleanup, onMount, Show } from 'solid-js'
import { practising } from '../app/practice.ts'
import { lettersOf } from '../pieces/paper/roll.ts'
import { besideScreens } from './beside-screens.ts'
import './sheet.css'
import { words } from './words.ts'

/** A paper of the desk's own printer, on the page only while it prints. */
export function createSheet(name: string) {
  let putAway = () => {}
  const printed = () => putAway()
  onMount(() => window.addEventListener('afterprint', printed))
  onCleanup(() => {
    window.removeEventListener('afterprint', printed)
    printed()
  })
  return {
    /** `fitted` has the paper before it goes, once its letters have come. */
    async print(paper: () => JSX.Element, fitted?: (sheet: HTMLElement) => void): Promise<void> {
      putAway()
      const beside = besideScreens(name, () => (
        <>
          <Show when={practising()}>
            <p class="sheet-practice">{words().common.practice}</p>
          </Show>
          {paper()}
        </>
      ))
      putAway = beside.putAway
      await lettersOf(beside.sheet)
      // Whoever went to another room meanwhile would print the screen itself.
      if (!beside.sheet.isConnected) return
      fitted?.(beside.sheet)
      window.print()
    },
  }
}
