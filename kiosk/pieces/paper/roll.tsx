import { For, type JSX, onCleanup, onMount } from 'solid-js'
import { besideScreens, lettersOf } from './beside-screens.ts'
import './roll.css'

/** What a cutter may need beyond the last line. */
const slackMillimetres = 2
const printedMillimetres = 72

/**
 * The printer's roll, 80 mm wide. Papers are on the page only while they print, and are all that prints: nobody can print the
 * last person's. Each is as long as what stands on it, so that it is one page however much that is.
 */
export function createRoll() {
  let putAway = () => {}
  const clear = () => putAway()
  onMount(() => window.addEventListener('afterprint', clear))
  onCleanup(() => {
    window.removeEventListener('afterprint', clear)
    clear()
  })
  return {
    async print(papers: readonly (() => JSX.Element)[]): Promise<void> {
      clear()
      const { sheet, putAway: takeOff } = besideScreens('roll', () => (
        <For each={papers}>{(paper) => <div class="roll-paper">{paper()}</div>}</For>
      ))
      putAway = takeOff
      await lettersOf(sheet)
      // Whoever stood here went on: without its paper the screen itself would be printed.
      if (!sheet.isConnected) return
      const forgetLengths = adopt([...sheet.children].map(pageOf).join('\n'))
      putAway = () => {
        takeOff()
        forgetLengths()
        putAway = () => {}
      }
      window.print()
    },
  }
}

/** Takes rules into the page, which no security policy of files forbids; answers how to take them out again. */
function adopt(rules: string): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}

/** Reckoned by its width, so that it does not matter how the panel scales its screens. */
function pageOf(paper: Element, nth: number): string {
  const { width, height } = paper.getBoundingClientRect()
  const millimetres = Math.ceil((height / width) * printedMillimetres + slackMillimetres)
  return `@page roll-${nth} { size: 80mm ${millimetres}mm; margin: 0; @bottom-center { content: none } }
@media print { .roll-paper:nth-child(${nth + 1}) { page: roll-${nth} } }`
}
