import type { JSX } from 'solid-js'
import type { LongList } from './long-list.ts'
import { wellBroken } from './term-words.ts'

interface SheetRowProps {
  readonly rowKey: string
  readonly list: LongList
  readonly button: (element: HTMLElement) => void
  readonly label: string
  readonly open: () => void
  /** Every cell but the last. */
  readonly cells: JSX.Element
  /** What the last one says. */
  readonly last: string
  readonly lastClass: string
}

interface CellProps {
  readonly column: string
  readonly says: string
  /** Stands behind it. */
  readonly children?: JSX.Element
}

/** Of a list whose rows have two lines. */
export const Cell = (props: CellProps) => (
  <td class={`w-${props.column}`}>
    <span>
      {wellBroken(props.says)}
      {props.children}
    </span>
  </td>
)

/** One row that opens a sheet; the whole row is the button at its end. */
export function SheetRow(props: SheetRowProps) {
  const at = () => props.list.placeOf(props.rowKey) ?? 0
  const open = () => {
    props.list.stand(props.rowKey)
    props.open()
  }
  return (
    <tr
      class="log-row"
      classList={{ current: props.list.current() === props.rowKey, odd: at() % 2 === 1 }}
      aria-rowindex={at() + 2}
    >
      {props.cells}
      <td class={`w-${props.lastClass} c-last`}>
        <span>{wellBroken(props.last)}</span>
        <button
          type="button"
          ref={(element) => props.button(element)}
          tabindex={props.list.current() === props.rowKey ? 0 : -1}
          aria-haspopup="dialog"
          aria-label={props.label}
          onClick={open}
        />
      </td>
    </tr>
  )
}
