import { For, onCleanup, onMount, Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { DeskPosting } from '../../../shared/places/staff-desk/view.ts'
import { Stretch } from '../long-frame.tsx'
import { stepOf } from '../long-list.ts'
import { words } from '../words.ts'
import type { List } from './list.ts'
import { LogRow } from './log-row.tsx'

const columns = [
  'number',
  'who',
  'checkedInAt',
  'trade',
  'employer',
  'township',
  'pay',
  'workHours',
  'ticket',
  'status',
  'last',
] as const

interface RowsProps {
  readonly list: List
  readonly day: MarketDay
  readonly openJobs: readonly DeskPosting[] | undefined
  /** Called with the head once it is on the page. */
  readonly drawn: (head: HTMLElement) => void
  readonly scrollTo: (top: number) => void
  readonly expired: () => void
}

/**
 * The rows in view of however many there are. By keyboard: arrows walk, Enter opens, Esc closes, / finds. A row that is
 * scrolled away leaves the page; had it the focus, the table keeps it, and the next arrow goes on from that row.
 */
export function Rows(props: RowsProps) {
  let table: HTMLTableElement | undefined
  /** The button of each row that is drawn. */
  const buttons = new Map<string, HTMLElement>()
  const keep = (number: string, element: HTMLElement) => {
    buttons.set(number, element)
    onCleanup(() => {
      buttons.delete(number)
      if (document.activeElement === element) table?.focus({ preventScroll: true })
    })
  }
  const focusRow = () => {
    const number = props.list.current()
    if (number !== undefined) buttons.get(number)?.focus({ preventScroll: true })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('.act-form, dialog') !== null) return
    const by = stepOf(event.key, props.list)
    if (by !== undefined) props.scrollTo(props.list.move(by))
    else if (event.key !== 'Escape') return
    else if (props.list.open() === undefined) return document.querySelector<HTMLElement>('.log-tools input')?.focus()
    else props.list.close()
    focusRow()
    event.preventDefault()
  }
  onMount(() => {
    const head = table?.tHead
    if (head) props.drawn(head)
  })
  return (
    <table
      class="log-rows"
      ref={(element) => {
        table = element
      }}
      tabindex="-1"
      aria-rowcount={props.list.count() + 1}
      onKeyDown={onKey}
    >
      <thead>
        <tr aria-rowindex="1">
          <For each={columns}>
            {(column) => (
              <th scope="col" class={`c-${column}`}>
                {words().dailyLog.columns[column]}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <Stretch height={props.list.view().before} />
        <For each={props.list.shown()}>
          {(key) => (
            <Show when={props.list.line(key)}>
              {(line) => (
                <LogRow
                  line={line()}
                  at={props.list.placeOf(key) ?? 0}
                  day={props.day}
                  openJobs={props.openJobs}
                  list={props.list}
                  button={(element) => keep(key, element)}
                  expired={props.expired}
                />
              )}
            </Show>
          )}
        </For>
        <Stretch height={props.list.view().after} />
      </tbody>
    </table>
  )
}
