import { createSignal, Match, onMount, Show, Switch } from 'solid-js'
import type { WorkerIdentity } from '../../shared/identity/typed.ts'
import type { MarketDay } from '../../shared/ids.ts'
import { wordsFor } from '../../shared/language/refusal-words.ts'
import { makeCommand } from './command.ts'
import { Field } from './field.tsx'
import { readIdentity } from './read-identity.ts'
import { createSending } from './sending.ts'
import { words } from './words.ts'
import './forget.css'

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
  let dialog: HTMLDialogElement | undefined
  onMount(() => dialog?.showModal())

  const sure = () => {
    const here = step()
    return here.at === 'sure' ? here.identity : undefined
  }
  const done = () => {
    const here = step()
    return here.at === 'done' ? here.erased : undefined
  }
  return (
    <dialog
      class="forget"
      aria-labelledby="forget-title"
      onClose={() => props.close()}
      ref={(element) => {
        dialog = element
      }}
    >
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
              <h2 id="forget-title">{erased() === 'now' ? say().erasedNow : say().erasedLater}</h2>
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
    </dialog>
  )
}

const focusSoon = (element: HTMLElement) => queueMicrotask(() => element.focus())

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
      <h2 id="forget-title">{say().forgetTitle}</h2>
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
  const command = makeCommand(() => props.day)
  const sending = createSending(() => props.expired())
  const ending = () => (props.identity.kind === 'phone' ? props.identity.phone : props.identity.number).slice(-4)
  const erase = () => {
    const asked = { identity: props.identity }
    void sending.send(
      'staff-desk/forget',
      { ...asked, command: command.idFor(asked) },
      { answered: command.answered, done: ({ erased }) => props.done(erased) },
    )
  }
  return (
    <div>
      <h2 id="forget-title">{say().confirmTitle}</h2>
      <p>
        <b>{say().confirmWho(ending())}</b>
      </p>
      <p>{say().confirmText}</p>
      <p class="complaint" role="alert">
        {sending.complaint()}
      </p>
      <div class="buttons">
        <button type="button" class="danger" disabled={sending.busy()} onClick={erase}>
          {sending.busy() ? say().busy : say().forgetConfirm}
        </button>
        <button type="button" class="plain" ref={focusSoon} disabled={sending.busy()} onClick={() => props.back()}>
          {say().back}
        </button>
      </div>
    </div>
  )
}
