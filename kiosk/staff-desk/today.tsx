import { mdiAccountRemove, mdiAlert } from '@mdi/js'
import { createSignal, For, Show } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { clockOf } from '../pieces/leave-time.ts'
import { DayList } from './day-list.tsx'
import { Forget } from './forget.tsx'
import { Icon } from './icon.tsx'
import { words } from './words.ts'
import './today.css'

interface TodayProps {
  readonly view: DeskView
  readonly day: MarketDay
  readonly goPostings: () => void
  readonly expired: () => void
}

/** Today at a glance: the figures, what waits for a clerk, everybody in line. */
export function Today(props: TodayProps) {
  const say = () => words().desk
  const [forgetting, setForgetting] = createSignal(false)
  const held = () => props.view.postings.filter((posting) => posting.status === 'held').length
  const weekday = () => words().terms.weekdays[new Date(`${props.day}T00:00:00Z`).getUTCDay()] ?? ''
  const figures = () =>
    [
      [props.view.checkedIn, say().checkedIn],
      [props.view.waiting, say().waiting],
      [props.view.offered, say().offered],
      [props.view.placed, say().placed],
      [props.view.turnedAwayUnderSixteen, say().turnedAway],
    ] as const
  return (
    <section class="room today">
      <header class="room-head">
        <h1>{say().today}</h1>
        <p>{say().date(words().terms.workDate(props.day), weekday())}</p>
        <p class="state-chip">{props.view.open ? say().closesAt(clockOf(props.view.closingMinute)) : say().closed}</p>
        <button type="button" class="plain room-action" onClick={() => setForgetting(true)}>
          <Icon path={mdiAccountRemove} tone="blue" />
          {say().forget}
        </button>
      </header>
      <ul class="figures">
        <For each={figures().filter(([count, word]) => count > 0 || word !== say().turnedAway)}>
          {([count, word]) => (
            <li>
              <b>{count}</b> <span>{word}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={held() > 0}>
        <p class="alarm sand held-notice">
          <Icon path={mdiAlert} />
          {say().heldNotice(held())}
          <button type="button" class="plain" onClick={() => props.goPostings()}>
            {say().heldGo}
          </button>
        </p>
      </Show>
      <DayList rows={props.view.rows} />
      <Show when={forgetting()}>
        <Forget day={props.day} close={() => setForgetting(false)} expired={props.expired} />
      </Show>
    </section>
  )
}
