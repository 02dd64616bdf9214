import { createEffect, type JSX, on, onCleanup, onMount } from 'solid-js'
import type { LongList } from './long-list.ts'
import './long-frame.css'

interface LongFrameProps {
  readonly list: LongList
  readonly label: string
  /** Whatever was asked for: another question, another list, which begins at its top. */
  readonly asked: () => unknown
  /** The rows, or what is said where there are none; they call `drawn` with their head once it is on the page. */
  readonly children: (frame: Frame) => JSX.Element
}
export interface Frame {
  readonly drawn: (head: HTMLElement) => void
  readonly scrollTo: (top: number) => void
}

/** The frame in which the rows scroll: it knows how high it is and draws no more than fits. */
export function LongFrame(props: LongFrameProps) {
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
  createEffect(on(props.asked, () => scrollTo(0), { defer: true }))
  return (
    <div class="log-place">
      <section
        class="log-frame"
        aria-label={props.label}
        ref={(element) => {
          frame = element
        }}
        onScroll={(event) => props.list.setScrollTop(event.currentTarget.scrollTop)}
      >
        {props.children({ drawn: measureWith, scrollTo })}
      </section>
    </div>
  )
}

/** The rows that are not drawn, as room. */
export const Stretch = (props: { readonly height: number }) => (
  <tr class="stretch">
    <td style={{ 'block-size': `${props.height}px` }} />
  </tr>
)
