import { For, Show } from 'solid-js'
import { Chip } from './chip.tsx'
import type { NotedDay, NotedView } from './noted.ts'
import { words } from './words.ts'

/** 应到, 到了, 没到, large. */
export function Counts(props: { readonly view: NotedView }) {
  const day = () => props.view.day
  const figures = () => {
    const last = props.view.pay.at(-1)?.workDate
    const came =
      day()?.people.map(({ is }) => is) ??
      props.view.pay.filter((row) => row.workDate === last).map((row) => (isThere(row.came) ? 'here' : 'missed'))
    const missed = came.filter((is) => is === 'missed').length
    // Whoever goes for somebody missed is expected in their stead.
    const instead = day()?.people.filter(({ leaveMinute }) => leaveMinute !== undefined).length ?? 0
    return [
      { label: words().counts.expected, count: came.length - Math.min(missed, instead), of: 'expected' },
      { label: words().counts.here, count: came.filter((is) => is === 'here').length, of: 'here' },
      { label: words().counts.missed, count: missed, of: 'missed' },
    ]
  }
  return (
    <section class="site-counts">
      <dl>
        <For each={figures()}>
          {(one) => (
            <div data-of={one.of}>
              <dt>{one.label}</dt>
              <dd>{one.count}</dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}

const isThere = (came: NotedView['pay'][number]['came']): boolean => came === 'arrived' || came === 'unknown'

/** What else of the day matters to everybody. Who is called, and whether anybody is, only the hall knows, and only now. */
export const Notes = (props: { readonly day: NotedDay | undefined; readonly connected: boolean }) => (
  <>
    <Show when={props.connected && props.day}>
      {(day) => (
        <>
          <Show when={day().wave?.called ? day().wave : undefined}>
            {(wave) => <p class="site-note">{words().wave(wave().called, wave().leaveMinute)}</p>}
          </Show>
          <Show when={day().free}>
            {(free) => <p class="site-note">{words().free(free(), day().wave?.leaveMinute)}</p>}
          </Show>
        </>
      )}
    </Show>
    <Show when={props.day?.stopped}>
      {(stop) => (
        <p class="site-note site-stop">
          {words().stopped(stop().minute, stop().because)} <Chip noted={stop().noted} />
        </p>
      )}
    </Show>
  </>
)
