import { For, Show } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import { isOfPay, type NotedPay } from './noted.ts'
import { Paged } from './paged.tsx'
import { Paid } from './paid.tsx'
import { Who } from './who.tsx'
import { words } from './words.ts'

interface PayDaysProps {
  readonly rows: readonly NotedPay[]
  /** The day that people are at work for: of it the list of people says this. */
  readonly atWork: MarketDay | undefined
  /** The day that the foot puts right. */
  readonly inFoot: MarketDay | undefined
  /** Says it again of that day. */
  readonly change: (workDate: MarketDay) => void
}

/** What is owed for each other day, and what was said to be paid. */
export function PayDays(props: PayDaysProps) {
  const rows = () => props.rows.filter(({ workDate }) => workDate !== props.atWork)
  const dates = () => [...new Set(rows().map(({ workDate }) => workDate))].reverse()
  const payOn = (date: MarketDay) => rows().filter((row) => row.workDate === date && isOfPay(row))
  return (
    <For each={dates()}>
      {(date) => (
        <section>
          <h2>{words().pay.heading(words().workDate(date))}</h2>
          <Paged each={payOn(date)} keyOf={({ placement }) => placement}>
            {(row) => (
              <li class="site-row">
                <Who of={row()} lines={row().unreckoned ? [] : [words().owed(row().owedFen, row().leastFen)]} />
                <Show when={row().paidFen !== undefined}>
                  <Paid of={row()} fen={row().paidFen ?? 0} />
                </Show>
              </li>
            )}
          </Paged>
          <Show when={date !== props.inFoot && payOn(date).some(({ paidFen }) => paidFen !== undefined)}>
            <button type="button" class="site-plain" onClick={() => props.change(date)}>
              {words().pay.change}
            </button>
          </Show>
        </section>
      )}
    </For>
  )
}
