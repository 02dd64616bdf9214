import { mdiAlert } from '@mdi/js'
import { For, Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { TerminalAtDesk } from '../../../shared/places/staff-desk/terminals.ts'
import { Icon } from '../icon.tsx'
import { stateWords } from '../printing/state-words.ts'
import type { Said } from '../said.ts'
import { words } from '../words.ts'
import { ChangeScreen } from './change-screen.tsx'

interface ScreenRowProps {
  readonly row: TerminalAtDesk
  readonly keeps: boolean
  readonly day: MarketDay
  readonly done: (message: Said) => void
  readonly expired: () => void
}

/** One screen: what it is, how it is, and what can be done about it. */
export function ScreenRow(props: ScreenRowProps) {
  const say = () => words().terminals
  const state = () => say().states[props.row.state](say().span(props.row.silentSeconds ?? 0))
  const line = () => {
    const { state, missedBeats, roundTripMillis } = props.row
    if (state === 'silent') return say().missed(missedBeats)
    return roundTripMillis === undefined ? say().unsaid : say().roundTrip(roundTripMillis)
  }
  const touched = () =>
    props.row.touchedSeconds === undefined ? say().unsaid : say().ago(say().span(props.row.touchedSeconds))
  const reader = () => {
    const { readerUsed, readerSilentSeconds } = props.row
    if (readerSilentSeconds !== undefined) return say().readerSilent(say().span(readerSilentSeconds))
    if (readerUsed === undefined) return say().unsaid
    return readerUsed ? say().readerUsed : say().readerUnused
  }
  return (
    <tr classList={{ 'is-off': props.row.state !== 'online' }}>
      <td>
        <b>{say().numberIs(props.row.number)}</b>
      </td>
      <td>{say().stands[props.row.stands]}</td>
      <td>
        <Show when={props.row.state === 'silent'}>
          <Icon path={mdiAlert} tone="red" />
        </Show>{' '}
        {state()}
        <Show when={props.row.isOld}>
          <span class="screen-old">
            <b>{say().old}</b> {say().oldMore}
          </span>
        </Show>
      </td>
      <td>{line()}</td>
      <td>{touched()}</td>
      <td>
        <Show when={props.row.readerSilentSeconds !== undefined}>
          <Icon path={mdiAlert} tone="red" />{' '}
        </Show>
        {reader()}
      </td>
      <td>
        <For each={props.row.printers} fallback={say().unsaid}>
          {(printer) => (
            <span class="screen-printer">
              <b>{printer.name}</b> {stateWords(printer)}
            </span>
          )}
        </For>
      </td>
      <td>{props.row.build ?? say().unsaid}</td>
      <Show when={props.keeps}>
        <td>
          <ChangeScreen row={props.row} day={props.day} done={props.done} expired={props.expired} />
        </td>
      </Show>
    </tr>
  )
}
