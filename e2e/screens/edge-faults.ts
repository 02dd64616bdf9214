import type { Topmost } from './look-faults.ts'

/** What keeps its distance from the edges of the page. */
export interface Edges extends Topmost {
  readonly gap: number
}

/** Runs inside the page: whatever stands nearer to the edge of the page, the bar or the band above it than the house's gap. */
export function edgeFaults({ over, gap }: Edges): readonly string[] {
  const faults = new Set<string>()
  const near = 1.5
  const top = over.map((name) => document.querySelector(name)).find((layer) => layer !== null) ?? document.body
  const bar = top.querySelector('.bottom-bar')
  const floor = bar?.getBoundingClientRect().top ?? innerHeight
  const named = (element: Element) =>
    `${element.className || element.tagName} “${(element.textContent ?? '').trim().slice(0, 24)}”`
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen')
  const free = (element: Element) => seen(element) && bar?.contains(element) !== true
  /** Lying down the sky goes on under what stands in it. */
  const bands = [...top.querySelectorAll('.sky, .number-band')].filter(
    (band) => seen(band) && innerWidth < innerHeight && getComputedStyle(band).display !== 'contents',
  )

  for (const element of top.querySelectorAll(
    'button, .notice, .typed, .hold, .job-card, .own-card, .next-jobs, .ticket-paper, .why, .changed-row',
  ))
    if (free(element)) keepsOff(element, element.getBoundingClientRect())
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (element === null || !walker.currentNode.textContent?.trim() || !free(element)) continue
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    for (const { left, right, top: above, bottom, width } of range.getClientRects()) {
      const middle = (above + bottom) / 2
      // Figures are lower than characters.
      const half = size * (size < 84 ? 0.45 : 0.37)
      if (width >= 1) keepsOff(element, { left, right, top: middle - half, bottom: middle + half })
    }
  }
  return [...faults]

  function keepsOff(element: Element, box: { left: number; right: number; top: number; bottom: number }): void {
    const edges = {
      'the top of the page': box.top,
      'the left edge': box.left,
      'the right edge': innerWidth - box.right,
      [bar === null ? 'the foot of the page' : 'the bar']: floor - box.bottom,
    }
    for (const band of bands) {
      const { bottom, left, right } = band.getBoundingClientRect()
      if (!band.contains(element) && box.left < right && left < box.right)
        edges[`the band ${named(band)}`] = box.top - bottom
    }
    for (const [edge, apart] of Object.entries(edges))
      if (apart < gap - near) faults.add(`${named(element)} stands ${Math.round(apart)} px from ${edge}`)
  }
}
