import { createMemo, createSignal, Show } from 'solid-js'
import type { PayList } from '../../../shared/county/pay/pay-list.ts'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { Live } from '../../../shared/live.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { tradeName } from '../../app/market.ts'
import { ListFoot, NothingListed } from '../list-foot.tsx'
import { LongFrame } from '../long-frame.tsx'
import { createLongList } from '../long-list.ts'
import { words } from '../words.ts'
import { findWorks } from './find-works.ts'
import { createHeardWorks } from './heard-works.ts'
import { WorkRows } from './work-rows.tsx'
import { WorkSheet } from './work-sheet.tsx'

interface WorkListProps {
  readonly live: Live<DeskView>
  /** Of a list, or of a day. */
  readonly list: PayList | undefined
  readonly day: MarketDay | undefined
  readonly typed: string
  readonly expired: () => void
}

/** Days of work that are over, found and dealt with by keyboard. */
export function WorkList(props: WorkListProps) {
  const say = () => words().payDesk
  /** Stays open though what was done took it off the list. */
  const [opened, open] = createSignal<DeskWork>()
  const heard = createHeardWorks(
    () => props.day,
    () => props.live.view.pay.version,
    props.expired,
  )
  const found = createMemo(() =>
    findWorks(heard.works() ?? [], props.list, props.typed, tradeName).map((work) => ({
      key: `${work.placement}/${work.workDate}`,
      work,
    })),
  )
  const list = createLongList(found, (key) => key)
  const all = () => {
    const { list } = props
    return heard.works()?.filter(({ lists }) => list === undefined || lists.includes(list)).length
  }
  return (
    <>
      <Show when={heard.lost()}>
        <p class="alarm amber" role="alert">
          {words().desk.unreachable}
        </p>
      </Show>
      <LongFrame list={list} label={words().followUp.title} asked={() => [props.list, props.typed, props.day]}>
        {(frame) => (
          <Show
            when={found().length > 0}
            fallback={
              <NothingListed all={all()} nothing={props.day === undefined ? say().nothing : say().nothingThatDay} />
            }
          >
            <WorkRows
              list={list}
              drawn={frame.drawn}
              scrollTo={frame.scrollTo}
              workOf={(key) => list.line(key)?.work}
              open={open}
            />
          </Show>
        )}
      </LongFrame>
      <ListFoot found={found().length} all={all() ?? 0} />
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
    </>
  )
}
