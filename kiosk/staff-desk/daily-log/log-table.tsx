import { createEffect, on, onCleanup, onMount, Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { DeskPosting } from '../../../shared/places/staff-desk/view.ts'
import { words } from '../words.ts'
import type { List } from './list.ts'
import { Rows } from './rows.tsx'
import './log-table.css'

interface LogTableProps {
  readonly list: List
  readonly day: MarketDay
  readonly openJobs: readonly DeskPosting[] | undefined
  readonly rowCount: number
  /** Of these, who have no number of the day: the figures above count them where they work, not as checked in. */
  readonly fromBefore: number
  readonly heard: boolean
  readonly expired: () => void
}

/** The frame in which the rows scroll: it knows how high it is and draws no more than fits. */
export function LogTable(props: LogTableProps) {
  const say = () => words().dailyLog
  let frame: HTMLElement | undefined
  const scrollTo = (top: number) => {
    if (frame !== undefined) frame.scrollTop = top
    props.list.setScrollTop(top)
  }
  const measureFrame = () => {
    if (frame === undefined) return
    const heads = [...frame.querySelectorAll<HTMLElement>('thead th')]
    const headHeight = heads[0]?.offsetHeight ?? 0
    const rowHeight = Number.parseInt(getComputedStyle(frame).getPropertyValue('--row'), 10) || 36
    props.list.setSizes({
      rowHeight,
      viewHeight: Math.max(rowHeight, (frame.clientHeight || 720) - headHeight),
      columns: heads.filter(({ offsetWidth }) => offsetWidth > 0).length || heads.length,
    })
  }
  // Asked for before its frame is laid out, a size is laid out for; the observer tells it when it is.
  const watch = 'ResizeObserver' in window ? new ResizeObserver(measureFrame) : undefined
  const measureWith = (part: HTMLElement | undefined) => {
    if (part !== undefined) watch?.observe(part)
    if (watch === undefined) measureFrame()
  }
  onMount(() => measureWith(frame))
  onCleanup(() => watch?.disconnect())
  // Another question, another list: it begins at its top.
  createEffect(on(props.list.asked, () => scrollTo(0), { defer: true }))
  return (
    <>
      <div class="log-place">
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
            <Rows
              list={props.list}
              day={props.day}
              openJobs={props.openJobs}
              drawn={measureWith}
              scrollTo={scrollTo}
              expired={props.expired}
            />
          </Show>
        </section>
      </div>
      <div class="log-foot">
        <p>{say().keys}</p>
        <p class="list-count" role="status">
          {props.list.found().length === props.rowCount
            ? say().count(props.rowCount, props.fromBefore)
            : say().found(props.list.found().length, props.rowCount)}
        </p>
      </div>
    </>
  )
}

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
