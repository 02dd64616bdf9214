import type { Topmost } from './look-faults.ts'

/** Runs inside the page: how it breaks what holds for every page — one thing to do, few to choose from, the bar, drawings that stand out. */
export function pageFaults({ over }: Topmost): readonly string[] {
  const faults: string[] = []
  const top = over.map((name) => document.querySelector(name)).find((layer) => layer !== null) ?? document.body
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const all = (selector: string) => [...top.querySelectorAll(selector)].filter(seen)

  oneAction()
  fewChoices()
  barInPlace()
  drawingsStandOut()
  oneAmber()
  return [...new Set(faults)]

  /** One stands out. The same act on each of some cards is one; where the choices are the way on, there is none; a yes for later is none yet. */
  function oneAction(): void {
    const leading = all('[data-kind=primary], [data-kind=confirm], .tile[data-primary]')
    const now = leading.filter((action) => action.ariaDisabled !== 'true')
    const actions = now.length > 0 ? now : leading
    const onCards = actions.filter((action) => action.closest('.job-card'))
    const count = actions.length - onCards.length + Math.min(1, onCards.length)
    if (count > 1) faults.push(`${count} primary actions: ${actions.map((action) => action.textContent).join(' | ')}`)
    if (count === 0 && all('.tile, .choices, .own-card, .job-card').length === 0 && all('.big-button').length > 0)
      faults.push('no primary action')
  }

  /** My number, or what must be heeded: never two blocks of amber. */
  function oneAmber(): void {
    const blocks = all('*').filter((block) => {
      const { width, height } = block.getBoundingClientRect()
      return width * height > 8000 && getComputedStyle(block).backgroundColor === 'rgb(255, 184, 28)'
    })
    if (blocks.length > 1) faults.push(`${blocks.length} blocks of amber: ${blocks.map((b) => b.className).join(', ')}`)
  }

  /** At most four; nine pictures of a grid; a keyboard of four rows of eight, and two rows of five of what its letters may mean. */
  function fewChoices(): void {
    const cards = all('.job-card, .own-card, .why, .changed-row').length
    const choices = all('.choices > *, .choice, .tile').filter((choice) => !choice.closest('.tiles')).length
    const pictures = all('.tiles .tile').length
    if (cards > 4) faults.push(`${cards} cards on a page`)
    if (choices > 4) faults.push(`${choices} choices on a page`)
    if (pictures > 9) faults.push(`${pictures} pictures on a page`)
    const isCandidate = (key: Element) => key.closest('.candidates') !== null
    const ofKeys = all('.key').filter((key) => !isCandidate(key))
    for (const [keys, most] of [
      [ofKeys, { rows: 4, across: 8 }] as const,
      [all('.key').filter(isCandidate), { rows: 2, across: 5 }] as const,
    ]) {
      const rows = new Set(keys.map((key) => key.getBoundingClientRect().top)).size
      if (rows > most.rows || keys.length > most.across * rows) faults.push(`${keys.length} keys in ${rows} rows`)
    }
  }

  /** The same four places on every page; where a page broke nothing is certain, and no bar. */
  function barInPlace(): void {
    const bar = all('.bottom-bar').at(-1)
    if (bar === undefined) {
      if (top === document.body && document.querySelector('.broken') === null) faults.push('no bar')
      return
    }
    const places = [bar, ...bar.children].map((part) => {
      const { left, top: above, width, height } = part.getBoundingClientRect()
      return [left, above, width, height].map(Math.round).join()
    })
    const quarter = innerWidth / 4
    const right = [0, 1, 2, 3].map((nth) => [nth * quarter, innerHeight - 160, quarter, 160].join())
    if (places.join(' ') !== [[0, innerHeight - 160, innerWidth, 160].join(), ...right].join(' '))
      faults.push(`the bar is out of place: ${places.join(' ')}`)
  }

  /** 3:1 against what lies under it: pictograms, the scale of pay, how far along, the edge of whatever can be tapped. */
  function drawingsStandOut(): void {
    const faint = (drawing: Element, colour: string, under: Element | null) => {
      const ratio = contrast(colour, ground(under))
      if (ratio < 3 - 0.005)
        faults.push(
          `${drawing.getAttribute('class')} stands out by ${ratio.toFixed(1)} only: ${colour} on ${ground(under)}`,
        )
    }
    const off = '[aria-disabled="true"], [data-kind=off]'
    for (const drawing of all('.pictogram'))
      if (!drawing.closest(off)) faint(drawing, getComputedStyle(drawing).color, drawing.parentElement)
    for (const mark of all('.wage-bar i, .progress-bar i')) {
      const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(mark)
      faint(mark, outlineStyle === 'none' ? backgroundColor : outlineColor, mark.parentElement)
    }
    for (const button of all('.tile, .choice, .key, .setting, .big-button'))
      if (!button.matches(off)) faint(button, getComputedStyle(button).borderTopColor, button.parentElement)
  }

  function ground(element: Element | null): string {
    for (let under = element; under !== null; under = under.parentElement) {
      const { backgroundColor } = getComputedStyle(under)
      if (/^rgb\(/.test(backgroundColor)) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }

  function contrast(one: string, other: string): number {
    const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }

  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? [])
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
