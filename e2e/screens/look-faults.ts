/** What may lie over a whole page: then it alone is looked at. */
export interface Topmost {
  readonly over: readonly string[]
}
export const topmost: Topmost = { over: ['.layer', '.trouble', '.trouble-back'] }

/** What the look asks of a page that a browser can measure. */
export interface Measure extends Topmost {
  /** Nothing that can be tapped begins above this; the bar is left out. */
  readonly reach: number
  /** No letter is smaller. */
  readonly text: number
}

/** Runs inside the page: everything on it that breaks the look, in words. Empty for a page as it should be. */
export function lookFaults({ over, reach, text }: Measure): readonly string[] {
  const faults: string[] = []
  const named = (element: Element) =>
    `${element.className || element.tagName} “${(element.textContent ?? '').trim().slice(0, 24)}”`
  const top = over.map((name) => document.querySelector(name)).find((layer) => layer !== null) ?? document.body
  const bar = top.querySelector('.bottom-bar')
  const floor = bar?.getBoundingClientRect().top ?? innerHeight
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen')
  const near = 1

  const buttons = [...top.querySelectorAll('button')]
    .filter(seen)
    .map((element) => ({ element, box: element.getBoundingClientRect(), inBar: bar?.contains(element) ?? false }))
  /** What a line of text must stay inside of. */
  const holders =
    'button, .chip, .notice, .typed, .hold, .job-card, .own-card, .ticket-paper, .ticket-leave, .next-jobs, .trouble-card, .trouble-number, .trouble-again, .trouble-back, .layer-panel, .number-band, .shell-read, .shell-touch, .sky, main'
  interface Line {
    readonly element: Element
    readonly box: { left: number; right: number; top: number; bottom: number }
  }
  const lines: Line[] = []

  wholePage()
  eachButton()
  roomBetween()
  eachLine()
  linesInPlace()
  linesApart()
  nothingCovered()
  blocksInPlace()
  nothingCut()
  return [...new Set(faults)]

  /** Nothing scrolls, one heading. */
  function wholePage(): void {
    const root = document.documentElement
    if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) faults.push('the page scrolls')
    if (
      [...top.querySelectorAll('h1')].filter((heading) => heading.checkVisibility()).length !== 1 &&
      top === document.body
    )
      faults.push('not one h1')
  }

  /** Big enough, on the page, clear of the bar, within reach. */
  function eachButton(): void {
    for (const { element, box, inBar } of buttons) {
      const size = `${Math.round(box.width)}×${Math.round(box.height)}`
      if (box.width < 96 - near || box.height < 96 - near) faults.push(`${named(element)} is only ${size}`)
      if (element.matches('[data-kind=primary], [data-kind=confirm]') && box.height < 144 - near)
        faults.push(`${named(element)} is only ${size}`)
      if (element.matches('.tile') && (box.height < 300 - near || box.width < 300 - near))
        faults.push(`${named(element)} is only ${size}`)
      if (box.left < -near || box.right > innerWidth + near || box.top < -near || box.bottom > innerHeight + near)
        faults.push(`${named(element)} lies outside the page`)
      if (!inBar && box.bottom > floor + near) faults.push(`${named(element)} lies under the bar`)
      if (!inBar && box.top < reach - near) faults.push(`${named(element)} is out of reach at ${Math.round(box.top)}`)
    }
  }

  /** A glove must not hit two. */
  function roomBetween(): void {
    const free = buttons.filter(({ inBar }) => !inBar)
    free.forEach((one, index) => {
      for (const other of free.slice(index + 1)) {
        const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right)
        const down = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom)
        if (Math.max(across, down) < 24 - near) faults.push(`${named(one.element)} is too near ${named(other.element)}`)
      }
    })
  }

  /** Every line of text with the place of its letters; none too small. */
  function eachLine(): void {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      if (!element || !walker.currentNode.textContent?.trim() || !seen(element)) continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (size < text - near / 2) faults.push(`${named(element)} is written in ${size} px`)
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      for (const rect of range.getClientRects()) {
        if (rect.width < 1) continue
        // The letters themselves, without the air a font keeps above and under them.
        const middle = (rect.top + rect.bottom) / 2
        lines.push({
          element,
          box: { left: rect.left, right: rect.right, top: middle - size * 0.45, bottom: middle + size * 0.45 },
        })
      }
    }
  }

  /** Inside the page and inside what holds it. */
  function linesInPlace(): void {
    for (const { element, box } of lines) {
      const inBar = bar?.contains(element) ?? false
      if (box.left < -near || box.right > innerWidth + near || box.top < -near || box.bottom > innerHeight + near)
        faults.push(`${named(element)} is written over the edge of the page`)
      else if (!inBar && box.bottom > floor + near) faults.push(`${named(element)} is written under the bar`)
      const holder = element.closest(holders)
      if (holder && getComputedStyle(holder).display !== 'contents') {
        const inner = holder.getBoundingClientRect()
        const beyond = 4
        if (
          box.left < inner.left - beyond ||
          box.right > inner.right + beyond ||
          box.top < inner.top - beyond ||
          box.bottom > inner.bottom + beyond
        )
          faults.push(`${named(element)} does not fit ${holder.className || holder.tagName}`)
      }
    }
  }

  /** Never over another line or over a button it does not belong to. */
  function linesApart(): void {
    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        if (one.element === other.element) continue
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (across > 3 && down > 6) faults.push(`${named(one.element)} is written over ${named(other.element)}`)
      }
      for (const { element, box } of buttons) {
        if (element.contains(one.element)) continue
        const across = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left)
        const down = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top)
        if (across > 3 && down > 6 && !one.element.closest('.big-button-why'))
          faults.push(`${named(one.element)} is written over the button ${named(element)}`)
      }
    })
  }

  /** What lies over words hides them: asked of the page itself at three places of each line, above and below. */
  function nothingCovered(): void {
    for (const { element, box } of lines)
      for (const x of [box.left + 4, (box.left + box.right) / 2, box.right - 4])
        for (const y of [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2]) {
          const over = coverAt(x, y, element)
          if (over) faults.push(`${named(element)} is covered by ${named(over)}`)
        }
  }

  /** What is drawn there over those words with a ground of its own: air between letters hides nothing. */
  function coverAt(x: number, y: number, words: Element): Element | undefined {
    let part = document.elementFromPoint(x, y)
    for (; part !== null && !words.contains(part) && !part.contains(words); part = part.parentElement) {
      const { left, right, top: above, bottom } = part.getBoundingClientRect()
      const isThere = left <= x && x <= right && above <= y && y <= bottom
      if (isThere && getComputedStyle(part).backgroundColor !== 'rgba(0, 0, 0, 0)') return part
    }
    return undefined
  }

  /** A card, a notice or a box never lies over another, under the bar or beside the page. */
  function blocksInPlace(): void {
    const blocks = [
      ...top.querySelectorAll(
        '.sky, .next-jobs, .tile, .notice, .hold, .typed, .job-card, .own-card, .ticket-picture, .ticket-leave, .ticket-code',
      ),
    ]
      .filter(seen)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
    blocks.forEach((one, index) => {
      if (one.box.bottom > floor + near) faults.push(`${named(one.element)} reaches under the bar`)
      if (one.box.top < -near || one.box.left < -near || one.box.right > innerWidth + near)
        faults.push(`${named(one.element)} reaches over the edge of the page`)
      for (const other of blocks.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (across > 3 && down > 3) faults.push(`${named(one.element)} lies over ${named(other.element)}`)
        else if (one.element.matches('.ticket-picture') && across > 3 && down > near - 24)
          faults.push(`${named(one.element)} touches ${named(other.element)}`)
      }
    })
  }

  /** No box hides a part of what is in it. */
  function nothingCut(): void {
    for (const element of top.querySelectorAll(':not(svg, svg *)')) {
      const { overflowX, overflowY } = getComputedStyle(element)
      if ((overflowX === 'visible' && overflowY === 'visible') || !seen(element)) continue
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + near)
        faults.push(`${named(element)} is cut off at the side`)
      if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 8)
        faults.push(`${named(element)} is cut off below`)
    }
  }
}

declare global {
  interface Window {
    /** What a face is for, once it has been asked: of a hundred faces each page asks most again and again. */
    lettersOf?: WeakMap<FontFace, ReadonlySet<number>>
  }
}

/** Runs inside the page: the Chinese characters on it that no loaded face of the terminal's own font has. */
export function lettersWithoutFont(): string {
  window.lettersOf ??= new WeakMap<FontFace, ReadonlySet<number>>()
  const known = window.lettersOf
  const faces = [...document.fonts]
    .filter((face) => face.status === 'loaded' && face.family.includes('Noto Sans SC'))
    .map((face) => {
      const letters = known.get(face) ?? lettersOf(face)
      known.set(face, letters)
      return letters
    })
  const written = new Set(document.body.innerText.match(/\p{Script=Han}|[A-Za-z0-9]/gu))
  const has = (letter: string) => faces.some((letters) => letters.has(letter.codePointAt(0) ?? 0))
  return [...written].filter((letter) => !has(letter)).join('')

  function lettersOf({ unicodeRange }: FontFace): ReadonlySet<number> {
    const letters = new Set<number>()
    for (const part of unicodeRange.split(',')) {
      const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1) letters.add(code)
    }
    return letters
  }
}
