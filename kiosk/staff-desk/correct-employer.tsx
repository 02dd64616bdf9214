import { createSignal, Show } from 'solid-js'
import type { EmployerKind } from '../../shared/county/employers/messages.ts'
import type { EmployerId, MarketDay } from '../../shared/ids.ts'
import { createAsking } from './asking.ts'
import { DialogForm, focusSoon } from './dialog.tsx'
import { Field } from './field.tsx'
import { words } from './words.ts'

interface CorrectEmployerProps {
  readonly employer: EmployerId
  readonly kind: EmployerKind
  readonly day: MarketDay
  readonly expired: () => void
  readonly corrected: () => void
}

/** Name and phone of an employer put right, and of an agency its licence, after a look at their papers. */
export function CorrectEmployer(props: CorrectEmployerProps) {
  const say = () => words().desk
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <button type="button" class="plain" onClick={() => setOpen(true)}>
        {props.kind === 'agency' ? say().correctAgency : say().correct}
      </button>
      <Show when={open()}>
        <Form
          corrected={props.corrected}
          day={props.day}
          employer={props.employer}
          kind={props.kind}
          expired={props.expired}
          close={() => setOpen(false)}
        />
      </Show>
    </>
  )
}

function Form(props: CorrectEmployerProps & { readonly close: () => void }) {
  const say = () => words().desk
  const asking = createAsking(props)
  const [name, setName] = createSignal('')
  const [phone, setPhone] = createSignal('')
  const [licence, setLicence] = createSignal('')
  const submit = () => {
    const typed = { employer: props.employer, name: name().trim(), phone: phone().trim(), licence: licence().trim() }
    asking.ask(
      'staff-desk/correct-employer',
      (command) => ({ command, ...typed }),
      () => {
        props.close()
        props.corrected()
      },
    )
  }
  return (
    <DialogForm
      title={say().correctTitle}
      confirm={say().correctDo}
      tone="primary"
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <Field label={say().correctName} hint={say().correctNameHint} value={name()} onInput={setName} ref={focusSoon} />
      <Field
        label={say().correctPhone}
        hint={say().correctPhoneHint}
        kind="digits"
        value={phone()}
        onInput={setPhone}
      />
      <Show when={props.kind === 'agency'}>
        <Field
          label={say().correctLicence}
          hint={say().correctLicenceHint}
          kind="digits"
          value={licence()}
          onInput={setLicence}
        />
      </Show>
    </DialogForm>
  )
}
