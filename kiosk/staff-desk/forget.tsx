import { createSignal, Match, Show, Switch } from 'solid-js'
import type { WorkerIdentity } from '../../shared/identity/typed.ts'
import type { MarketDay } from '../../shared/ids.ts'
import { wordsFor } from '../../shared/language/refusal-words.ts'
import { createAsking } from './asking.ts'
import { Dialog, focusSoon } from './dialog.tsx'
import { Field } from './field.tsx'
import { readIdentity } from './read-identity.ts'
import { words } from './words.ts'

interface ForgetProps {
  readonly day: MarketDay
  readonly close: () => void
  readonly expired: () => void
}

type Step =
  | { readonly at: 'who' }
  | { readonly at: 'sure'; readonly identity: WorkerIdentity }
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
  readonly next: (identity: WorkerIdentity) => void
  readonly cancel: () => void
}

function Who(props: WhoProps) {
  const say = () => words().desk
  const [kind, setKind] = createSignal<WorkerIdentity['kind']>('resident-id')
  const [number, setNumber] = createSignal('')
  const [phone, setPhone] = createSignal('')
  const [birth, setBirth] = createSignal('')
  const [complaint, setComplaint] = createSignal<string>()

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const read = readIdentity({ kind: kind(), number: number(), phone: phone(), birth: birth() }, props.day)
    if (read.ok) props.next(read.identity)
    else setComplaint(wordsFor(words().refusals, read.refusal))
  }
  return (
    <form novalidate onSubmit={submit}>
      <p>{say().forgetText}</p>
      <fieldset>
        <legend>{say().forgetBy}</legend>
        <label>
          <input
            type="radio"
            name="forget-by"
            checked={kind() === 'resident-id'}
            onChange={() => setKind('resident-id')}
          />
          {say().byResidentId}
        </label>
        <label>
          <input type="radio" name="forget-by" checked={kind() === 'phone'} onChange={() => setKind('phone')} />
          {say().byPhone}
        </label>
      </fieldset>
      <Show
        when={kind() === 'resident-id'}
        fallback={
          <>
            <Field label={say().phoneNumber} value={phone()} onInput={setPhone} kind="digits" />
            <Field label={say().birthDate} value={birth()} onInput={setBirth} kind="digits" />
          </>
        }
      >
        <Field label={say().residentId} value={number()} onInput={setNumber} ref={focusSoon} />
      </Show>
      <p class="complaint" role="alert">
        {complaint()}
      </p>
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
  readonly identity: WorkerIdentity
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
      <p class="complaint" role="alert">
        {asking.complaint()}
      </p>
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
