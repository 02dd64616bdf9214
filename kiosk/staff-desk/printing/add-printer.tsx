import { createSignal } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import { createAsking } from '../asking.ts'
import { Field } from '../field.tsx'
import { words } from '../words.ts'

interface AddPrinterProps {
  readonly day: MarketDay
  readonly expired: () => void
  readonly changed: () => void
}

/** A printer by its name and address; the hall asks it first what it can do. */
export function AddPrinter(props: AddPrinterProps) {
  const say = () => words().printing.desk
  const [name, setName] = createSignal('')
  const [host, setHost] = createSignal('')
  const [port, setPort] = createSignal('9100')
  const [roll, setRoll] = createSignal('50')
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
        ...{ command, name: name().trim(), host: host().trim() },
        ...{ port: Number(port()), rollMetres: Number(roll()) },
      }),
      () => {
        for (const empty of [setName, setHost]) empty('')
        setTried(false)
        props.changed()
      },
    )
  }
  return (
    <form class="card narrow" novalidate onSubmit={submit}>
      <h2>{say().addTitle}</h2>
      <Field label={say().name} hint={say().nameHint} value={name()} onInput={setName} error={missing(name())} />
      <Field label={say().host} hint={say().hostHint} value={host()} onInput={setHost} error={missing(host())} />
      <Field label={say().port} value={port()} onInput={setPort} kind="digits" error={missing(port())} />
      <Field label={say().roll} value={roll()} onInput={setRoll} kind="digits" error={missing(roll())} />
      <p class="complaint" role="alert">
        {asking.complaint()}
      </p>
      <div class="buttons">
        <button type="submit" class="primary" disabled={asking.busy()}>
          {asking.busy() ? words().desk.busy : say().add}
        </button>
      </div>
    </form>
  )
}
