import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { landscape, large } from '../app/display.ts'
import type { Pages } from './pager.tsx'

/** Pages of as many rows as there is room for: how many lines a sentence takes, only the page itself knows. */
export function createFittingPages<Item>(items: () => readonly Item[]) {
  const [starts, setStarts] = createSignal<readonly number[]>([0])
  const [wanted, setWanted] = createSignal(1)
  const page = createMemo(() => Math.min(wanted(), starts().length))
  const pages: Pages<Item> = {
    page,
    pages: () => starts().length,
    shown: createMemo(() => items().slice(starts()[page() - 1], starts()[page()])),
    previous: () => setWanted(Math.max(1, page() - 1)),
    next: () => setWanted(Math.min(starts().length, page() + 1)),
  }
  /** The `ref` of the list, one child a row: all rows are laid out, measured and dealt before anything is painted. */
  const fit = (list: HTMLElement) => {
    const deal = () =>
      queueMicrotask(() => {
        // Here, not before: two deals of one moment each find all rows.
        setStarts([0])
        const heights = heightsIn([...list.children].map((row) => row.getBoundingClientRect()))
        setStarts(startsOf(heights, roomOf(list)))
        // The buttons that turn pages take room of their own.
        if (starts().length > 1) setStarts(startsOf(heights, roomOf(list)))
      })
    createEffect(on([items, large, landscape], deal))
    // Letters that came late are of another width.
    document.fonts?.addEventListener('loadingdone', deal)
    onCleanup(() => document.fonts?.removeEventListener('loadingdone', deal))
  }
  return { ...pages, fit }
}

/** Where each page begins; a row that is higher than the room has a page of its own. */
export function startsOf(heights: readonly number[], room: number): readonly number[] {
  const starts = [0]
  let left = room
  for (const [row, height] of heights.entries()) {
    if (height > left && row > 0) {
      starts.push(row)
      left = room
    }
    left -= height
  }
  return starts
}

/** What each row adds to those before it: nothing, where it stands beside one of them. */
export function heightsIn(rows: readonly Pick<DOMRect, 'top' | 'bottom'>[]): readonly number[] {
  let reached = rows[0]?.top ?? 0
  return rows.map(({ bottom }) => {
    const height = Math.max(0, bottom - reached)
    reached += height
    return height
  })
}

const heightOf = (element: Element): number => element.getBoundingClientRect().height

/** Of the box it lies in, what those beside it leave. */
function roomOf(list: HTMLElement): number {
  const box = list.parentElement
  if (box === null) return Number.POSITIVE_INFINITY
  const others = [...box.children].filter((child) => child !== list)
  const gap = Number.parseFloat(getComputedStyle(box).rowGap) || 0
  return others.reduce((room, other) => room - heightOf(other) - gap, heightOf(box))
}
