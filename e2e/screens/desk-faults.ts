/** What is asked of a page that is read sitting, or from a telephone in the hand. */
export interface DeskMeasure {
  /** No letter is smaller. */
  readonly text: number
  /** Nothing that can be pressed is lower or narrower. */
  readonly target: number
}

/** Runs inside the page: everything on it that breaks the look of desk and phone, in words. It may scroll, but never sideways. */
export function deskFaults({ text, target }: DeskMeasure): readonly string[] {
  const faults = new Set<string>()
  const near = 1
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.unseen')
  const all = (selector: string) => [...top.querySelectorAll<HTMLElement>(selector)].filter(seen)
  const named = (element: Element) =>
    `${element.className || element.tagName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24)}”`
  interface Box {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  interface Line {
    readonly element: Element
    readonly box: Box
    /** As much of it as whatever scrolls or cuts around it lets be seen. */
    readonly shown: Box
  }
  const lines: Line[] = []
  /** A row of the log is as high as the others, whatever it says; opened, it says everything. Where it has two lines they do. */
  const mayBeShort = '.log-row:not(.two-lines *)'
  /** A tick and its words are pressed as one. */
  const targets = all('button, a[href], select, input, textarea, summary').map((element) => {
    const pressed = element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element
    const box = pressed.getBoundingClientRect()
    return { element, pressed, box, shown: shownOf(pressed, box) }
  })

  wholePage()
  eachTarget()
  eachLine()
  typedFits()
  linesInPlace()
  linesApart()
  nothingCut()
  edgesStandOut()
  nothingCovered()
  return [...faults]

  function wholePage(): void {
    const root = document.documentElement
    if (root.scrollWidth > innerWidth) faults.add('the page scrolls sideways')
    if (top === document.body && all('h1').length !== 1) faults.add('not one h1')
    const rail = document.querySelector('.rail')
    if (rail !== null && rail.scrollHeight > rail.clientHeight + near) faults.add('the rail scrolls')
  }

  /** Big enough, on the page, and not over another. */
  function eachTarget(): void {
    for (const { pressed, box } of targets) {
      const size = `${Math.round(box.width)}×${Math.round(box.height)}`
      if (box.width < target - near || box.height < target - near) faults.add(`${named(pressed)} is only ${size}`)
      if (box.left < -near || box.right > innerWidth + near) faults.add(`${named(pressed)} lies beside the page`)
    }
    targets.forEach((one, nth) => {
      for (const other of targets.slice(nth + 1)) {
        if (one.pressed.contains(other.pressed) || other.pressed.contains(one.pressed)) continue
        if (across(one.shown, other.shown) > near && down(one.shown, other.shown) > near)
          faults.add(`${named(one.pressed)} lies over ${named(other.pressed)}`)
      }
    })
  }

  /** Every line of text with the place of its letters; none too small. */
  function eachLine(): void {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      if (element === null || !walker.currentNode.textContent?.trim() || !seen(element)) continue
      if (element.closest('option, textarea, svg') !== null) continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (size < text - near / 4) faults.add(`${named(element)} is written in ${size} px`)
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      for (const rect of range.getClientRects()) {
        if (rect.width < 1) continue
        // The letters themselves, without the air a font keeps above and under them.
        const middle = (rect.top + rect.bottom) / 2
        const half = size * 0.42
        const box = { left: rect.left, right: rect.right, top: middle - half, bottom: middle + half }
        lines.push({ element, box, shown: shownOf(element, box) })
      }
    }
  }

  /** What is typed or chosen in a box can be read whole in it. */
  function typedFits(): void {
    const brush = document.createElement('canvas').getContext('2d')
    for (const box of all('input, select, textarea')) {
      if (box.matches('[type=radio], [type=checkbox]')) continue
      const { fontSize, font, paddingLeft, paddingRight } = getComputedStyle(box)
      if (Number.parseFloat(fontSize) < text - near / 4) faults.add(`${named(box)} is typed in ${fontSize}`)
      if (box instanceof HTMLInputElement && box.scrollWidth > box.clientWidth + near)
        faults.add(`${named(box)} does not show all of “${box.value}”`)
      const chosen = box instanceof HTMLSelectElement ? (box.selectedOptions[0]?.text ?? '') : ''
      if (chosen === '' || brush === null) continue
      brush.font = font
      const arrow = 20
      const room = box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - arrow
      // A list of a table opens to what it says.
      if (box.matches('td select') && box.clientWidth >= 96) continue
      if (brush.measureText(chosen).width > room + near) faults.add(`${named(box)} does not show all of “${chosen}”`)
    }
  }

  /** Inside the page and inside what holds it. */
  function linesInPlace(): void {
    const beyond = 3
    for (const { element, box } of lines) {
      if (element.closest(mayBeShort) !== null) continue
      if (box.left < -near || box.right > innerWidth + near) faults.add(`${named(element)} is written beside the page`)
      const holder = element.closest('button, td, th, label, .card, .state-chip, .badge, .alarm, fieldset')
      if (holder === null || !top.contains(holder) || getComputedStyle(holder).display === 'contents') continue
      const inner = holder.getBoundingClientRect()
      if (
        box.left < inner.left - beyond ||
        box.right > inner.right + beyond ||
        box.top < inner.top - beyond ||
        box.bottom > inner.bottom + beyond
      )
        faults.add(`${named(element)} does not fit ${named(holder)}`)
    }
  }

  /** Never over another line, nor over a button they do not belong to. What stays while the rest scrolls is no fault. */
  function linesApart(): void {
    const stays = (element: Element): Element | null => {
      for (let part: Element | null = element; part !== null; part = part.parentElement)
        if (/sticky|fixed/.test(getComputedStyle(part).position)) return part
      return null
    }
    const all = lines.map((line) => ({ ...line, stays: stays(line.element) }))
    all.forEach((one, nth) => {
      for (const other of all.slice(nth + 1))
        if (
          one.element !== other.element &&
          one.stays === other.stays &&
          across(one.shown, other.shown) > 3 &&
          down(one.shown, other.shown) > 4
        )
          faults.add(`${named(one.element)} is written over ${named(other.element)}`)
      // The key of a box stands in it.
      if (one.element.matches('.shortcut')) return
      for (const { pressed, shown } of targets)
        if (
          !pressed.contains(one.element) &&
          !one.element.contains(pressed) &&
          across(one.shown, shown) > 3 &&
          down(one.shown, shown) > 4 &&
          one.stays === stays(pressed)
        )
          faults.add(`${named(one.element)} is written over the button ${named(pressed)}`)
    })
  }

  /** No box hides a part of what is in it, or must be pushed sideways for it. */
  function nothingCut(): void {
    for (const element of [top, ...all(':not(svg, svg *, input, textarea, select, option)')]) {
      const { overflowX, overflowY } = getComputedStyle(element)
      if (element.closest(mayBeShort) !== null) continue
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + near)
        faults.add(`${named(element)} ${/auto|scroll/.test(overflowX) ? 'scrolls sideways' : 'is cut off at the side'}`)
      if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 4)
        faults.add(`${named(element)} is cut off below`)
    }
  }

  /** Where one types, and what can be pressed, has an edge that stands out by 3:1 from what it lies on. */
  function edgesStandOut(): void {
    for (const box of all('input, select, textarea, .plain')) {
      if (box.matches('[type=radio], [type=checkbox], :disabled, [aria-disabled=true]')) continue
      const edge = getComputedStyle(box).borderTopColor
      const under = ground(box.parentElement)
      const [dark = 0, light = 0] = [edge, under].map(luminance).sort((a, b) => a - b)
      const ratio = (light + 0.05) / (dark + 0.05)
      if (ratio < 2.995) faults.add(`${named(box)} stands out by ${ratio.toFixed(1)} only`)
    }
  }

  function ground(element: Element | null): string {
    for (let under = element; under !== null; under = under.parentElement) {
      const { backgroundColor } = getComputedStyle(under)
      if (/^rgb\(/.test(backgroundColor)) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }

  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? [])
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /** Asked of the page itself at the middle of each line, then of those that must be brought into view; then it stands as it stood. */
  function nothingCovered(): void {
    const stood = [...document.querySelectorAll('*')]
      .filter((element) => element.scrollHeight > element.clientHeight)
      .map((element) => ({ element, at: element.scrollTop }))
    const isHidden = ({ box, shown }: Line) =>
      shown.bottom - shown.top < box.bottom - box.top || box.top < 0 || box.bottom > innerHeight
    for (const { element } of lines.filter((line) => !isHidden(line))) covered(element)
    for (const { element } of lines.filter(isHidden)) {
      element.scrollIntoView({ block: 'center' })
      covered(element)
    }
    for (const { element, at } of stood) element.scrollTop = at
  }

  function covered(element: Element): void {
    for (const { left, width, top: above, height } of element.getClientRects()) {
      if (width < 1) continue
      let over = document.elementFromPoint(left + width / 2, above + height / 2)
      for (; over !== null && !over.contains(element) && !element.contains(over); over = over.parentElement)
        // What stays while a list scrolls lies over what has scrolled on.
        if (
          getComputedStyle(over).backgroundColor !== 'rgba(0, 0, 0, 0)' &&
          getComputedStyle(over).position !== 'sticky'
        )
          faults.add(`${named(element)} is covered by ${named(over)}`)
    }
  }

  function shownOf(element: Element, { left, right, top: above, bottom }: Box): Box {
    const shown = { left, right, top: above, bottom }
    for (
      let around: Element | null = element;
      around !== null && around !== document.body;
      around = around.parentElement
    ) {
      const { overflowX, overflowY } = getComputedStyle(around)
      const box = around.getBoundingClientRect()
      if (overflowX !== 'visible')
        Object.assign(shown, { left: Math.max(shown.left, box.left), right: Math.min(shown.right, box.right) })
      if (overflowY !== 'visible')
        Object.assign(shown, { top: Math.max(shown.top, box.top), bottom: Math.min(shown.bottom, box.bottom) })
    }
    return shown
  }
  function across(one: Box, other: Box): number {
    return Math.min(one.right, other.right) - Math.max(one.left, other.left)
  }
  function down(one: Box, other: Box): number {
    return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  }
}
