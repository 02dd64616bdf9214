import type { JSX } from 'solid-js'
import './side-by-side.css'

/** Two to four ways on, next to each other. */
export function SideBySide(props: { children: JSX.Element }) {
  return <div class="side-by-side">{props.children}</div>
}
