import { For } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { TerminalAtDesk } from '../../../shared/places/staff-desk/terminals.ts'
import { Keyed } from '../../ui/keyed.tsx'
import type { Said } from '../said.ts'
import { words } from '../words.ts'
import { ScreenRow } from './screen-row.tsx'
import '../listed.css'
import './terminals.css'

interface ScreenTableProps {
  readonly rows: readonly TerminalAtDesk[]
  readonly keeps: boolean
  readonly day: MarketDay
  readonly done: (message: Said) => void
  readonly expired: () => void
}

/** The screens of the hall, one a line. */
export function ScreenTable(props: ScreenTableProps) {
  const say = () => words().terminals
  const columns = () => [
    say().number,
    say().what,
    say().state,
    say().line,
    say().touched,
    say().reader,
    say().printers,
    say().build,
  ]
  return (
    <section class="card">
      <table class="listed screens">
        <thead>
          <tr>
            <For each={[...columns(), ...(props.keeps ? [say().actions] : [])]}>
              {(column) => <th scope="col">{column}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <Keyed each={props.rows} keyOf={({ terminal }) => terminal}>
            {(row) => (
              <ScreenRow row={row()} keeps={props.keeps} day={props.day} done={props.done} expired={props.expired} />
            )}
          </Keyed>
        </tbody>
      </table>
    </section>
  )
}
