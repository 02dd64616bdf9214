/** A long list of rows of one height, at most one of them open. All lengths are CSS px, without the list's head. */
export interface Shelf {
  readonly count: number
  readonly rowHeight: number
  readonly viewHeight: number
  /** Which row is open, and how high what it shows is. */
  readonly openAt: number | undefined
  readonly openHeight: number
}

export interface Window {
  /** Rows `from` up to but not including `to` are drawn; the rest is two empty stretches. */
  readonly from: number
  readonly to: number
  readonly before: number
  readonly after: number
}

/** Drawn beyond the edges, so that a turn of the wheel shows no gap. */
export const enoughBeyond = 8

const openAbove = ({ openAt, openHeight }: Shelf, row: number): number =>
  openAt !== undefined && openAt < row ? openHeight : 0

/** Where a row begins. */
export const topOf = (shelf: Shelf, row: number): number => row * shelf.rowHeight + openAbove(shelf, row)

export function windowAt(shelf: Shelf, scrollTop: number, rowsBeyond: number): Window {
  const { count, rowHeight, viewHeight, openHeight } = shelf
  // The open row's detail may fill the view: looking from above it, it is drawn still.
  const first = Math.floor((scrollTop - openHeight) / rowHeight) - rowsBeyond
  const from = Math.max(0, Math.min(first, count - 1))
  const to = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + rowsBeyond)
  return { from, to, before: topOf(shelf, from), after: topOf(shelf, count) - topOf(shelf, to) }
}

/** Where to scroll so that the whole row is seen, moving as little as possible. */
export function scrollFor(shelf: Shelf, row: number, scrollTop: number): number {
  const top = topOf(shelf, row)
  const bottom =
    top + shelf.rowHeight + (row === shelf.openAt ? Math.min(shelf.openHeight, shelf.viewHeight - shelf.rowHeight) : 0)
  if (top < scrollTop) return top
  return bottom > scrollTop + shelf.viewHeight ? bottom - shelf.viewHeight : scrollTop
}
