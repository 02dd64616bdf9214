import type { Page } from '@playwright/test'
import { type Topmost, topmost } from './look-faults.ts'

/** What a page says, and how high what is typed on it stands. */
interface Said {
  readonly lines: readonly string[]
  readonly typed: number
  /** What else there is stands on its other pages. */
  readonly isPaged: boolean
}

/** 大字 folds no more than this: sublines of doors and choices, the later of the next jobs, and the cards of the trouble page to their heads. */
const folded = ['.tile-subtitle', '.choice-sub', '.trouble', '.next-jobs']
/** And the scale of pay, whose two figures stand under what is typed and in what would be enough; what is usual is shown again from the floor on; who looks is on the button. */
const foldedLine = /^(最低|现在|今天一般给|要按 [0.]+ 元发，请工作人员看过。)$/

export const said = (page: Page): Promise<Said> => page.evaluate(readPage, { ...topmost, folded })

/** What somebody who needs large type does not learn, and what has not grown for them. */
export function lostInLarge(normal: Said, large: Said): readonly string[] {
  if (large.isPaged) return []
  const faults = normal.lines
    .filter((line) => !large.lines.includes(line) && !foldedLine.test(line))
    .map((line) => `“${line}” is not said`)
  if (Math.abs(large.typed - normal.typed * 1.25) > 0.5)
    faults.push(`what is typed stands ${large.typed} px high, not ${normal.typed * 1.25}`)
  return faults
}

/** Runs inside the page. What holds two signs together is no sign, and digits are read as digits: a clock goes on, and the last of a PIN is hidden after a moment. */
function readPage({ over, folded }: Topmost & { readonly folded: readonly string[] }): Said {
  const top = over.map((name) => document.querySelector(name)).find((layer) => layer !== null) ?? document.body
  const lines = new Set<string>()
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    const text = walker.currentNode.textContent
      ?.trim()
      .replace(/\u2060/g, '')
      .replace(/[\d●]+/g, '0')
    if (!element || !text || !element.checkVisibility({ visibilityProperty: true })) continue
    if (element.closest([...folded, '.unseen', '.bottom-bar', '.big-button'].join()) === null) lines.add(text)
  }
  const typed = document.querySelector('.typed-value')
  return {
    lines: [...lines],
    typed: typed === null ? 0 : Number.parseFloat(getComputedStyle(typed).fontSize),
    isPaged: document.querySelector('.pager-turn') !== null,
  }
}
