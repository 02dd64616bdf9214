import { createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { payLists } from '../../../shared/county/pay/pay-list.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { Live } from '../../../shared/live.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { WorkList } from '../pay/work-list.tsx'
import type { Seeking } from '../seeking.ts'
import { dayTyped } from '../typed-when.ts'
import { words } from '../words.ts'
import type { FollowUpAsked } from './asked.ts'
import { DueList } from './due-list.tsx'
import { TalkList } from './talk-list.tsx'
import { Tools } from './tools.tsx'
import { listToOpen } from './waiting.ts'
import '../pay/pay.css'
import './follow-up.css'

interface FollowUpRoomProps {
  readonly live: Live<DeskView>
  readonly asked: FollowUpAsked
  readonly ask: (asked: FollowUpAsked) => void
  readonly seeking: Seeking
  readonly expired: () => void
}

const dayMillis = 86_400_000

/** 回访: whom staff ask afterwards, and what was asked and waits for a decision. */
export function FollowUpRoom(props: FollowUpRoomProps) {
  const say = () => words().followUp
  const [picked, pick] = createSignal<MarketDay>()
  const dayBefore = () => dayTyped(new Date(Date.parse(props.live.day) - dayMillis).toISOString().slice(0, 10))
  const day = () => (props.asked.list === 'day' ? (picked() ?? dayBefore()) : undefined)
  const payList = () => payLists.find((list) => list === props.asked.list)
  onMount(() => {
    const list = listToOpen(props.asked.list, props.live.view)
    if (list !== props.asked.list) props.ask({ ...props.asked, list })
  })
  const isOfWork = () => props.asked.list === 'day' || payList() !== undefined
  return (
    <section class="room follow-up-room">
      <header class="room-head">
        <h1>{say().title}</h1>
        <Show when={props.live.view.due.late > 0}>
          <p class="state-chip held">{say().late(props.live.view.due.late)}</p>
        </Show>
        <p>{say().text}</p>
      </header>
      <Tools
        asked={props.asked}
        ask={(change) => props.ask({ ...props.asked, ...change })}
        view={props.live.view}
        day={day()}
        today={props.live.day}
        pick={pick}
        seeking={props.seeking}
      />
      <Switch fallback={<DueList live={props.live} asked={props.asked} expired={props.expired} />}>
        <Match when={isOfWork()}>
          <WorkList live={props.live} list={payList()} day={day()} typed={props.asked.typed} expired={props.expired} />
        </Match>
        <Match when={props.asked.list === 'talks'}>
          <TalkList live={props.live} typed={props.asked.typed} expired={props.expired} />
        </Match>
      </Switch>
    </section>
  )
}
