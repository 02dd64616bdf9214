import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { practising } from '../../app/practice.ts'
import { words } from '../../app/words.ts'
import './roll.css'

/** What a cutter may need beyond the last line. */
const slackMillimetres = 2
const printedMillimetres = 72

/**
 * The printer's roll, 80 mm wide. Papers are on the page only while they print, and are all that prints: nobody can print the
 * last person's. Each is as long as what stands on it, so that it is one page however much that is.
 */
export function createRoll() {
  const [papers, setPapers] = createSignal<readonly (() => JSX.Element)[]>([])
  let roll: HTMLElement | undefined
  let forgetLengths = () => {}
  const putAway = () => {
    setPapers([])
    forgetLengths()
  }
  onMount(() => window.addEventListener('afterprint', putAway))
  onCleanup(() => {
    window.removeEventListener('afterprint', putAway)
    putAway()
  })
  const hold = (made: HTMLElement) => {
    made.classList.add('roll')
    roll = made
  }
  return {
    Papers: () => (
      <Show when={papers().length > 0}>
        <Portal ref={hold}>
          <For each={papers()}>
            {(paper) => (
              <div class="roll-paper">
                <Show when={practising()}>
                  <p class="paper-practice">{words().common.practice}</p>
                </Show>
                {paper()}
              </div>
            )}
          </For>
        </Portal>
      </Show>
    ),
    async print(next: readonly (() => JSX.Element)[]): Promise<void> {
      setPapers(next)
      // What was never on the screen has no letters loaded yet, and paper would show boxes.
      const text = roll?.textContent ?? ''
      await Promise.all([500, 700].map((weight) => document.fonts.load(`${weight} 24px "Noto Sans SC Variable"`, text)))
      forgetLengths()
      forgetLengths = adopt([...(roll?.children ?? [])].map(pageOf).join('\n'))
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
