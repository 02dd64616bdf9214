import { createSignal, For, type JSX, Show } from 'solid-js'
import { Keyed } from '../../ui/keyed.tsx'
import { words } from '../words.ts'
import './glance.css'

interface GlanceProps<Row extends object> {
  readonly id: string
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly Row[]
  /** What tells a row from the others, so that one that changes keeps its place under the hand. */
  readonly keyOf: (row: Row) => string
  /** What to say when there is none. */
  readonly none: string
  /** Nothing is left to do about it. */
  readonly isSettled?: (row: Row) => boolean
  /** What was just done with one that stands here no more. */
  readonly said?: JSX.Element
  /** The first cell names the row. */
  readonly cells: (row: () => Row) => readonly (() => JSX.Element)[]
}

const mostShown = 8

/** A card with a table of today that shows the first few rows, and all of them when asked. */
export function Glance<Row extends object>(props: GlanceProps<Row>) {
  const [all, setAll] = createSignal(false)
  const shown = () => (all() ? props.rows : props.rows.slice(0, mostShown))
  return (
    <section class="card" classList={{ bare: props.rows.length === 0 }} aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.said}
      <Show when={props.rows.length > 0} fallback={<p class="quiet-line">{props.none}</p>}>
        <table class="glance">
          <thead>
            <tr>
              <For each={props.heads}>{(head) => <th scope="col">{head}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <Keyed each={shown()} keyOf={props.keyOf}>
              {(row) => {
                const [name, ...others] = props.cells(row)
                return (
                  <tr classList={{ settled: props.isSettled?.(row()) ?? false }}>
                    <th scope="row">{name?.()}</th>
                    <For each={others}>{(cell) => <td>{cell()}</td>}</For>
                  </tr>
                )
              }}
            </Keyed>
          </tbody>
        </table>
        <Show when={shown().length < props.rows.length}>
          <button type="button" class="plain" onClick={() => setAll(true)}>
            {words().acts.more(props.rows.length)}
          </button>
        </Show>
      </Show>
    </section>
  )
}
