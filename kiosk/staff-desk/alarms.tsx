import {
  mdiAccountChild,
  mdiAlert,
  mdiAlertCircle,
  mdiClockAlertOutline,
  mdiMonitorOff,
  mdiPowerPlugOff,
  mdiPrinterAlert,
  mdiSmartCardOff,
} from '@mdi/js'
import { For, Show } from 'solid-js'
import type { Instant, MarketDay } from '../../shared/ids.ts'
import type { Live } from '../../shared/live.ts'
import type { HallAlarms } from '../../shared/places/staff-desk/alarms.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { createAsking } from './asking.ts'
import { HelpCalls, ringFor } from './help-calls.tsx'
import { Icon } from './icon.tsx'
import { NotKept } from './keepers.tsx'
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
        <Show when={props.live.view.alarms}>{(alarms) => <OfHall alarms={alarms()} />}</Show>
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
        <NotKept keepers={props.live.view.notKept} />
        <Show when={props.live.view.childTurnedAwayAt}>
          {(at) => <ChildCame day={props.live.day} at={at()} expired={props.expired} />}
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

const kindsOf = (alarms: HallAlarms) =>
  (['silent', 'old', 'readers'] as const).filter((kind) => alarms[kind].length > 0)

/** Of each kind, the screens; and each printer that stopped. */
const OfHall = (props: { readonly alarms: HallAlarms }) => (
  <>
    <For each={kindsOf(props.alarms)}>
      {(kind) => (
        <p class="alarm amber">
          <Icon path={kind === 'readers' ? mdiSmartCardOff : mdiMonitorOff} />
          {words().terminals.alarm[kind](props.alarms[kind])}
        </p>
      )}
    </For>
    <For each={props.alarms.printers}>
      {({ name, because, places }) => (
        <p class="alarm amber">
          <Icon path={mdiPrinterAlert} />
          {words().terminals.alarm.printer(name, words().printing.desk.alarm(because), places)}
        </p>
      )}
    </For>
  </>
)

/** Until somebody goes, whichever desk they sit at. */
function ChildCame(props: { readonly day: MarketDay; readonly at: Instant; readonly expired: () => void }) {
  const asking = createAsking(props)
  const go = () => {
    const cameAt = props.at
    asking.ask(
      'check-in/go-to-child',
      (command) => ({ command, cameAt }),
      () => {},
    )
  }
  return (
    <p class="alarm amber">
      <Icon path={mdiAccountChild} />
      {words().desk.childCame(timeOf(props.at))}
      <button type="button" class="plain" onClick={go}>
        {words().desk.childSeen}
      </button>
      <span class="complaint">{asking.complaint()}</span>
    </p>
  )
}
