import { mdiChevronLeft } from '@mdi/js'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { DayCounted } from '../../../shared/places/reports/report.ts'
import type { ReportRow } from '../../../shared/places/reports/rows.ts'
import type { Days } from '../../../shared/places/reports/span.ts'
import { Complaint } from '../answered.tsx'
import { Icon } from '../icon.tsx'
import { words } from '../words.ts'
import { createReading } from './reading.ts'
import { Rows } from './rows.tsx'
import type { Opened } from './shown.ts'

interface BehindProps {
  readonly days: Days
  readonly opened: Opened
  readonly back: () => void
  readonly expired: () => void
}

/** What stands behind a figure: its days, and of each all that it counts. */
export function Behind(props: BehindProps) {
  const say = () => words().reports
  const [days, setDays] = createSignal<readonly DayCounted[]>([])
  const [day, setDay] = createSignal<MarketDay>()
  const [rows, setRows] = createSignal<readonly ReportRow[]>()
  const asking = createReading(() => props.expired())
  const open = (chosen: MarketDay) => {
    setDay(chosen)
    setRows(undefined)
    const { figure, as } = props.opened
    void asking.read('reports/rows', { day: chosen, figure, as }, setRows)
  }
  createEffect(
    on(
      () => props.opened,
      ({ figure, as, days }) => {
        const { from, until } = days ?? props.days
        void asking.read('reports/by-day', { from, until, figure }, (value) => {
          const counted = value.filter((one) => one[as] > 0)
          setDays(counted)
          const [only, ...others] = counted
          if (only !== undefined && others.length === 0) open(only.day)
        })
      },
    ),
  )
  const total = () => days().reduce((sum, one) => sum + one[props.opened.as], 0)
  return (
    <div class="behind">
      <div class="behind-head">
        <button
          type="button"
          class="plain"
          ref={(button) => queueMicrotask(() => button.focus())}
          onClick={() => props.back()}
        >
          <Icon path={mdiChevronLeft} tone="blue" />
          {say().back}
        </button>
        <h2>
          {props.opened.name()} {say().counted(props.opened.figure.what, total())}
        </h2>
        <p>{say().as[props.opened.as]}</p>
      </div>
      <Complaint said={asking.complaint()} />
      <div class="behind-days">
        <nav aria-label={say().byDay}>
          <For each={days()}>
            {(one) => (
              <button
                type="button"
                aria-pressed={day() === one.day}
                aria-label={say().rowsOpen(one.day)}
                onClick={() => open(one.day)}
              >
                <span>{words().terms.workDate(one.day)}</span>
                <b>{one[props.opened.as]}</b>
              </button>
            )}
          </For>
        </nav>
        <Show when={day()}>
          <Show when={rows()} fallback={<p role="status">{asking.busy() ? say().loading : ''}</p>}>
            {(shown) => <Rows rows={shown()} />}
          </Show>
        </Show>
      </div>
    </div>
  )
}
