import { createSignal, For, onMount, Show } from 'solid-js'
import { isOnlySupervisor, type StaffAccount } from '../../../shared/county/staff/answer.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { RoomHead } from '../room-head.tsx'
import { createSaid, type Said } from '../said.ts'
import { createSending } from '../sending.ts'
import { words } from '../words.ts'
import { AddAccount } from './add-account.tsx'
import { ChangeAccount } from './change-account.tsx'
import '../listed.css'

export interface StaffProps {
  readonly day: MarketDay
  readonly staffName: string
  readonly expired: () => void
}

/** Who may sign in at the desk, kept by the supervisors. */
export function Staff(props: StaffProps) {
  const say = () => words().staff
  const [accounts, setAccounts] = createSignal<readonly StaffAccount[]>([])
  const [told, setTold] = createSaid()
  const loading = createSending(() => props.expired())
  const load = () => void loading.send('staff/accounts', {}, { done: setAccounts })
  onMount(load)
  const done = (message: Said) => {
    setTold(message)
    load()
  }
  return (
    <section class="room">
      <RoomHead title={say().title} text={say().text} complaint={loading.complaint()} told={told()} />
      <section class="card">
        <table class="listed">
          <thead>
            <tr>
              <th scope="col">{say().name}</th>
              <th scope="col">{say().role}</th>
              <th scope="col">{say().actions}</th>
            </tr>
          </thead>
          <tbody>
            <For each={accounts()}>
              {(account) => (
                <tr classList={{ 'is-off': account.ended }}>
                  <td>
                    <b>{account.name}</b> <Show when={account.name === props.staffName}>{say().you}</Show>
                  </td>
                  <td>{account.ended ? say().ended : say().roles[account.role]}</td>
                  <td>
                    <Show when={!account.ended}>
                      <ChangeAccount
                        account={account}
                        mustStay={isOnlySupervisor(accounts(), account)}
                        day={props.day}
                        expired={props.expired}
                        done={done}
                      />
                    </Show>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <AddAccount day={props.day} expired={props.expired} done={done} />
    </section>
  )
}
