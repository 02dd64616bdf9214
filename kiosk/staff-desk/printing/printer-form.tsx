import { createSignal, untrack } from 'solid-js'
import type { PrinterAtDesk } from '../../../shared/county/printing/view.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { createAsking } from '../asking.ts'
import { Field } from '../field.tsx'
import { FormEnd } from '../form-end.tsx'
import { words } from '../words.ts'

interface PrinterFormProps {
  /** The one to change, as it was when the form was opened; absent: a new one. */
  readonly of?: PrinterAtDesk
  readonly day: MarketDay
  readonly expired: () => void
  readonly changed: () => void
}

/** A printer by its name and address, new or another than before; the hall asks it first what it can do. */
export function PrinterForm(props: PrinterFormProps) {
  const say = () => words().printing.desk
  const before = untrack(() => props.of)
  const [name, setName] = createSignal(before?.name ?? '')
  const [host, setHost] = createSignal(before?.host ?? '')
  const [port, setPort] = createSignal(String(before?.port ?? 9100))
  const [roll, setRoll] = createSignal(String(before?.rollMetres ?? 50))
  const [tried, setTried] = createSignal(false)
  const asking = createAsking(props)
  const missing = (value: string) => (tried() && value.trim() === '' ? words().desk.fillIn : undefined)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if ([name(), host(), port(), roll()].some((value) => value.trim() === '')) return
    asking.ask(
      'printing/set-printer',
      (command) => ({
        command,
        name: name().trim(),
        host: host().trim(),
        port: Number(port()),
        rollMetres: Number(roll()),
        ...(before && { printer: before.printer }),
      }),
      () => {
        for (const empty of [setName, setHost]) empty('')
        setTried(false)
        props.changed()
      },
    )
  }
  return (
    <form
      class="card narrow"
      aria-label={before ? say().changeTitle(before.name) : say().addTitle}
      novalidate
      onSubmit={submit}
    >
      <h2>{before ? say().changeTitle(before.name) : say().addTitle}</h2>
      <Field label={say().name} hint={say().nameHint} value={name()} onInput={setName} error={missing(name())} />
      <Field label={say().host} hint={say().hostHint} value={host()} onInput={setHost} error={missing(host())} />
      <Field label={say().port} value={port()} onInput={setPort} kind="digits" error={missing(port())} />
      <Field label={say().roll} value={roll()} onInput={setRoll} kind="digits" error={missing(roll())} />
      <FormEnd sending={asking} label={before ? say().save : say().add} />
    </form>
  )
}
