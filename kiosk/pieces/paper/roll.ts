import { onCleanup, onMount } from 'solid-js'
import './paper.css'
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
    /** The papers as the server has drawn them, every word in them escaped there; none where a printer of the hall has them. */
    async print(papers: string | undefined): Promise<void> {
      clear()
      if (!papers) return
      const sheet = document.createElement('div')
      sheet.className = 'roll'
      sheet.innerHTML = papers
      document.body.append(sheet)
      putAway = () => sheet.remove()
      await lettersOf(sheet)
      // Whoever stood here went on: without its paper the screen itself would be printed.
      if (!sheet.isConnected) return
      // Rules taken into the page, which no security policy of files forbids.
      const lengths = new CSSStyleSheet()
      lengths.replaceSync([...sheet.children].map(pageOf).join(''))
      document.adoptedStyleSheets.push(lengths)
      putAway = () => {
        sheet.remove()
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== lengths)
      }
      window.print()
    },
  }
}

/** What was never on the screen has no letters loaded yet, and paper would show boxes; where they do not come, others must do. */
export const lettersOf = (sheet: HTMLElement): Promise<unknown> =>
  Promise.allSettled(
    [500, 700].map((weight) => document.fonts.load(`${weight} 24px "Noto Sans SC Variable"`, sheet.textContent ?? '')),
  )

/** Reckoned by its width, so that it does not matter how the panel scales its screens. */
function pageOf(paper: Element, nth: number): string {
  const { width, height } = paper.getBoundingClientRect()
  const millimetres = Math.ceil((height / width) * printedMillimetres + slackMillimetres)
  return `@page roll-${nth} { size: 80mm ${millimetres}mm; margin: 0; @bottom-right { content: none } }
@media print { .roll-paper:nth-child(${nth + 1}) { page: roll-${nth} } }`
}
