import type { Drawing } from '../drawings/sheet.ts'
import './pictogram.css'

/** A filled drawing of the page's sheet. It is decoration: the words beside it say what it is. */
export function Pictogram(props: {
  name: Drawing
  size?: number
  tone?: 'blue' | 'ink' | 'ink2' | 'white' | 'amber' | 'green' | 'red'
}) {
  return (
    <svg
      class="pictogram"
      data-tone={props.tone}
      width={props.size ?? 64}
      height={props.size ?? 64}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <use href={`#drawing-${props.name}`} />
    </svg>
  )
}

/** Names that come from the market's settings may have no drawing yet. */
export const isDrawn = (name: string): name is Drawing => document.getElementById(`drawing-${name}`) !== null
