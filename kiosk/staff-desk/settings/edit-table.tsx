import { mdiArrowDown, mdiArrowUp, mdiClose, mdiPlus } from '@mdi/js'
import { For, type JSX, Show } from 'solid-js'
import { Icon } from '../icon.tsx'
import { words } from '../words.ts'

export interface Column<Row> {
  readonly head: string
  /** It may not stay empty, which is said at its head before anybody tries. */
  readonly needed?: boolean
  /** `label` names the cell for who cannot see its row and column. */
  readonly cell: (row: () => Row, change: (next: Row) => void, label: () => string) => JSX.Element
}

interface EditTableProps<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly change: (rows: readonly Row[]) => void
  /** What a row is called aloud. */
  readonly name: (row: Row) => string
  readonly blank: () => Row
  /** Rows that stand in old tickets stay: they can be switched off. */
  readonly mayRemove: (row: Row) => boolean
  readonly ordered?: boolean
}

/** A list that is changed in place: a line is added, moved or taken out again, and keeps the hand while it is typed in. */
export function EditTable<Row>(props: EditTableProps<Row>) {
  const say = () => words().settings
  return (
    <div class="edit-table">
      <Show when={props.rows.length > 0}>
        <table>
          <thead>
            <tr>
              <For each={props.columns}>
                {(column) => (
                  <th scope="col">
                    {column.head}
                    <Show when={column.needed}>
                      <span class="needed">{say().needed}</span>
                    </Show>
                  </th>
                )}
              </For>
              <td />
            </tr>
          </thead>
          <tbody>
            <For each={[...props.rows.keys()]}>{(at) => <Line table={props} at={at} />}</For>
          </tbody>
        </table>
      </Show>
      <button type="button" class="plain" onClick={() => props.change([...props.rows, props.blank()])}>
        <Icon path={mdiPlus} tone="blue" />
        {say().add}
      </button>
    </div>
  )
}

interface LineProps<Row> {
  readonly table: EditTableProps<Row>
  readonly at: number
}

/** A line keeps its place on the page whatever is written in it. */
function Line<Row>(props: LineProps<Row>) {
  const say = () => words().settings
  const table = () => props.table
  const row = () => table().rows[props.at] ?? table().blank()
  const move = (by: 1 | -1) => {
    const { rows, change } = table()
    const there = rows[props.at + by]
    if (there !== undefined) change(rows.with(props.at, there).with(props.at + by, row()))
  }
  const label = (head: string) => say().rowOf(head, table().name(row()) || say().newRow)
  return (
    <tr>
      <For each={table().columns}>
        {(column) => (
          <td>
            {column.cell(
              row,
              (next) => table().change(table().rows.with(props.at, next)),
              () => label(column.head),
            )}
          </td>
        )}
      </For>
      <td class="edit-tools">
        <Show when={table().ordered}>
          <Tool path={mdiArrowUp} label={label(say().up)} off={props.at === 0} press={() => move(-1)} />
          <Tool
            path={mdiArrowDown}
            label={label(say().down)}
            off={props.at === table().rows.length - 1}
            press={() => move(1)}
          />
        </Show>
        <Show when={table().mayRemove(row())}>
          <Tool
            path={mdiClose}
            label={label(say().remove)}
            off={false}
            press={() => table().change(table().rows.toSpliced(props.at, 1))}
          />
        </Show>
      </td>
    </tr>
  )
}

interface ToolProps {
  readonly path: string
  readonly label: string
  readonly off: boolean
  readonly press: () => void
}

const Tool = (props: ToolProps) => (
  <button type="button" class="tool" aria-label={props.label} disabled={props.off} onClick={() => props.press()}>
    <Icon path={props.path} />
  </button>
)
