import {
  mdiAccountGroup,
  mdiBookOpenVariant,
  mdiClipboardText,
  mdiCog,
  mdiFaceAgent,
  mdiKey,
  mdiLogout,
  mdiQrcodeScan,
  mdiViewDashboard,
} from '@mdi/js'
import { Show } from 'solid-js'
import type { StaffRole } from '../../shared/county/staff/messages.ts'
import { hallTime } from '../app/clock.ts'
import { market } from '../app/market.ts'
import { language } from '../app/words.ts'
import { Icon } from './icon.tsx'
import { LanguageButton } from './language-button.tsx'
import { words } from './words.ts'

export type Room = 'today' | 'daily-log' | 'postings' | 'counter' | 'check-ticket' | 'settings' | 'staff'

interface RailProps {
  readonly room: Room
  readonly go: (room: Room) => void
  readonly held: number
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
  const current = (room: Room) => (props.room === room ? 'page' : undefined)
  return (
    <header class="rail">
      <div class="rail-head">
        <p class="rail-market">{market().name[language()]}</p>
        <p>{say().place}</p>
      </div>
      <nav aria-label={say().rooms}>
        <button type="button" aria-current={current('today')} onClick={() => props.go('today')}>
          <Icon path={mdiViewDashboard} />
          {say().today}
        </button>
        <button
          type="button"
          aria-current={current('daily-log')}
          aria-keyshortcuts="/"
          onClick={() => props.go('daily-log')}
        >
          <Icon path={mdiBookOpenVariant} />
          {words().dailyLog.title}
        </button>
        <button type="button" aria-current={current('postings')} onClick={() => props.go('postings')}>
          <Icon path={mdiClipboardText} />
          {say().postings}
          <Show when={props.held > 0}>
            <span class="badge">
              {props.held}
              <span class="unseen">{say().heldTitle}</span>
            </span>
          </Show>
        </button>
        <button type="button" aria-current={current('counter')} onClick={() => props.go('counter')}>
          <Icon path={mdiFaceAgent} />
          {words().counter.title}
        </button>
        <button type="button" aria-current={current('check-ticket')} onClick={() => props.go('check-ticket')}>
          <Icon path={mdiQrcodeScan} />
          {words().checkTicket.title}
        </button>
        <Show when={props.role === 'supervisor'}>
          <button type="button" aria-current={current('settings')} onClick={() => props.go('settings')}>
            <Icon path={mdiCog} />
            {words().settings.title}
          </button>
          <button type="button" aria-current={current('staff')} onClick={() => props.go('staff')}>
            <Icon path={mdiAccountGroup} />
            {words().staff.title}
          </button>
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
