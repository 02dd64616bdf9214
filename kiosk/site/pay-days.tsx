import { For, Show } from 'solid-js'
import type { NotedPay } from './noted.ts'
import { Paged } from './paged.tsx'
import { Who } from './who.tsx'
import { words } from './words.ts'

/** What is owed for each day that is over, and what was said to be paid. */
export function PayDays(props: { readonly rows: readonly NotedPay[] }) {
  const dates = () => [...new Set(props.rows.map(({ workDate }) => workDate))].reverse()
  const owedOn = (date: string) => props.rows.filter(({ workDate, owedFen }) => workDate === date && owedFen > 0)
  return (
    <For each={dates()}>
      {(date) => (
        <section>
          <h2>{words().pay.heading(words().workDate(date))}</h2>
          <Paged each={owedOn(date)} keyOf={({ placement }) => placement}>
            {(row) => (
              <li class="site-row">
                <Who of={row()} lines={[words().owed(row().owedFen)]} />
                <Show when={row().paidFen !== undefined}>
                  <div class="site-stands" data-is={row().paidFen === row().owedFen ? 'here' : 'missed'}>
                    <span>{words().paid(row().paidFen ?? 0)}</span>
                    <span class="site-chip" data-noted={row().noted}>
                      {row().noted ? words().noted : words().confirmed}
                    </span>
                  </div>
                </Show>
              </li>
            )}
          </Paged>
        </section>
      )}
    </For>
  )
}
