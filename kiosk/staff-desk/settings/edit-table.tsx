import { mdiArrowDown, mdiArrowUp, mdiClose, mdiPlus } from '@mdi/js'
import { For, Index, type JSX, Show } from 'solid-js'
import { Icon } from '../icon.tsx'
import { words } from '../words.ts'

export interface Column<Row> {
  readonly head: string
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
  const put = (at: number, row: Row) => props.change(props.rows.with(at, row))
  const move = (at: number, by: 1 | -1) => {
    const [here, there] = [props.rows[at], props.rows[at + by]]
    if (here !== undefined && there !== undefined) props.change(props.rows.with(at, there).with(at + by, here))
  }
  const label = (head: string, row: Row) => say().rowOf(head, props.name(row) || say().newRow)
  return (
    <div class="edit-table">
      <table>
        <thead>
          <tr>
            <For each={props.columns}>{(column) => <th scope="col">{column.head}</th>}</For>
            <td />
          </tr>
        </thead>
        <tbody>
          <Index each={props.rows}>
            {(row, at) => (
              <tr>
                <For each={props.columns}>
                  {(column) => (
                    <td>
                      {column.cell(
                        row,
                        (next) => put(at, next),
                        () => label(column.head, row()),
                      )}
                    </td>
                  )}
                </For>
                <td class="edit-tools">
                  <Show when={props.ordered}>
                    <Tool path={mdiArrowUp} label={label(say().up, row())} off={at === 0} press={() => move(at, -1)} />
                    <Tool
                      path={mdiArrowDown}
                      label={label(say().down, row())}
                      off={at === props.rows.length - 1}
                      press={() => move(at, 1)}
                    />
                  </Show>
                  <Show when={props.mayRemove(row())}>
                    <Tool
                      path={mdiClose}
                      label={label(say().remove, row())}
                      off={false}
                      press={() => props.change(props.rows.toSpliced(at, 1))}
                    />
                  </Show>
                </td>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
      <button type="button" class="plain" onClick={() => props.change([...props.rows, props.blank()])}>
        <Icon path={mdiPlus} tone="blue" />
        {say().add}
      </button>
    </div>
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
