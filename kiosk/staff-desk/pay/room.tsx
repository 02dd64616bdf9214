import { createMemo, createSignal, Show } from 'solid-js'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { Live } from '../../../shared/live.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { tradeName } from '../../app/market.ts'
import { LongFrame } from '../long-frame.tsx'
import { createLongList } from '../long-list.ts'
import type { Seeking } from '../seeking.ts'
import { dayTyped } from '../typed-when.ts'
import { words } from '../words.ts'
import type { PayAsked } from './asked.ts'
import { findWorks } from './find-works.ts'
import { createHeardWorks } from './heard-works.ts'
import { PayTools } from './tools.tsx'
import { WorkRows } from './work-rows.tsx'
import { WorkSheet } from './work-sheet.tsx'
import './pay.css'

interface PayRoomProps {
  readonly live: Live<DeskView>
  readonly asked: PayAsked
  readonly ask: (asked: PayAsked) => void
  readonly seeking: Seeking
  readonly expired: () => void
}

const dayMillis = 86_400_000

/** 工资回访: days of work that are over, found and dealt with by keyboard. */
export function PayRoom(props: PayRoomProps) {
  const say = () => words().payDesk
  const [picked, pick] = createSignal<MarketDay>()
  /** Stays open though what was done took it off the list. */
  const [opened, open] = createSignal<DeskWork>()
  const dayBefore = () => dayTyped(new Date(Date.parse(props.live.day) - dayMillis).toISOString().slice(0, 10))
  const day = () => (props.asked.list === undefined ? (picked() ?? dayBefore()) : undefined)
  const heard = createHeardWorks(day, () => props.live.view.pay.version, props.expired)
  const found = createMemo(() =>
    findWorks(heard.works() ?? [], props.asked.list, props.asked.typed, tradeName).map((work) => ({
      key: `${work.placement}/${work.workDate}`,
      work,
    })),
  )
  const list = createLongList(found, (key) => key)
  const all = () =>
    heard.works()?.filter(({ lists }) => props.asked.list === undefined || lists.includes(props.asked.list))
  const ask = (change: Partial<PayAsked>) => list.anew(() => props.ask({ ...props.asked, ...change }))
  return (
    <section class="room pay-room">
      <header class="room-head">
        <h1>{say().title}</h1>
        <p>{say().text}</p>
      </header>
      <Show when={heard.lost()}>
        <p class="alarm amber" role="alert">
          {words().desk.unreachable}
        </p>
      </Show>
      <PayTools
        asked={props.asked}
        ask={ask}
        counts={props.live.view.pay}
        day={day()}
        today={props.live.day}
        pick={(chosen) => list.anew(() => void pick(chosen))}
        seeking={props.seeking}
      />
      <LongFrame list={list} label={say().title} asked={() => [props.asked, day()]}>
        {(frame) => (
          <Show when={found().length > 0} fallback={<Nothing heard={all()?.length} of={day()} />}>
            <WorkRows
              list={list}
              workOf={(key) => list.line(key)?.work}
              open={open}
              drawn={frame.drawn}
              scrollTo={frame.scrollTo}
            />
          </Show>
        )}
      </LongFrame>
      <div class="log-foot">
        <p>{say().keys}</p>
        <p class="list-count" role="status">
          {found().length === (all()?.length ?? 0)
            ? say().count(found().length)
            : say().found(found().length, all()?.length ?? 0)}
        </p>
      </div>
      <Show keyed when={opened()}>
        {(about) => (
          <WorkSheet
            about={about}
            version={props.live.view.pay.version}
            staffName={props.live.view.staffName}
            day={props.live.day}
            close={() => open(undefined)}
            expired={props.expired}
          />
        )}
      </Show>
    </section>
  )
}

function Nothing(props: { readonly heard: number | undefined; readonly of: MarketDay | undefined }) {
  const say = () => words().payDesk
  const text = () => {
    if (props.heard === undefined) return words().desk.busy
    if (props.heard > 0) return say().nothingFound
    return props.of === undefined ? say().nothing : say().nothingThatDay
  }
  return (
    <div class="nobody">
      <p>{text()}</p>
    </div>
  )
}
