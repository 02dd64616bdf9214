import type { Page } from '@playwright/test'
import { written } from '../../kiosk/app/written.ts'

/** What a page would say aloud that nobody reads there, or leaves unsaid, or says in another order; and whatever is nobody's to hear. */
export const spokenFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(${unlikeWritten})(${written})`)

/** Runs inside the page: by what its browser draws, not by how the page is built. `read` is how the house says it. */
export function unlikeWritten(read: typeof written): readonly string[] {
  const top = [...document.querySelectorAll('main, .layer')].at(-1)
  if (top === undefined) return ['there is nothing to read aloud']
  const bare = (text: string) => text.replaceAll(/\s/g, '')
  const isDrawn = (node: Text) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const [box] = range.getClientRects()
    const isShown = node.parentElement !== null && getComputedStyle(node.parentElement).visibility === 'visible'
    return isShown && box !== undefined && box.width > 1 && box.height > 1
  }
  const texts: Text[] = []
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  while (walker.nextNode())
    if (walker.currentNode instanceof Text && bare(walker.currentNode.data)) texts.push(walker.currentNode)
  const drawn = texts.filter(isDrawn)
  const typed = '.typed-value, input, textarea, .keypad, .pinyin'
  const isTyped = (node: Text) => node.parentElement?.closest(typed) !== null
  const toHear = drawn.filter((node) => !isTyped(node)).map((node) => bare(node.data))
  const heard = bare(read(top).replaceAll(',\n', ''))
  return [...unlike(), ...outOfOrder()]

  /** Piece by piece, so that the first that differs is named. */
  function unlike(): readonly string[] {
    let rest = heard
    for (const piece of toHear) {
      if (!rest.startsWith(piece))
        return [`“${piece}” is written there, and “${rest.slice(0, piece.length + 8)}” is said`]
      rest = rest.slice(piece.length)
    }
    return rest === '' ? [] : [`“${rest}” is said, and not written there`]
  }

  /** Whoever reads along finds each block under the one before, or beside it; a name and its figure, and what is in one button, are one block. */
  function outOfOrder(): readonly string[] {
    // A panel that lies has what is read on its left and what is touched on its right.
    if (innerWidth > innerHeight) return []
    return (top === undefined ? [] : [top, ...top.querySelectorAll('*')]).flatMap((parent) => {
      const blocks = [...parent.children]
        .filter((block) => block.matches('h1, h2, p, li, button, div, section, article, header, fieldset, dl, ul'))
        .map((block) => ({ text: bare(block.textContent ?? '').slice(0, 24), box: block.getBoundingClientRect() }))
        .filter(({ text, box }) => text !== '' && box.width > 1 && box.height > 1)
      return blocks.flatMap(({ text, box }, nth) => {
        const below = blocks
          .slice(0, nth)
          .find((one) => one.box.top >= box.bottom - 1 && one.box.left < box.right && box.left < one.box.right)
        return below === undefined ? [] : [`“${text}” is said after “${below.text}”, which stands under it`]
      })
    })
  }
}
