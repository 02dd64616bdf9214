import { createSignal, For, onMount, Show } from 'solid-js'
import type { SettingsEntry } from '../../../shared/county/settings/answer.ts'
import { hallTimeAt } from '../../app/clock.ts'
import { Complaint } from '../answered.tsx'
import '../listed.css'
import { createSending } from '../sending.ts'
import { words } from '../words.ts'
import { whatChanged } from './change-words.ts'

/** Who changed what and when, as the county's ledger has it. */
export function History(props: { readonly expired: () => void }) {
  const say = () => words().settings
  const [entries, setEntries] = createSignal<readonly SettingsEntry[]>()
  const sending = createSending(() => props.expired())
  onMount(() => void sending.send('settings/history', {}, { done: setEntries }))
  const when = ({ instant }: SettingsEntry) => {
    const { date, clock } = hallTimeAt(Date.parse(instant))
    return `${date} ${clock}`
  }
  const section = ({ event }: SettingsEntry) =>
    event.type === 'market-changed' ? say().sections[event.change.section] : words().events[event.type].name
  return (
    <section class="card">
      <h2>{say().history}</h2>
      <p class="section-text">{say().historyText}</p>
      <Complaint said={sending.complaint()} />
      <Show when={entries()} fallback={<p>{words().desk.busy}</p>}>
        {(told) => (
          <Show when={told().length > 0} fallback={<p>{say().nothingChanged}</p>}>
            <table class="listed history">
              <thead>
                <tr>
                  <th scope="col">{say().when}</th>
                  <th scope="col">{say().who}</th>
                  <th scope="col">{say().what}</th>
                </tr>
              </thead>
              <tbody>
                <For each={told()}>
                  {(entry, at) => (
                    <tr>
                      <td>{when(entry)}</td>
                      <td>{entry.who || say().atStart}</td>
                      <td>
                        <b>{section(entry)}</b> {whatChanged(entry, told().slice(at() + 1))}
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </Show>
        )}
      </Show>
    </section>
  )
}
