import type { Topmost } from './look-faults.ts'

/** What the look asks of everything that is written, as it must be in this mode. */
interface TypeScale extends Topmost {
  /** 大字 is a quarter larger, in everything. */
  readonly scale: number
}

/** Runs inside the page: every line that is not in the size, the line height or the weight the look has for it. */
export function typeFaults({ over, scale }: TypeScale): readonly string[] {
  const faults = new Set<string>()
  const top = over.map((name) => document.querySelector(name)).find((layer) => layer !== null) ?? document.body
  const named = (element: Element) =>
    `${element.className || element.tagName} “${(element.textContent ?? '').trim().slice(0, 24)}”`
  /** The narrower name first. A tile of a grid is 300 wide, which long English words are not in the size of a tile. */
  const parts: readonly (readonly [string, number])[] = [
    ['.big-button-why', 44],
    ['.big-button, .choice-label, .notice-heading, .hold', 52],
    [':lang(en) .tiles .tile-title', 44],
    ['.wants .tile-title', 52],
    ['.tile-title, .job-card h2, .offer-job h2', 60],
    ['h1, .layer h2', 72],
    ['.pay[data-size="card"] .pay-figure, .sky-clock, .figure b', 84],
    ['.day-number[data-place="band"]', 240],
  ]

  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!element || !walker.currentNode.textContent?.trim()) continue
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.unseen')) continue
    const { fontSize, lineHeight, fontWeight } = getComputedStyle(element)
    const size = Number.parseFloat(fontSize)
    const asked = parts.find(([selector]) => element.closest(selector))?.[1]
    if (asked !== undefined && Math.abs(size - asked * scale) > 0.5)
      faults.add(`${named(element)} is ${size} px, not ${asked * scale}`)
    const apart = Number.parseFloat(lineHeight) / size
    const least = size >= 84 * scale ? 1 : size >= 52 * scale || element.closest('h1, h2') ? 1.3 : 1.45
    if (apart < least - 0.01) faults.add(`${named(element)} has lines ${apart.toFixed(2)} apart, not ${least}`)
    if (Number(fontWeight) < 500 || Number(fontWeight) > 700) faults.add(`${named(element)} is of weight ${fontWeight}`)
  }
  return [...faults]
}
