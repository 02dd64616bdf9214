import { createEffect, For, on, onCleanup, onMount, Show } from 'solid-js'
import type { DayNumber, MarketDay } from '../../../shared/ids.ts'
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

interface LogTableProps {
  readonly list: List
  readonly day: MarketDay
  readonly rowCount: number
  readonly heard: boolean
  readonly expired: () => void
}

/**
 * The rows in view of however many there are. By keyboard: arrows walk, Enter opens, Esc closes, / finds. A row that is
 * scrolled away leaves the page; had it the focus, the table keeps it, and the next arrow goes on from that row.
 */
export function LogTable(props: LogTableProps) {
  const say = () => words().dailyLog
  let frame: HTMLElement | undefined
  let table: HTMLElement | undefined
  /** The button of each row that is drawn. */
  const buttons = new Map<DayNumber, HTMLElement>()
  const scrollTo = (top: number) => {
    if (frame !== undefined) frame.scrollTop = top
    props.list.setScrollTop(top)
  }
  const focusRow = () => {
    const number = props.list.current()
    if (number !== undefined) buttons.get(number)?.focus({ preventScroll: true })
  }
  const measureFrame = () => {
    if (frame === undefined) return
    const head = frame.querySelector<HTMLElement>('thead')?.offsetHeight ?? 0
    const rowHeight = Number.parseInt(getComputedStyle(frame).getPropertyValue('--row'), 10) || 36
    props.list.setSizes({ rowHeight, viewHeight: Math.max(rowHeight, (frame.clientHeight || 720) - head) })
  }
  onMount(() => {
    measureFrame()
    if (frame === undefined || !('ResizeObserver' in window)) return
    const watch = new ResizeObserver(measureFrame)
    watch.observe(frame)
    onCleanup(() => watch.disconnect())
  })
  // Another question, another list: it begins at its top.
  createEffect(on(props.list.asked, () => scrollTo(0), { defer: true }))

  const onKey = (event: KeyboardEvent) => {
    const { list } = props
    const page = Math.max(1, list.view().to - list.view().from - 18)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -list.found().length,
      End: list.found().length,
    }
    const by = steps[event.key]
    if (by !== undefined) {
      scrollTo(list.move(by))
      focusRow()
    } else if (event.key === 'Escape' && list.open() !== undefined) {
      list.close()
      focusRow()
    } else if (event.key === 'Escape') document.querySelector<HTMLElement>('.log-tools input')?.focus()
    else return
    event.preventDefault()
  }
  return (
    <>
      <section
        class="log-frame"
        aria-label={say().listTitle}
        ref={(element) => {
          frame = element
        }}
        onScroll={(event) => props.list.setScrollTop(event.currentTarget.scrollTop)}
      >
        <Show
          when={props.list.found().length > 0}
          fallback={<Nobody heard={props.heard} empty={props.rowCount === 0} />}
        >
          <table
            class="log-rows"
            ref={(element) => {
              table = element
            }}
            onFocus={(event) => {
              if (event.target === event.currentTarget && event.relatedTarget !== null) focusRow()
            }}
            tabindex="-1"
            aria-rowcount={props.list.found().length + 1}
            onKeyDown={onKey}
          >
            <thead>
              <tr aria-rowindex="1">
                <For each={columns}>
                  {(column) => (
                    <th scope="col" class={`c-${column}`}>
                      {say().columns[column]}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <Stretch height={props.list.view().before} />
              <For each={props.list.shown()}>
                {(number) => (
                  <Show when={props.list.row(number)}>
                    {(row) => (
                      <LogRow
                        row={row()}
                        at={props.list.placeOf(number) ?? 0}
                        day={props.day}
                        columns={columns.length}
                        list={props.list}
                        button={(element) => {
                          buttons.set(number, element)
                          onCleanup(() => {
                            buttons.delete(number)
                            if (document.activeElement === element) table?.focus({ preventScroll: true })
                          })
                        }}
                        expired={props.expired}
                      />
                    )}
                  </Show>
                )}
              </For>
              <Stretch height={props.list.view().after} />
            </tbody>
          </table>
        </Show>
      </section>
      <p class="keys">{say().keys}</p>
    </>
  )
}

/** The rows that are not drawn, as room. */
const Stretch = (props: { readonly height: number }) => (
  <tr class="stretch">
    <td style={{ 'block-size': `${props.height}px` }} />
  </tr>
)

function Nobody(props: { readonly heard: boolean; readonly empty: boolean }) {
  const say = () => words().dailyLog
  return (
    <div class="nobody">
      <Show when={props.heard} fallback={<p>{words().desk.busy}</p>}>
        <p>{props.empty ? say().nobodyYet : say().nobodyFound}</p>
      </Show>
    </div>
  )
}
