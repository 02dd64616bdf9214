import { Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { DeskPosting } from '../../../shared/places/staff-desk/view.ts'
import { LongFrame } from '../long-frame.tsx'
import { words } from '../words.ts'
import type { List } from './list.ts'
import { Rows } from './rows.tsx'
import './log-table.css'

interface LogTableProps {
  readonly list: List
  readonly day: MarketDay
  readonly openJobs: readonly DeskPosting[] | undefined
  readonly rowCount: number
  /** Of these, who have no number of the day: the figures above count them where they work, not as checked in. */
  readonly fromBefore: number
  readonly heard: boolean
  readonly expired: () => void
}

/** The rows in their frame, and under it how to walk them and how many there are. */
export function LogTable(props: LogTableProps) {
  const say = () => words().dailyLog
  return (
    <>
      <LongFrame list={props.list} label={say().listTitle} asked={props.list.asked}>
        {(frame) => (
          <Show
            when={props.list.found().length > 0}
            fallback={<Nobody heard={props.heard} empty={props.rowCount === 0} />}
          >
            <Rows
              list={props.list}
              day={props.day}
              openJobs={props.openJobs}
              drawn={frame.drawn}
              scrollTo={frame.scrollTo}
              expired={props.expired}
            />
          </Show>
        )}
      </LongFrame>
      <div class="log-foot">
        <p>{say().keys}</p>
        <p class="list-count" role="status">
          {props.list.found().length === props.rowCount
            ? say().count(props.rowCount, props.fromBefore)
            : say().found(props.list.found().length, props.rowCount)}
        </p>
      </div>
    </>
  )
}

function Nobody(props: { readonly heard: boolean; readonly empty: boolean }) {
  const say = () => words().dailyLog
  return (
    <div class="nobody">
      <Show when={props.heard} fallback={<p>{words().desk.busy}</p>}>
        <p>{props.empty ? say().nobodyYet : say().nobodyFound}</p>
      </Show>
    </div>
  )
}
