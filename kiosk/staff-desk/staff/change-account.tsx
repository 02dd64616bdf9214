import { createSignal, Match, Show, Switch } from 'solid-js'
import type { StaffAccount } from '../../../shared/county/staff/answer.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { Complaint } from '../answered.tsx'
import { AskOnceMore, Cancel } from '../ask-once-more.tsx'
import { createAsking } from '../asking.ts'
import { Field } from '../field.tsx'
import type { Said } from '../said.ts'
import { words } from '../words.ts'

interface ChangeAccountProps {
  readonly account: StaffAccount
  /** Somebody must be able to decide: they keep their role, and are not ended. */
  readonly mustStay: boolean
  readonly day: MarketDay
  readonly expired: () => void
  readonly done: (message: Said) => void
}

type At = 'rest' | 'password' | 'end'

/** What can be done to one account: another role, a new password, the end. */
export function ChangeAccount(props: ChangeAccountProps) {
  const say = () => words().staff
  const [at, setAt] = createSignal<At>('rest')
  const [password, setPassword] = createSignal('')
  const asking = createAsking(props)
  const staff = () => props.account.staff
  const done = () => props.done(() => say().done)
  const turnRole = () => {
    const role = props.account.role === 'clerk' ? ('supervisor' as const) : ('clerk' as const)
    asking.ask('staff/change-role', (command) => ({ command, staff: staff(), role }), done)
  }
  const end = () => asking.ask('staff/end', (command) => ({ command, staff: staff() }), done)
  const renew = (event: SubmitEvent) => {
    event.preventDefault()
    asking.ask('staff/reset-password', (command) => ({ command, staff: staff(), password: password() }), done)
  }
  const cancel = () => setAt('rest')
  return (
    <div class="row-tools">
      <Switch>
        <Match when={at() === 'rest'}>
          <div class="buttons">
            <Show when={!props.mustStay}>
              <button type="button" class="plain" disabled={asking.busy()} onClick={turnRole}>
                {props.account.role === 'clerk' ? say().makeSupervisor : say().makeClerk}
              </button>
            </Show>
            <button type="button" class="plain" onClick={() => setAt('password')}>
              {say().newPassword}
            </button>
            <Show when={!props.mustStay}>
              <button type="button" class="danger" onClick={() => setAt('end')}>
                {say().end}
              </button>
            </Show>
          </div>
        </Match>
        <Match when={at() === 'password'}>
          <form novalidate onSubmit={renew}>
            <b>{say().newPasswordFor(props.account.name)}</b>
            <p>{say().newPasswordText}</p>
            <Field
              label={say().password}
              value={password()}
              onInput={setPassword}
              kind="password"
              autocomplete="new-password"
            />
            <div class="buttons">
              <button type="submit" class="primary" disabled={asking.busy() || password() === ''}>
                {say().save}
              </button>
              <Cancel onCancel={cancel} />
            </div>
          </form>
        </Match>
        <Match when={at() === 'end'}>
          <AskOnceMore
            title={say().endFor(props.account.name)}
            text={say().endText}
            confirm={say().endConfirm}
            busy={asking.busy()}
            onConfirm={end}
            onCancel={cancel}
          />
        </Match>
      </Switch>
      <Complaint said={asking.complaint()} />
    </div>
  )
}
