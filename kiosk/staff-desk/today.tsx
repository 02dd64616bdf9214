import { mdiAccountRemove, mdiAlert, mdiCheckCircle, mdiStoreOff } from '@mdi/js'
import { createSignal, For, Show } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { tradeName } from '../app/market.ts'
import { clockOf } from '../pieces/leave-time.ts'
import { CloseDay } from './close-day.tsx'
import { Forget } from './forget.tsx'
import { Icon } from './icon.tsx'
import { Calls, Departures } from './today-tables.tsx'
import { words } from './words.ts'
import './today.css'

interface TodayProps {
  readonly view: DeskView
  readonly day: MarketDay
  readonly goPostings: () => void
  readonly expired: () => void
}

/** Today at a glance: the figures, what waits for a clerk, who leaves next, who was called and has not come. */
export function Today(props: TodayProps) {
  const say = () => words().desk
  const [forgetting, setForgetting] = createSignal(false)
  const [closing, setClosing] = createSignal(false)
  const openness = () => {
    const { open, opensMinute, closingMinute } = props.view
    if (opensMinute !== undefined) return say().opensAt(clockOf(opensMinute))
    return open ? say().closesAt(clockOf(closingMinute)) : say().closed
  }
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
        <p class="state-chip">{openness()}</p>
        <Show when={props.view.open && props.view.role === 'supervisor'}>
          <button type="button" class="plain" onClick={() => setClosing(true)}>
            <Icon path={mdiStoreOff} tone="red" />
            {say().closeDay}
          </button>
        </Show>
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
      <Waits postings={props.view.postings} goPostings={props.goPostings} />
      <Departures departures={props.view.departures} />
      <Calls calls={props.view.calls} />
      <Show when={closing()}>
        <CloseDay view={props.view} day={props.day} close={() => setClosing(false)} expired={props.expired} />
      </Show>
      <Show when={forgetting()}>
        <Forget day={props.day} close={() => setForgetting(false)} expired={props.expired} />
      </Show>
    </section>
  )
}

/** What only staff can decide, each as one line. */
function Waits(props: { readonly postings: DeskView['postings']; readonly goPostings: () => void }) {
  const say = () => words().desk
  const held = () => props.postings.filter(({ status }) => status === 'held')
  return (
    <section class="card" aria-labelledby="waits-title">
      <h2 id="waits-title">{say().waitsForYou}</h2>
      <ul class="waits">
        <For
          each={held()}
          fallback={
            <li>
              <Icon path={mdiCheckCircle} tone="green" />
              {say().nothingWaits}
            </li>
          }
        >
          {(posting) => (
            <li>
              <Icon path={mdiAlert} />
              <span>
                <b>{say().heldTitle}</b>{' '}
                {say().heldLine(
                  tradeName(posting.terms.trade),
                  words().terms.places(posting.terms.places),
                  posting.employerMasked ?? say().unknownEmployer,
                )}
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show when={held().length > 0}>
        <button type="button" class="primary" onClick={() => props.goPostings()}>
          {say().heldGo}
        </button>
      </Show>
    </section>
  )
}
