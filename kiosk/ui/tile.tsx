import { Show } from 'solid-js'
import type { Drawing } from '../drawings/sheet.ts'
import { createExplanation } from './big-button.tsx'
import { Pictogram } from './pictogram.tsx'
import { createTap } from './tap.ts'
import './tile.css'

interface TileProps {
  readonly icon: Drawing
  readonly title: string
  readonly subtitle?: string | undefined
  readonly primary?: boolean | undefined
  /** Set for tiles that are chosen or not, like a trade in the picture grid. */
  readonly chosen?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly because?: string | undefined
  readonly onTap: () => unknown
}

/** A picture, two to four characters, perhaps a line under them. */
export function Tile(props: TileProps) {
  const why = createExplanation(() => (props.disabled ? props.because : undefined))
  const tap = createTap(() => (props.disabled ? why.explain() : props.onTap()))
  return (
    <button
      type="button"
      class="tile"
      data-primary={props.primary ? '' : undefined}
      aria-pressed={props.chosen}
      aria-disabled={props.disabled ?? false}
      ref={tap.listen}
    >
      <Pictogram name={props.icon} size={128} />
      <span class="tile-title">{props.title}</span>
      <Show when={why.shown() ?? props.subtitle}>
        {(line) => (
          <span class="tile-subtitle" role={why.shown() === undefined ? undefined : 'status'}>
            {line()}
          </span>
        )}
      </Show>
    </button>
  )
}
