import {
  mdiAccountGroup,
  mdiBookOpenVariant,
  mdiChartBar,
  mdiClipboardText,
  mdiCog,
  mdiFaceAgent,
  mdiKey,
  mdiLogout,
  mdiMonitor,
  mdiPhoneCheck,
  mdiPrinter,
  mdiQrcodeScan,
  mdiViewDashboard,
} from '@mdi/js'
import { type JSX, Show } from 'solid-js'
import type { StaffRole } from '../../shared/county/staff/messages.ts'
import { hallTime } from '../app/clock.ts'
import { market } from '../app/market.ts'
import { language } from '../app/words.ts'
import { Icon } from './icon.tsx'
import { LanguageButton } from './language-button.tsx'
import { words } from './words.ts'

export type Room =
  | 'today'
  | 'daily-log'
  | 'postings'
  | 'counter'
  | 'follow-up'
  | 'check-ticket'
  | 'terminals'
  | 'printing'
  | 'reports'
  | 'settings'
  | 'staff'

interface RailProps {
  readonly room: Room
  readonly go: (room: Room) => void
  readonly held: number
  /** Papers to print again. */
  readonly again: number
  /** Whom to ask or talk with, and complaints. */
  readonly followUps: number
  readonly staffName: string
  /** Rooms of which supervisors have the key are not there for others. */
  readonly role: StaffRole
  readonly changePassword: () => void
  readonly connected: boolean
  readonly signOut: () => void
  readonly complaint: string | undefined
}

/** The rooms of the desk that exist, and who sits at it. */
export function Rail(props: RailProps) {
  const say = () => words().desk
  return (
    <header class="rail">
      <div class="rail-head">
        <p class="rail-market">{market().name[language()]}</p>
        <p>{say().place}</p>
      </div>
      <nav aria-label={say().rooms}>
        <Door room="today" icon={mdiViewDashboard} name={say().today} at={props.room} go={props.go} />
        <Door
          room="daily-log"
          icon={mdiBookOpenVariant}
          name={words().dailyLog.title}
          shortcut="/"
          at={props.room}
          go={props.go}
        />
        <Door room="reports" icon={mdiChartBar} name={words().reports.title} at={props.room} go={props.go} />
        <Door room="postings" icon={mdiClipboardText} name={say().postings} at={props.room} go={props.go}>
          <Badge count={props.held} of={say().heldTitle} />
        </Door>
        <Door room="counter" icon={mdiFaceAgent} name={words().counter.title} at={props.room} go={props.go} />
        <Door room="follow-up" icon={mdiPhoneCheck} name={words().followUp.title} at={props.room} go={props.go}>
          <Badge count={props.followUps} of={words().followUp.waiting} />
        </Door>
        <Door room="check-ticket" icon={mdiQrcodeScan} name={words().checkTicket.title} at={props.room} go={props.go} />
        <Door room="terminals" icon={mdiMonitor} name={words().terminals.title} at={props.room} go={props.go} />
        <Door room="printing" icon={mdiPrinter} name={words().printing.title} at={props.room} go={props.go}>
          <Badge count={props.again} of={words().printing.desk.again} />
        </Door>
        <Show when={props.role === 'supervisor'}>
          <Door room="settings" icon={mdiCog} name={words().settings.title} at={props.room} go={props.go} />
          <Door room="staff" icon={mdiAccountGroup} name={words().staff.title} at={props.room} go={props.go} />
        </Show>
      </nav>
      <div class="rail-foot">
        <p>{say().signedIn(props.staffName)}</p>
        <p>{props.connected ? say().connected(hallTime()?.clock ?? '') : say().disconnectedShort}</p>
        <p role="alert">{props.complaint}</p>
        <div class="rail-buttons">
          <LanguageButton />
          <button type="button" class="quiet" onClick={() => props.changePassword()}>
            <Icon path={mdiKey} />
            {words().staff.ownPassword}
          </button>
          <button type="button" class="quiet" onClick={() => props.signOut()}>
            <Icon path={mdiLogout} />
            {say().signOut}
          </button>
        </div>
      </div>
    </header>
  )
}

interface DoorProps {
  readonly room: Room
  readonly icon: string
  readonly name: string
  readonly shortcut?: string
  readonly at: Room
  readonly go: (room: Room) => void
  readonly children?: JSX.Element
}

function Door(props: DoorProps) {
  return (
    <button
      type="button"
      aria-current={props.at === props.room ? 'page' : undefined}
      aria-keyshortcuts={props.shortcut}
      onClick={() => props.go(props.room)}
    >
      <Icon path={props.icon} />
      {props.name}
      {props.children}
    </button>
  )
}

/** In a market that asks nobody there are thousands, and the rail is narrow. */
const mostShown = 99

/** How many wait there. */
const Badge = (props: { readonly count: number; readonly of: string }) => (
  <Show when={props.count > 0}>
    <span class="badge">
      {props.count > mostShown ? `${mostShown}+` : props.count}
      <span class="unseen">{props.of}</span>
    </span>
  </Show>
)
