import { batch, createMemo, createSignal } from 'solid-js'
import { type LogRow, rowNumber } from '../../../shared/places/daily-log/row.ts'
import { tradeName } from '../../app/market.ts'
import { afterPaint } from '../after-paint.ts'
import { type Asked, askedNothing, findRows } from './find-rows.ts'
import { enoughBeyond, type Shelf, scrollFor, windowAt } from './windowed.ts'

interface Sizes {
  readonly rowHeight: number
  readonly viewHeight: number
  readonly columns: number
}
const isSameSizes = (one: Sizes, other: Sizes): boolean =>
  one.rowHeight === other.rowHeight && one.viewHeight === other.viewHeight && one.columns === other.columns

/**
 * Where a clerk is in the log. Rows are told apart by their day number, so a row that changes or moves while somebody
 * reads keeps its place under the hand.
 */
export function createList(rows: () => readonly LogRow[]) {
  const [asked, setAsked] = createSignal<Asked>(askedNothing)
  const [wanted, setWanted] = createSignal<string>()
  const [open, setOpen] = createSignal<string>()
  const [scrollTop, setScrollTop] = createSignal(0)
  const [sizes, setSizes] = createSignal<Sizes>(
    { rowHeight: 36, viewHeight: 720, columns: 11 },
    { equals: isSameSizes },
  )
  const [rowsBeyond, setRowsBeyond] = createSignal(0)
  const [openHeight, setOpenHeight] = createSignal(0)

  const found = createMemo(() => findRows(rows(), asked(), tradeName))
  const places = createMemo(() => new Map(found().map((row, at) => [rowNumber(row), at])))
  const placeOf = (number: string | undefined) => (number === undefined ? undefined : places().get(number))
  const numberAt = (at: number): string | undefined => {
    const row = found()[at]
    return row && rowNumber(row)
  }
  const shelf = (): Shelf => {
    const openAt = placeOf(open())
    return { count: found().length, ...sizes(), openAt, openHeight: openAt === undefined ? 0 : openHeight() }
  }
  const view = createMemo(() => windowAt(shelf(), scrollTop(), rowsBeyond()))
  /** First those in view; whoever turns the wheel is later than their paint. */
  const drawInView = () => {
    setRowsBeyond(0)
    afterPaint(() => setRowsBeyond(enoughBeyond))
  }
  drawInView()
  /** The row that the keyboard is on. */
  const current = createMemo(() => numberAt(placeOf(wanted()) ?? 0))

  return {
    asked,
    ask(change: Partial<Asked>): void {
      batch(() => {
        drawInView()
        setAsked({ ...asked(), ...change })
        setScrollTop(0)
      })
    },
    found,
    row: (number: string): LogRow | undefined => found()[placeOf(number) ?? -1],
    placeOf,
    view,
    perPage: () => Math.max(1, Math.floor(sizes().viewHeight / sizes().rowHeight) - 1),
    shown: createMemo(() => found().slice(view().from, view().to).map(rowNumber)),
    scrollTop,
    /** How many columns the window shows; a cell that spans more would make new ones. */
    columns: () => sizes().columns,
    setScrollTop,
    setSizes,
    setOpenHeight,
    current,
    open,
    stand: setWanted,
    toggle: (number: string) => setOpen(open() === number ? undefined : number),
    close: () => setOpen(undefined),
    /** Up or down by rows; answers where to scroll. */
    move(by: number): number {
      const here = placeOf(current()) ?? 0
      const to = Math.max(0, Math.min(here + by, found().length - 1))
      setWanted(numberAt(to))
      return scrollFor(shelf(), to, scrollTop())
    },
  }
}
export type List = ReturnType<typeof createList>
