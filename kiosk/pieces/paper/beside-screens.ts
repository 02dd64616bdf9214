import type { JSX } from 'solid-js'
import { render } from 'solid-js/web'

/** Puts something on the page beside its screens, such as a paper, until it is put away. */
export function besideScreens(name: string, paper: () => JSX.Element) {
  const sheet = document.createElement('div')
  sheet.className = name
  document.body.append(sheet)
  const dispose = render(paper, sheet)
  return {
    sheet,
    putAway: () => {
      dispose()
      sheet.remove()
    },
  }
}

/** What was never on the screen has no letters loaded yet, and paper would show boxes; where they do not come, others must do. */
export const lettersOf = (sheet: HTMLElement): Promise<unknown> =>
  Promise.allSettled(
    [500, 700].map((weight) => document.fonts.load(`${weight} 24px "Noto Sans SC Variable"`, sheet.textContent ?? '')),
  )
