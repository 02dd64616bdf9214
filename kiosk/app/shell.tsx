import type { JSX } from 'solid-js'
import { createEffect, createMemo, on, onCleanup, Show } from 'solid-js'
import { shieldPage } from '../ui/tap.ts'
import { leadBack } from './way-back.ts'
import './shell.css'

interface ShellProps {
  /** The page's only h1. A new title is a new page: taps are shielded for a moment and reading starts at the top. */
  readonly title: string
  readonly back?: (() => void) | undefined
  /** Above the title, in landscape at the top of the left column: my number, how far along. */
  readonly lead?: JSX.Element
  /** What is said right under the title. */
  readonly more?: string | undefined
  /** Other things to read; nothing here can be tapped. */
  readonly facts?: JSX.Element
  /** Things to touch. */
  readonly children?: JSX.Element
  /** The page's action, always last. */
  readonly actions?: JSX.Element
}

/** The frame of every page of a terminal: read above (left in landscape), touch below (right); the bar at the foot is the terminal's. */
export function Shell(props: ShellProps) {
  let heading: HTMLHeadingElement | undefined
  // A title reckoned anew, with every key or every view, is a new page only when it says something else.
  const title = createMemo(() => props.title)
  createEffect(
    on(title, () => {
      shieldPage()
      // Focus lays out the whole page at once: it waits until the page has been painted.
      requestAnimationFrame(() => requestAnimationFrame(() => heading?.focus({ preventScroll: true })))
    }),
  )
  // Taking away what has the focus lays out the page that goes and the one that comes: it is given back before.
  onCleanup(() => heading?.blur())
  leadBack(() => props.back)
  return (
    <main class="shell-main">
      <div class="shell-read">
        <div class="shell-lead">{props.lead}</div>
        <h1 tabindex={-1} ref={heading}>
          {title()}
        </h1>
        <div class="shell-facts">
          <Show when={props.more}>{(more) => <p>{more()}</p>}</Show>
          {props.facts}
        </div>
      </div>
      <div class="shell-touch">
        <div class="shell-content">{props.children}</div>
        <div class="shell-actions">{props.actions}</div>
      </div>
    </main>
  )
}
