import { type JSX, onCleanup, onMount, Show } from 'solid-js'
import { practising } from '../app/practice.ts'
import { lettersOf } from '../pieces/paper/roll.ts'
import { besideScreens } from './beside-screens.ts'
import './sheet.css'
import { words } from './words.ts'

interface SheetOptions {
  /** Stands under every sheet beside its number: one that lies apart still says whose it is. */
  readonly foot?: string
  /** Has the paper before it goes, once its letters have come. */
  readonly fitted?: (sheet: HTMLElement) => void
}

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
    async print(paper: () => JSX.Element, { foot, fitted }: SheetOptions = {}): Promise<void> {
      putAway()
      const beside = besideScreens(name, () => (
        <>
          <Show when={practising()}>
            <p class="sheet-practice">{words().common.practice}</p>
          </Show>
          {paper()}
        </>
      ))
      const { style } = document.documentElement
      if (foot !== undefined) style.setProperty('--sheet-foot', JSON.stringify(foot))
      putAway = () => {
        style.removeProperty('--sheet-foot')
        beside.putAway()
      }
      await lettersOf(beside.sheet)
      // Whoever went to another room meanwhile would print the screen itself.
      if (!beside.sheet.isConnected) return
      fitted?.(beside.sheet)
      window.print()
    },
  }
}
