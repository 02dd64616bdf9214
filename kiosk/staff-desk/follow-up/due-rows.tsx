import { Show } from 'solid-js'
import type { DueRow } from '../../../shared/county/follow-up/view.ts'
import type { Frame } from '../long-frame.tsx'
import type { LongList } from '../long-list.ts'
import { LongRows } from '../long-rows.tsx'
import { Cell, SheetRow } from '../sheet-row.tsx'
import { shortMask } from '../term-words.ts'
import { words } from '../words.ts'
import { aboutWords, kindWords, lastWords } from './due-words.ts'

const columns = ['kind', 'who', 'about', 'employer', 'dueOn', 'late', 'last', 'assigned'] as const

interface DueRowsProps extends Frame {
  readonly list: LongList
  readonly rowOf: (key: string) => DueRow | undefined
  readonly nameOf: (row: DueRow) => string | undefined
  readonly open: (row: DueRow) => void
}

/** Whom to ask, one a row. */
export const DueRows = (props: DueRowsProps) => (
  <LongRows
    list={props.list}
    class="log-rows two-lines due-rows"
    columns={columns.map((column) => [`w-${column}`, words().followUp.columns[column]])}
    drawn={props.drawn}
    scrollTo={props.scrollTo}
  >
    {(key, keep) => (
      <Show when={props.rowOf(key)}>
        {(row) => (
          <SheetRow
            rowKey={key}
            list={props.list}
            button={keep}
            label={words().followUp.open(row().who, kindWords(row()))}
            open={() => props.open(row())}
            cells={<DueCells row={row()} />}
            last={props.nameOf(row()) ?? words().followUp.nobody}
            lastClass="assigned"
          />
        )}
      </Show>
    )}
  </LongRows>
)

function DueCells(props: { readonly row: DueRow }) {
  const employer = () => ('work' in props.row ? shortMask(props.row.work.employerMasked) : '')
  return (
    <>
      <th scope="row" class="w-kind">
        <span>{kindWords(props.row)}</span>
      </th>
      <Cell column="who" says={shortMask(props.row.who)}>
        <Show when={props.row.noPhone}>
          {' '}
          <small class="no-phone">{words().followUp.noPhone}</small>
        </Show>
      </Cell>
      <Cell column="about" says={aboutWords(props.row)} />
      <Cell column="employer" says={employer()} />
      <Cell column="dueOn" says={words().terms.workDate(props.row.dueOn)} />
      <Cell column="late" says={props.row.lateDays === 0 ? '' : words().followUp.visit.days(props.row.lateDays)} />
      <Cell column="last" says={lastWords(props.row)} />
    </>
  )
}
