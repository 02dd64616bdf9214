import { Show } from 'solid-js'
import type { AsOf, Figure } from '../../../shared/places/reports/figures.ts'
import type { Days } from '../../../shared/places/reports/span.ts'
import { words } from '../words.ts'
import type { Open } from './shown.ts'

interface CountProps {
  readonly count: number
  /** Where what stands there is made of it: a rate, a middle. */
  readonly shown?: string | undefined
  /** And what that is called. */
  readonly named?: string
  readonly figure: Figure
  readonly as: AsOf
  /** Of which trade, hour or township. */
  readonly of?: string
  /** Of these alone; absent: of all days of the report. */
  readonly days?: Days
  readonly open: Open
}

/** A figure; pressed, it shows what it counts. Behind nothing there is nothing: it is plainly no button. */
export function Count(props: CountProps) {
  const name = () => words().reports.behind(words().reports.figures[props.figure.what], props.of ?? '')
  const shown = () => props.shown ?? String(props.count)
  return (
    <Show when={props.count > 0 && props.open} fallback={<span class="count">{shown()}</span>}>
      {(open) => (
        <button
          type="button"
          class="count"
          aria-label={`${props.named ?? name()} ${shown()}`}
          onClick={() => open()({ figure: props.figure, as: props.as, name, ...(props.days && { days: props.days }) })}
        >
          {shown()}
        </button>
      )}
    </Show>
  )
}
