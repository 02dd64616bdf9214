import { mdiMagnify } from '@mdi/js'
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { DayNumber } from '../../shared/ids.ts'
import type { DeskRow } from '../../shared/places/staff-desk/view.ts'
import { words } from '../app/words.ts'
import { DayRow } from './day-row.tsx'
import type { StatusFilter } from './find-rows.ts'
import { Icon } from './icon.tsx'
import { createListState } from './list-state.ts'
import './day-list.css'

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
const statuses = ['waiting', 'offered', 'placed', 'released'] as const
const everybody: StatusFilter = 'all'
const fewestRows = 8

/** Everybody of today, a page at a time: as many rows as the window holds. By keyboard: / finds, arrows walk, Enter opens, Esc closes. */
export function DayList(props: { readonly rows: readonly DeskRow[] }) {
  const say = () => words().desk
  const [perPage, setPerPage] = createSignal(16)
  const [columnsShown, setColumnsShown] = createSignal(columns.length + 1)
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
      <div class="list-tools">
        <label class="search">
          <span class="unseen">{say().search}</span>
          <Icon path={mdiMagnify} />
          <input
            ref={(element) => {
              search = element
            }}
            type="text"
            autocomplete="off"
            spellcheck={false}
            aria-keyshortcuts="/"
            placeholder={say().searchHint}
            value={list.typed()}
            onInput={(event) => list.setTyped(event.currentTarget.value)}
            onKeyDown={onSearchKey}
          />
          <span class="key" aria-hidden="true">
            /
          </span>
        </label>
        <label class="filter">
          {say().filter}
          <select value={list.status()} onChange={(event) => list.setStatus(statusFrom(event.currentTarget.value))}>
            <option value="all">{say().all}</option>
            <For each={statuses}>{(status) => <option value={status}>{say().rowStatus[status]}</option>}</For>
          </select>
        </label>
        <p class="list-count" role="status">
          {list.found().length === props.rows.length
            ? say().count(props.rows.length)
            : say().found(list.found().length, props.rows.length)}
        </p>
      </div>
      <section
        class="list"
        aria-label={say().listTitle}
        ref={(element) => {
          frame = element
        }}
      >
        <Show when={list.found().length > 0} fallback={<Nobody empty={props.rows.length === 0} />}>
          <table onKeyDown={onRowKey}>
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
            <tbody>
              <For each={list.shown()}>
                {(number) => (
                  <Show when={list.row(number)}>
                    {(row) => (
                      <DayRow
                        row={row()}
                        columns={columnsShown()}
                        current={list.current() === number}
                        open={list.open() === number}
                        toggle={() => {
                          list.stand(number)
                          list.toggle(number)
                        }}
                        button={(element) => {
                          buttons.set(number, element)
                          onCleanup(() => buttons.delete(number))
                        }}
                      />
                    )}
                  </Show>
                )}
              </For>
            </tbody>
          </table>
        </Show>
      </section>
      <div class="list-foot">
        <p class="keys">{say().keys}</p>
        <p>{say().page(list.page(), list.pages())}</p>
        <button type="button" class="plain" disabled={list.page() === 1} onClick={() => list.goPage(list.page() - 1)}>
          {say().previous}
        </button>
        <button
          type="button"
          class="plain"
          disabled={list.page() === list.pages()}
          onClick={() => list.goPage(list.page() + 1)}
        >
          {say().next}
        </button>
      </div>
    </>
  )
}

const statusFrom = (value: string): StatusFilter => statuses.find((status) => status === value) ?? everybody

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
