import { Match, Switch } from 'solid-js'
import type { Live } from '../../shared/live.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { Printing } from './printing/room.tsx'
import type { Room } from './rail.tsx'
import { Reports } from './reports/room.tsx'
import type { createKeptDrafts } from './settings/kept-drafts.ts'
import { type Page, Settings } from './settings/room.tsx'
import { Staff } from './staff/room.tsx'
import { Terminals } from './terminals/room.tsx'

interface HouseRoomProps {
  readonly room: Room
  readonly live: Live<DeskView>
  readonly expired: () => void
  readonly page: Page
  readonly setPage: (page: Page) => void
  readonly drafts: ReturnType<typeof createKeptDrafts>
}

/** What the house has and what its days came to; rooms of supervisors open for nobody else. */
export function HouseRoom(props: HouseRoomProps) {
  return (
    <Switch>
      <Match when={props.room === 'reports'}>
        <Reports day={props.live.day} expired={props.expired} />
      </Match>
      <Match when={props.room === 'terminals'}>
        <Terminals day={props.live.day} role={props.live.view.role} expired={props.expired} />
      </Match>
      <Match when={props.room === 'printing'}>
        <Printing day={props.live.day} role={props.live.view.role} expired={props.expired} />
      </Match>
      <Match when={props.room === 'settings' && props.live.view.role === 'supervisor'}>
        <Settings
          day={props.live.day}
          today={props.live.view.orderToday}
          orderVersion={props.live.view.orderVersion}
          toSetUp={props.live.view.toSetUp}
          page={props.page}
          go={props.setPage}
          drafts={props.drafts}
          expired={props.expired}
        />
      </Match>
      <Match when={props.room === 'staff' && props.live.view.role === 'supervisor'}>
        <Staff day={props.live.day} staffName={props.live.view.staffName} expired={props.expired} />
      </Match>
    </Switch>
  )
}
