import { For, onCleanup, Show } from 'solid-js'
import type { DayNumber } from '../../shared/ids.ts'
import { DayRow } from './day-row.tsx'
import type { ListState } from './list-state.ts'
import { words } from './words.ts'

const columns = [
  'checkedInAt',
  'number',
  'who',
  'trade',
  'employer',
  'township',
  'pay',
  'hours',
  'ticket',
  'status',
] as const
/** With the one that opens a row. */
export const columnCount = columns.length + 1

interface ListTableProps {
  readonly list: ListState
  readonly columnsShown: number
  /** The button of each row shown, for whoever moves the focus. */
  readonly buttons: Map<DayNumber, HTMLElement>
  readonly onRowKey: (event: KeyboardEvent) => void
}

/** The people on the page that is shown. */
export function ListTable(props: ListTableProps) {
  return (
    <table onKeyDown={(event) => props.onRowKey(event)}>
      <Heads />
      <tbody>
        <For each={props.list.shown()}>
          {(number) => (
            <Show when={props.list.row(number)}>
              {(row) => (
                <DayRow
                  row={row()}
                  columns={props.columnsShown}
                  current={props.list.current() === number}
                  open={props.list.open() === number}
                  toggle={() => {
                    props.list.stand(number)
                    props.list.toggle(number)
                  }}
                  button={(element) => {
                    props.buttons.set(number, element)
                    onCleanup(() => props.buttons.delete(number))
                  }}
                />
              )}
            </Show>
          )}
        </For>
      </tbody>
    </table>
  )
}

function Heads() {
  const say = () => words().desk
  return (
    <thead>
      <tr>
        <For each={columns}>
          {(column) => (
            <th scope="col" class={`c-${column}`}>
              {say().columns[column]}
            </th>
          )}
        </For>
        <th scope="col" class="c-more">
          <span class="unseen">{say().columns.more}</span>
        </th>
      </tr>
    </thead>
  )
}
