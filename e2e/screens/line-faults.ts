import { type Topmost, topmost } from './look-faults.ts'

/** How words break, and what must not be parted. */
export interface Breaking extends Topmost {
  /** Where a break must fall between words, not only between signs. */
  readonly headings: string
  /** What is copied down sign by sign, and breaks where the line is full. */
  readonly signs: string
}
export const breaking: Breaking = {
  ...topmost,
  over: [...topmost.over, 'dialog[open]'],
  headings: 'h1, h2, .big-button, .choice-label, .tile-title',
  signs: '.long-number, .lots-digits, textarea, .unseen, svg, option',
}

/** Runs inside the page: every line that begins or ends where none should. */
export function lineFaults({ over, headings, signs }: Breaking): readonly string[] {
  const faults = new Set<string>()
  const top = over.map((name) => [...document.querySelectorAll(name)].at(-1)).find((layer) => layer) ?? document.body
  const units =
    /^ ?(元|角|分|个|人|名|位|公里|里|公斤|斤|小时|点|号|年|月|日|天|秒|岁|页|张|次|件|筐|袋|亩|家|条|份|班|倍|%|％|yuan|km|kg|hours?|h\b|min|seconds?|s\b|days?|people|places?|a\.m|p\.m)/i
  const closing = /^[，。、；：！？）》」』】”%％]/
  const opening = /[（《「『【“¥￥/]$/
  const clings = /^[的了吗呢吧们]/
  for (const [block, letters] of blocks()) eachBreak(block, letters)
  return [...faults]

  interface Letter {
    readonly sign: string
    readonly left: number
    readonly right: number
    readonly top: number
  }

  /** What is set in lines together, letter by letter with its place; what has none is left out. */
  function blocks(): ReadonlyMap<Element, readonly Letter[]> {
    const found = new Map<Element, Letter[]>()
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const node = walker.currentNode
      const element = node.parentElement
      if (element === null || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (element.closest(signs) !== null) continue
      let block: Element = element
      while (getComputedStyle(block).display === 'inline' && block.parentElement !== null) block = block.parentElement
      const letters = found.get(block) ?? []
      found.set(block, letters)
      const text = node.textContent ?? ''
      for (let at = 0; at < text.length; at++) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const box = range.getClientRects()[0]
        if (box !== undefined) letters.push({ sign: text[at] ?? '', left: box.left, right: box.right, top: box.top })
      }
    }
    return found
  }

  function eachBreak(block: Element, letters: readonly Letter[]): void {
    const text = letters.map(({ sign }) => sign).join('')
    const told = (at: number) => `“${text.slice(0, at).slice(-16)} / ${text.slice(at, at + 16)}”`
    const first = text.trimStart()
    if (closing.test(first)) faults.add(`“${first.slice(0, 16)}” begins with what belongs to what is before it`)
    const isHeading = block.closest(headings) !== null && document.documentElement.lang.startsWith('zh')
    const ends = isHeading ? wordEnds(text) : undefined
    let before: Letter | undefined
    letters.forEach((letter, at) => {
      if (letter.sign.trim() === '') return
      if (before !== undefined && letter.left < before.right - 1) {
        const [head, tail] = [text.slice(0, at).trimEnd(), text.slice(at)]
        if (closing.test(tail)) faults.add(`${told(at)} begins a line with what closes`)
        if (opening.test(head)) faults.add(`${told(at)} ends a line with what opens`)
        if (breaksFigure(text.slice(0, at), tail)) faults.add(`${told(at)} breaks a figure`)
        else if (/\d$/.test(head) && units.test(tail)) faults.add(`${told(at)} parts a figure from its unit`)
        else if (/[A-Za-z]$/.test(text.slice(0, at)) && /^\w/.test(tail)) faults.add(`${told(at)} breaks a word`)
        if (ends !== undefined && (!ends.has(at) || clings.test(tail)))
          faults.add(`${told(at)} breaks a word of a heading`)
      }
      before = letter
    })
  }

  /** 06:30–15:30 and ¥160 are one; what is copied down sign by sign, a seal or the number of a policy, breaks where its line is full. */
  function breaksFigure(head: string, tail: string): boolean {
    if (/[–−+¥￥]\s*$/.test(head) && /^\d/.test(tail)) return true
    if (/\d\s*$/.test(head) && /^–/.test(tail)) return true
    const digits = (/\w*$/.exec(head)?.[0] ?? '') + (/^\w*/.exec(tail)?.[0] ?? '')
    return /[\d.:,]$/.test(head) && /^[\d.:]/.test(tail) && digits.length < 16
  }

  function wordEnds(text: string): ReadonlySet<number> {
    return new Set([...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ index }) => index))
  }
}
