import { mdiChevronLeft, mdiChevronRight } from '@mdi/js'
import { For, Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { AsOf } from '../../../shared/places/reports/figures.ts'
import type { Days, Span } from '../../../shared/places/reports/span.ts'
import { Icon } from '../icon.tsx'
import { dayTyped } from '../typed-when.ts'
import { words } from '../words.ts'

interface SpanPickerProps {
  readonly span: Span
  /** What is shown by now. */
  readonly shown: (Days & { readonly span: Span }) | undefined
  readonly today: MarketDay
  readonly choose: (span: Span) => void
  readonly around: (day: MarketDay) => void
}

const spans: readonly Span[] = ['day', 'week', 'month', 'year']
const both: readonly AsOf[] = ['closed', 'corrected']
const dayMillis = 86_400_000

/** Which days: a day, week, month or year; the one before, the one after, none to come. */
export function SpanPicker(props: SpanPickerProps) {
  const say = () => words().reports
  const step = (from: MarketDay, days: number) => {
    const day = dayTyped(new Date(Date.parse(from) + days * dayMillis).toISOString().slice(0, 10))
    if (day !== undefined && day <= props.today) props.around(day)
  }
  return (
    <>
      <fieldset class="span-choice">
        <legend class="unseen">{say().span}</legend>
        <For each={spans}>
          {(one) => (
            <button type="button" class="plain" aria-pressed={props.span === one} onClick={() => props.choose(one)}>
              {say().spans[one]}
            </button>
          )}
        </For>
      </fieldset>
      <Show when={props.shown}>
        {(shown) => (
          <div class="span-which">
            <button type="button" class="plain" aria-label={say().before} onClick={() => step(shown().from, -1)}>
              <Icon path={mdiChevronLeft} tone="blue" />
            </button>
            <p aria-live="polite">{say().name(shown().span, shown().from, shown().until)}</p>
            <button
              type="button"
              class="plain"
              aria-label={say().after}
              disabled={shown().until >= props.today}
              onClick={() => step(shown().until, 1)}
            >
              <Icon path={mdiChevronRight} tone="blue" />
            </button>
          </div>
        )}
      </Show>
    </>
  )
}

/** As the closes wrote it, or as it is known by now. */
export const AsChoice = (props: { readonly as: AsOf; readonly choose: (as: AsOf) => void }) => (
  <fieldset class="span-choice">
    <legend class="unseen">{words().reports.columns.figure}</legend>
    <For each={both}>
      {(one) => (
        <button type="button" class="plain" aria-pressed={props.as === one} onClick={() => props.choose(one)}>
          {words().reports.as[one]}
        </button>
      )}
    </For>
  </fieldset>
)
