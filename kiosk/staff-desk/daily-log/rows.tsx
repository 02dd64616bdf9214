import { Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { DeskPosting } from '../../../shared/places/staff-desk/view.ts'
import type { Frame } from '../long-frame.tsx'
import { LongRows } from '../long-rows.tsx'
import { words } from '../words.ts'
import type { List } from './list.ts'
import { LogRow } from './log-row.tsx'

const columns = [
  'number',
  'who',
  'checkedInAt',
  'trade',
  'employer',
  'township',
  'pay',
  'workHours',
  'ticket',
  'status',
  'last',
] as const

interface RowsProps extends Frame {
  readonly list: List
  readonly day: MarketDay
  readonly openJobs: readonly DeskPosting[] | undefined
  readonly expired: () => void
}

/** Everybody of the day that was asked for, one a row; of whom has several jobs, one each. */
export const Rows = (props: RowsProps) => (
  <LongRows
    list={props.list}
    class="log-rows"
    columns={columns.map((column) => [`c-${column}`, words().dailyLog.columns[column]])}
    drawn={props.drawn}
    scrollTo={props.scrollTo}
  >
    {(key, keep) => (
      <Show when={props.list.line(key)}>
        {(line) => (
          <LogRow
            line={line()}
            at={props.list.placeOf(key) ?? 0}
            day={props.day}
            openJobs={props.openJobs}
            list={props.list}
            button={keep}
            expired={props.expired}
          />
        )}
      </Show>
    )}
  </LongRows>
)
