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
