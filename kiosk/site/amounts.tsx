import { createSignal, For } from 'solid-js'
import type { OnSite } from '../../shared/places/site/view.ts'
import { Paged } from './paged.tsx'
import { Who } from './who.tsx'

interface AmountsProps<Row extends OnSite> {
  readonly rows: readonly Row[]
  readonly unit: string
  /** What − and + change it by. */
  readonly step: number
  /** What stands there at first; empty where it must be said. */
  readonly first: (row: Row) => number | undefined
  /** From where + goes on in an empty field. */
  readonly guess?: number
  readonly do: string
  readonly submit: (amounts: readonly { readonly row: Row; readonly amount: number }[]) => void
}

/** A number for each person, typed or by − and +: at a terminal there is no keyboard. */
export function Amounts<Row extends OnSite>(props: AmountsProps<Row>) {
  const keyOf = (row: Row) => `${row.placement} ${'workDate' in row ? row.workDate : ''}`
  const [typed, setTyped] = createSignal<ReadonlyMap<string, string>>(new Map())
  const textOf = (row: Row) => typed().get(keyOf(row)) ?? String(props.first(row) ?? '')
  const type = (row: Row, text: string) => setTyped(new Map(typed()).set(keyOf(row), text))
  const change = (row: Row, by: number) => {
    const now = amountIn(textOf(row)) ?? (props.guess ?? 0) - by
    type(row, String(Math.max(0, now + by)))
  }
  const amounts = () => props.rows.map((row) => ({ row, amount: amountIn(textOf(row)) }))
  const said = () => amounts().flatMap(({ row, amount }) => (amount === undefined ? [] : [{ row, amount }]))
  return (
    <>
      <Paged each={props.rows} keyOf={keyOf}>
        {(row) => (
          <li class="site-row">
            <Who of={row()} />
            <div class="site-amount">
              <For each={[-1, 1]}>
                {(way) => (
                  <button
                    type="button"
                    class="site-plain"
                    style={{ order: way }}
                    onClick={() => change(row(), way * props.step)}
                  >
                    {way < 0 ? '−' : '+'}
                  </button>
                )}
              </For>
              <label>
                <input
                  inputmode="decimal"
                  autocomplete="off"
                  aria-label={`${row().number} ${props.unit}`}
                  value={textOf(row())}
                  onInput={(event) => type(row(), event.currentTarget.value)}
                />
                {props.unit}
              </label>
            </div>
          </li>
        )}
      </Paged>
      <button
        type="button"
        class="site-primary"
        disabled={said().length === 0 || said().length < props.rows.length}
        onClick={() => props.submit(said())}
      >
        {props.do}
      </button>
    </>
  )
}

/** Undefined for what is no number, or less than none. */
function amountIn(text: string): number | undefined {
  const amount = text.trim() === '' ? Number.NaN : Number(text)
  return amount >= 0 && Number.isFinite(amount) ? amount : undefined
}
