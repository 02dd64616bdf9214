import { type JSX, onCleanup, onMount } from 'solid-js'
import { besideScreens, lettersOf } from '../pieces/paper/beside-screens.ts'

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
    async print(paper: () => JSX.Element): Promise<void> {
      putAway()
      const beside = besideScreens(name, paper)
      putAway = beside.putAway
      await lettersOf(beside.sheet)
      // Whoever went to another room meanwhile would print the screen itself.
      if (beside.sheet.isConnected) window.print()
    },
  }
}
