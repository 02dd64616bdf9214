import { createMemo, Show } from 'solid-js'
import type { Live } from '../../../shared/live.ts'
import { totalsOf } from '../../../shared/places/daily-log/row.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import type { Seeking } from '../seeking.ts'
import { openness } from '../term-words.ts'
import { words } from '../words.ts'
import { createByNumber } from './by-number.ts'
import { DayPicker } from './day-picker.tsx'
import { Figures } from './figures.tsx'
import type { FollowedLog } from './heard-log.ts'
import { createList } from './list.ts'
import { LogTable } from './log-table.tsx'
import { Out } from './out.tsx'
import { Tools } from './tools.tsx'
import './daily-log.css'

interface DailyLogProps {
  readonly live: Live<DeskView>
  readonly heard: FollowedLog
  readonly seeking: Seeking
  readonly expired: () => void
}

/** 日台账: everybody of a day, found and read by keyboard or finger, and the ways out of the house: paper and file. */
export function DailyLog(props: DailyLogProps) {
  const say = () => words().dailyLog
  const rows = () => props.heard.log()?.rows ?? []
  const totals = createMemo(() => totalsOf(rows()))
  const list = createList(rows, (typed) => createByNumber(props.heard, typed, props.expired))
  /** What is over is history: only today's line can still be helped. */
  const canAct = () => props.heard.day() === props.live.day && props.heard.log()?.state === 'open'
  return (
    <section class="room daily-log">
      <header class="room-head">
        <h1>{say().title}</h1>
        <DayPicker day={props.heard.day()} today={props.live.day} choose={props.heard.choose} />
        <Show when={props.heard.log()}>
          {(log) => (
            <p class="state-chip">
              {log().state !== 'closed' && log().day === props.live.day
                ? openness(props.live.view)
                : say().states[log().state]}
            </p>
          )}
        </Show>
        <Show when={props.heard.log()?.byHand}>{(count) => <p class="state-chip">{say().byHand(count())}</p>}</Show>
        <Show when={props.heard.log()?.corrected}>
          {(since) => <p class="state-chip held">{say().corrected(since())}</p>}
        </Show>
        <Out
          logDay={props.heard.day()}
          day={props.live.day}
          log={props.heard.log()}
          list={list}
          totals={totals()}
          role={props.live.view.role}
          expired={props.expired}
        />
      </header>
      <Show when={props.heard.lost()}>
        <p class="alarm amber" role="alert">
          {words().desk.unreachable}
        </p>
      </Show>
      <Figures totals={totals()} chosen={list.asked().measure} choose={(measure) => list.ask({ measure })} />
      <Tools list={list} rows={rows()} seeking={props.seeking} />
      <LogTable
        list={list}
        day={props.heard.day()}
        openJobs={canAct() ? openJobs(props.live) : undefined}
        rowCount={rows().length}
        fromBefore={rows().length - totals().checkedIn}
        heard={props.heard.log() !== undefined && !list.isLooking()}
        expired={props.expired}
      />
    </section>
  )
}

/** First to leave first. */
const openJobs = ({ view, now }: Live<DeskView>) =>
  view.postings
    .filter(
      ({ status, leavesAt, terms, placed, offered }) =>
        status === 'open' && leavesAt > now && terms.places > placed + offered,
    )
    .sort((a, b) => Number(a.leavesAt > b.leavesAt) - Number(a.leavesAt < b.leavesAt))
