import { For, type JSX, onCleanup, onMount } from 'solid-js'
import { type Frame, Stretch } from './long-frame.tsx'
import { type LongList, stepOf } from './long-list.ts'

interface LongRowsProps extends Frame {
  readonly list: LongList
  readonly class: string
  /** The class of each column, and its name. */
  readonly columns: readonly (readonly [string, string])[]
  /** The row of a line, whose button is to be kept. */
  readonly children: (key: string, keep: (button: HTMLElement) => void) => JSX.Element
}

/**
 * The rows in view of however many there are. By keyboard: arrows walk, Enter opens, Esc closes, / finds. A row that is
 * scrolled away leaves the page; had it the focus, the table keeps it, and the next arrow goes on from that row. One that
 * is no more leaves the focus to the row on which the list goes on.
 */
export function LongRows(props: LongRowsProps) {
  let table: HTMLTableElement | undefined
  /** The button of each row that is drawn. */
  const buttons = new Map<string, HTMLElement>()
  const focusCurrent = () => {
    const current = props.list.current()
    const button = current === undefined ? undefined : buttons.get(current)
    ;(button ?? table)?.focus({ preventScroll: true })
  }
  const keep = (key: string, button: HTMLElement) => {
    buttons.set(key, button)
    onCleanup(() => {
      buttons.delete(key)
      if (document.activeElement === button) queueMicrotask(focusCurrent)
    })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('.act-form, dialog') !== null) return
    const by = stepOf(event.key, props.list)
    if (by !== undefined) props.scrollTo(props.list.move(by))
    else if (event.key !== 'Escape') return
    else if (props.list.open() === undefined) return document.querySelector<HTMLElement>('.log-tools input')?.focus()
    else props.list.close()
    focusCurrent()
    event.preventDefault()
  }
  onMount(() => {
    const head = table?.tHead
    if (head) props.drawn(head)
  })
  return (
    <table
      class={props.class}
      ref={(element) => {
        table = element
      }}
      tabindex="-1"
      aria-rowcount={props.list.count() + 1}
      onKeyDown={onKey}
    >
      <thead>
        <tr aria-rowindex="1">
          <For each={props.columns}>
            {([column, name]) => (
              <th scope="col" class={column}>
                {name}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <Stretch height={props.list.view().before} />
        <For each={props.list.shown()}>{(key) => props.children(key, (button) => keep(key, button))}</For>
        <Stretch height={props.list.view().after} />
      </tbody>
    </table>
  )
}
