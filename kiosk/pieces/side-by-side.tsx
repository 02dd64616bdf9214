import type { JSX } from 'solid-js'
import './side-by-side.css'

/** Two ways on, next to each other; one under the other where their words need the width. */
export function SideBySide(props: { children: JSX.Element }) {
  return <div class="side-by-side">{props.children}</div>
}
