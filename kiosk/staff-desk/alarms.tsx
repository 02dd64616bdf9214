import {
  mdiAccountChild,
  mdiAlert,
  mdiAlertCircle,
  mdiClockAlertOutline,
  mdiMonitorOff,
  mdiPowerPlugOff,
} from '@mdi/js'
import { createSignal, For, Show } from 'solid-js'
import type { Instant } from '../../shared/ids.ts'
import type { Live } from '../../shared/live.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { HelpCalls, ringFor } from './help-calls.tsx'
import { Icon } from './icon.tsx'
import { timeOf } from './term-words.ts'
import { words } from './words.ts'

interface AlarmsProps {
  readonly live: Live<DeskView>
  readonly connected: boolean
  readonly ageSeconds: number
  /** The room itself has the list of who calls for help. */
  readonly helpListed: boolean
  readonly expired: () => void
}

/** What a clerk must know before doing anything else; each stays until it is over. */
export function Alarms(props: AlarmsProps) {
  const say = () => words().desk
  ringFor(() => props.live.view.help)
  const ledger = () => props.live.view.ledger
  // Each desk for itself: one that has not heard that somebody went keeps asking.
  const [seenAt, setSeenAt] = createSignal<Instant>()
  const child = () => {
    const at = props.live.view.childTurnedAwayAt
    return at === seenAt() ? undefined : at
  }
  return (
    <div class="alarms">
      <div role="status">
        <Show when={!props.connected}>
          <p class="alarm amber">
            <Icon path={mdiPowerPlugOff} />
            {say().disconnected(timeOf(props.live.now), say().age(props.ageSeconds))}
          </p>
        </Show>
        <Show when={props.live.view.clockAheadMinutes}>
          {(minutes) => (
            <p class="alarm amber">
              <Icon path={mdiClockAlertOutline} />
              {say().clockAhead(minutes())}
            </p>
          )}
        </Show>
      </div>
      <div role="alert">
        <Show when={props.live.view.screensGone}>
          {(gone) => (
            <p class="alarm amber">
              <Icon path={mdiMonitorOff} />
              {words().screensGone(gone(), timeOf(gone().since))}
            </p>
          )}
        </Show>
        <Show when={ledger().notSavingSince}>
          {(since) => (
            <p class="alarm red">
              <Icon path={mdiAlertCircle} tone="red" />
              {say().notSaving(timeOf(since()))}
            </p>
          )}
        </Show>
        <Show when={!props.helpListed}>
          <HelpCalls calls={props.live.view.help} expired={props.expired} />
        </Show>
        <Show when={child()}>
          {(at) => (
            <p class="alarm amber">
              <Icon path={mdiAccountChild} />
              {say().childCame(timeOf(at()))}
              <button type="button" class="plain" onClick={() => setSeenAt(at())}>
                {say().childSeen}
              </button>
            </p>
          )}
        </Show>
      </div>
      <For each={ledger().cuts}>
        {(cut) => (
          <p class="alarm sand">
            <Icon path={mdiAlert} />
            {say().cut(cut.file, cut.keptAs)}
          </p>
        )}
      </For>
    </div>
  )
}
