import { createMemo, createSignal } from 'solid-js'
import type { DayNumber } from '../../shared/ids.ts'
import type { DeskRow } from '../../shared/places/staff-desk/view.ts'
import { tradeName } from '../app/market.ts'
import { findRows, type StatusFilter } from './find-rows.ts'

/**
 * Where a clerk is in today's list. Rows are told apart by their day number, so a row that changes or moves while
 * somebody reads keeps its place under the hand.
 */
export function createListState(rows: () => readonly DeskRow[], perPage: () => number) {
  const [typed, setTyped] = createSignal('')
  const [status, setStatus] = createSignal<StatusFilter>('all')
  const [wantedPage, setWantedPage] = createSignal(1)
  const [wantedRow, setWantedRow] = createSignal<DayNumber>()
  const [open, setOpen] = createSignal<DayNumber>()

  const found = createMemo(() => findRows(rows(), typed(), status(), tradeName))
  const byNumber = createMemo(() => new Map(found().map((row) => [row.number, row])))
  const pages = createMemo(() => Math.max(1, Math.ceil(found().length / perPage())))
  const page = () => Math.min(wantedPage(), pages())
  const shown = createMemo(() =>
    found()
      .slice((page() - 1) * perPage(), page() * perPage())
      .map((row) => row.number),
  )
  /** The row that the keyboard is on: always one that is shown. */
  const current = createMemo(() => {
    const wanted = wantedRow()
    return wanted !== undefined && shown().includes(wanted) ? wanted : shown()[0]
  })
  const goPage = (to: number) => setWantedPage(Math.max(1, Math.min(to, pages())))

  return {
    typed,
    setTyped: (text: string) => {
      setTyped(text)
      setWantedPage(1)
    },
    status,
    setStatus: (wanted: StatusFilter) => {
      setStatus(wanted)
      setWantedPage(1)
    },
    found,
    row: (number: DayNumber) => byNumber().get(number),
    page,
    pages,
    goPage,
    shown,
    current,
    stand: setWantedRow,
    /** Up or down by rows, over the edge of a page too. */
    move(by: number): void {
      const numbers = found().map((row) => row.number)
      const here = current()
      if (here === undefined) return
      const from = numbers.indexOf(here)
      const to = Math.max(0, Math.min(from + by, numbers.length - 1))
      setWantedRow(numbers[to])
      goPage(Math.floor(to / perPage()) + 1)
    },
    open,
    toggle: (number: DayNumber) => setOpen(open() === number ? undefined : number),
    close: () => setOpen(undefined),
  }
}
export type ListState = ReturnType<typeof createListState>
