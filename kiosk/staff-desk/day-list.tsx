import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { DayNumber } from '../../shared/ids.ts'
import type { DeskRow } from '../../shared/places/staff-desk/view.ts'
import { ListFoot } from './list-foot.tsx'
import { createListState } from './list-state.ts'
import { columnCount, ListTable } from './list-table.tsx'
import { ListTools } from './list-tools.tsx'
import { words } from './words.ts'
import './day-list.css'

const fewestRows = 8

/** Everybody of today, a page at a time: as many rows as the window holds. By keyboard: / finds, arrows walk, Enter opens, Esc closes. */
export function DayList(props: { readonly rows: readonly DeskRow[] }) {
  const [perPage, setPerPage] = createSignal(16)
  const [columnsShown, setColumnsShown] = createSignal(columnCount)
  const list = createListState(() => props.rows, perPage)
  const buttons = new Map<DayNumber, HTMLElement>()
  let search: HTMLInputElement | undefined
  let frame: HTMLElement | undefined

  const fit = () => {
    const row = frame?.querySelector<HTMLElement>('tbody tr')?.offsetHeight || 36
    const head = frame?.querySelector<HTMLElement>('thead')?.offsetHeight ?? 0
    // A cell that spans columns which a narrow window hides would make new ones.
    const heads = [...(frame?.querySelectorAll<HTMLElement>('thead th') ?? [])].filter((cell) => cell.offsetWidth > 0)
    if (heads.length > 0) setColumnsShown(heads.length)
    if (frame?.clientHeight) setPerPage(Math.max(fewestRows, Math.floor((frame.clientHeight - head) / row)))
  }
  const focusRow = () => {
    const number = list.current()
    if (number !== undefined) buttons.get(number)?.focus()
  }
  const slash = (event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog')
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || typing) return
    event.preventDefault()
    search?.focus()
    search?.select()
  }
  onMount(() => {
    document.addEventListener('keydown', slash)
    onCleanup(() => document.removeEventListener('keydown', slash))
    if (frame === undefined || !('ResizeObserver' in window)) return
    const watch = new ResizeObserver(fit)
    watch.observe(frame)
    onCleanup(() => watch.disconnect())
  })

  const onSearchKey = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      focusRow()
    } else if (event.key === 'Escape') list.setTyped('')
  }
  const onRowKey = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: perPage(), PageUp: -perPage() }
    const by = steps[event.key]
    if (by !== undefined) {
      event.preventDefault()
      list.move(by)
      focusRow()
    } else if (event.key === 'Escape') {
      if (list.open() === undefined) search?.focus()
      else list.close()
    }
  }
  return (
    <>
      <ListTools
        list={list}
        rowCount={props.rows.length}
        search={(element) => {
          search = element
        }}
        onSearchKey={onSearchKey}
      />
      <section
        class="list"
        aria-label={words().desk.listTitle}
        ref={(element) => {
          frame = element
        }}
      >
        <Show when={list.found().length > 0} fallback={<Nobody empty={props.rows.length === 0} />}>
          <ListTable list={list} columnsShown={columnsShown()} buttons={buttons} onRowKey={onRowKey} />
        </Show>
      </section>
      <ListFoot list={list} />
    </>
  )
}

function Nobody(props: { readonly empty: boolean }) {
  const say = () => words().desk
  return (
    <div class="nobody">
      <p>{props.empty ? say().nobodyYet : say().nobodyFound}</p>
      <Show when={props.empty}>
        <p>{say().nobodyYetText}</p>
      </Show>
    </div>
  )
}
