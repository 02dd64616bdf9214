import { batch, createMemo, createSignal } from 'solid-js'
import { afterPaint } from './after-paint.ts'
import { enoughBeyond, type Shelf, scrollFor, windowAt } from './windowed.ts'

interface Sizes {
  readonly rowHeight: number
  readonly viewHeight: number
  readonly columns: number
}
const isSameSizes = (one: Sizes, other: Sizes): boolean =>
  one.rowHeight === other.rowHeight && one.viewHeight === other.viewHeight && one.columns === other.columns

/**
 * Where a clerk is in a list of thousands of lines. They are told apart by their keys, so one that changes or moves while somebody
 * reads keeps its place under the hand; one that is gone leaves it to the line that `heir` names.
 */
export function createLongList<Line extends { readonly key: string }>(
  lines: () => readonly Line[],
  heir: (key: string) => string,
) {
  const [wanted, setWanted] = createSignal<string>()
  const [opened, setOpen] = createSignal<string>()
  const [scrollTop, setScrollTop] = createSignal(0)
  const [sizes, setSizes] = createSignal<Sizes>(
    { rowHeight: 36, viewHeight: 720, columns: 11 },
    { equals: isSameSizes },
  )
  const [rowsBeyond, setRowsBeyond] = createSignal(0)
  const [openHeight, setOpenHeight] = createSignal(0)

  const places = createMemo(() => new Map(lines().map(({ key }, at) => [key, at])))
  const placeOf = (key: string | undefined) =>
    key === undefined ? undefined : (places().get(key) ?? places().get(heir(key)))
  const keyAt = (at: number): string | undefined => lines()[at]?.key
  const open = createMemo(() => {
    const at = placeOf(opened())
    return at === undefined ? undefined : keyAt(at)
  })
  const shelf = (): Shelf => {
    const openAt = placeOf(open())
    return { count: lines().length, ...sizes(), openAt, openHeight: openAt === undefined ? 0 : openHeight() }
  }
  const view = createMemo(() => windowAt(shelf(), scrollTop(), rowsBeyond()))
  /** First those in view; whoever turns the wheel is later than their paint. */
  const drawInView = () => {
    setRowsBeyond(0)
    afterPaint(() => setRowsBeyond(enoughBeyond))
  }
  drawInView()
  /** The row that the keyboard is on. */
  const current = createMemo(() => keyAt(placeOf(wanted()) ?? 0))

  return {
    /** For another question: its lines begin at their top. */
    anew(ask: () => void): void {
      batch(() => {
        drawInView()
        ask()
        setScrollTop(0)
      })
    },
    count: () => lines().length,
    line: (key: string): Line | undefined => lines()[places().get(key) ?? -1],
    placeOf,
    view,
    perPage: () => Math.max(1, Math.floor(sizes().viewHeight / sizes().rowHeight) - 1),
    shown: createMemo(() =>
      lines()
        .slice(view().from, view().to)
        .map(({ key }) => key),
    ),
    scrollTop,
    /** How many columns the window shows; a cell that spans more would make new ones. */
    columns: () => sizes().columns,
    setScrollTop,
    setSizes,
    setOpenHeight,
    current,
    open,
    stand: setWanted,
    toggle: (key: string) => setOpen(open() === key ? undefined : key),
    close: () => setOpen(undefined),
    /** Up or down by rows; answers where to scroll. */
    move(by: number): number {
      const here = placeOf(current()) ?? 0
      const to = Math.max(0, Math.min(here + by, lines().length - 1))
      setWanted(keyAt(to))
      return scrollFor(shelf(), to, scrollTop())
    },
  }
}
export type LongList = Omit<ReturnType<typeof createLongList>, 'line'>

/** How many rows a key goes, or undefined. */
export function stepOf(key: string, list: Pick<LongList, 'perPage' | 'count'>): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return 1
    case 'ArrowUp':
      return -1
    case 'PageDown':
      return list.perPage()
    case 'PageUp':
      return -list.perPage()
    case 'End':
      return list.count()
    case 'Home':
      return -list.count()
    default:
      return undefined
  }
}
