import { Show } from 'solid-js'
import type { AsOf, Figure } from '../../../shared/places/reports/figures.ts'
import { words } from '../words.ts'
import type { Open } from './shown.ts'

interface CountProps {
  readonly count: number
  readonly figure: Figure
  readonly as: AsOf
  /** Of which trade, hour or township. */
  readonly of?: string
  readonly open: Open
}

/** A figure; pressed, it shows what it counts. */
export function Count(props: CountProps) {
  const name = () => words().reports.behind(words().reports.figures[props.figure.what], props.of ?? '')
  return (
    <Show when={props.count > 0 && props.open} fallback={<span class="count">{props.count}</span>}>
      {(open) => (
        <button
          type="button"
          class="count"
          aria-label={`${name()} ${props.count}`}
          onClick={() => open()({ figure: props.figure, as: props.as, name })}
        >
          {props.count}
        </button>
      )}
    </Show>
  )
}
