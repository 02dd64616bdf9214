import { createSignal, Match, Switch } from 'solid-js'
import type { WorkerAtDesk } from '../../shared/identity/typed.ts'
import type { MarketDay } from '../../shared/ids.ts'
import { Complaint } from './answered.tsx'
import { createAsking } from './asking.ts'
import { Dialog, focusSoon } from './dialog.tsx'
import { createWho, WhoFields } from './who-fields.tsx'
import { words } from './words.ts'

interface ForgetProps {
  readonly day: MarketDay
  readonly close: () => void
  readonly expired: () => void
}

type Step =
  | { readonly at: 'who' }
  | { readonly at: 'sure'; readonly identity: WorkerAtDesk }
  | { readonly at: 'done'; readonly erased: 'now' | 'after-legal-period' }

/** A person asks to be forgotten: who, are you sure, and what to tell them. Closing forgets what was typed. */
export function Forget(props: ForgetProps) {
  const say = () => words().desk
  const [step, setStep] = createSignal<Step>({ at: 'who' })
  const sure = () => {
    const here = step()
    return here.at === 'sure' ? here.identity : undefined
  }
  const done = () => {
    const here = step()
    return here.at === 'done' ? here.erased : undefined
  }
  const title = () => {
    const erased = done()
    if (erased !== undefined) return erased === 'now' ? say().erasedNow : say().erasedLater
    return sure() === undefined ? say().forgetTitle : say().confirmTitle
  }
  return (
    <Dialog title={title()} close={props.close}>
      <Switch>
        <Match when={step().at === 'who'}>
          <Who day={props.day} next={(identity) => setStep({ at: 'sure', identity })} cancel={props.close} />
        </Match>
        <Match when={sure()}>
          {(identity) => (
            <Sure
              identity={identity()}
              day={props.day}
              back={() => setStep({ at: 'who' })}
              expired={props.expired}
              done={(erased) => setStep({ at: 'done', erased })}
            />
          )}
        </Match>
        <Match when={done()}>
          {(erased) => (
            <div role="status">
              <p>{erased() === 'now' ? say().erasedNowText : say().erasedLaterText}</p>
              <div class="buttons">
                <button type="button" class="primary" ref={focusSoon} onClick={() => props.close()}>
                  {say().close}
                </button>
              </div>
            </div>
          )}
        </Match>
      </Switch>
    </Dialog>
  )
}

interface WhoProps {
  readonly day: MarketDay
  readonly next: (identity: WorkerAtDesk) => void
  readonly cancel: () => void
}

function Who(props: WhoProps) {
  const say = () => words().desk
  const who = createWho(() => props.day)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const identity = who.read()
    if (identity !== undefined) props.next(identity)
  }
  return (
    <form novalidate onSubmit={submit}>
      <p>{say().forgetText}</p>
      <WhoFields who={who} ref={focusSoon} />
      <div class="buttons">
        <button type="submit" class="primary">
          {say().continue}
        </button>
        <button type="button" class="plain" onClick={() => props.cancel()}>
          {say().cancel}
        </button>
      </div>
    </form>
  )
}

interface SureProps {
  readonly identity: WorkerAtDesk
  readonly day: MarketDay
  readonly back: () => void
  readonly expired: () => void
  readonly done: (erased: 'now' | 'after-legal-period') => void
}

function Sure(props: SureProps) {
  const say = () => words().desk
  const asking = createAsking(props)
  const ending = () => (props.identity.kind === 'phone' ? props.identity.phone : props.identity.number).slice(-4)
  const erase = () =>
    asking.ask(
      'staff-desk/forget',
      (command) => ({ command, identity: props.identity }),
      ({ erased }) => props.done(erased),
    )
  return (
    <div>
      <p>
        <b>{say().confirmWho(ending())}</b>
      </p>
      <p>{say().confirmText}</p>
      <Complaint said={asking.complaint()} />
      <div class="buttons">
        <button type="button" class="danger" disabled={asking.busy()} onClick={erase}>
          {asking.busy() ? say().busy : say().forgetConfirm}
        </button>
        <button type="button" class="plain" ref={focusSoon} disabled={asking.busy()} onClick={() => props.back()}>
          {say().back}
        </button>
      </div>
    </div>
  )
}
