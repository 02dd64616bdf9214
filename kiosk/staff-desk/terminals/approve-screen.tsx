import { createSignal } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { TerminalRow } from '../../../shared/places/staff-desk/terminals.ts'
import { createAsking } from '../asking.ts'
import { Field } from '../field.tsx'
import { FormEnd } from '../form-end.tsx'
import type { Said } from '../said.ts'
import { words } from '../words.ts'
import { firstFree, typedNumber } from './number.ts'

interface ApproveScreenProps {
  readonly rows: readonly TerminalRow[]
  readonly day: MarketDay
  readonly done: (message: Said) => void
  readonly expired: () => void
}

/** The code that a screen shows makes it one of the hall's. */
export function ApproveScreen(props: ApproveScreenProps) {
  const say = () => words().terminals
  const [code, setCode] = createSignal('')
  const [typed, setTyped] = createSignal<string>()
  const [tried, setTried] = createSignal(false)
  const asking = createAsking(props)
  const text = () => typed() ?? String(firstFree(props.rows))
  const number = () => typedNumber(text())
  const missing = () => (tried() && code().trim() === '' ? words().desk.fillIn : undefined)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const [wanted, shown] = [number(), code().trim()]
    if (shown === '' || wanted === undefined) return
    asking.ask(
      'terminals/approve',
      (command) => ({ command, code: shown, number: wanted }),
      ({ stands }) => {
        setCode('')
        setTyped(undefined)
        setTried(false)
        props.done(() => words().terminals.added(wanted, words().terminals.stands[stands]))
      },
    )
  }
  return (
    <form class="card narrow" novalidate onSubmit={submit}>
      <h2>{say().addTitle}</h2>
      <p>{say().addText}</p>
      <Field label={say().code} value={code()} onInput={setCode} error={missing()} />
      <Field
        label={say().number}
        kind="digits"
        value={text()}
        onInput={setTyped}
        error={tried() && number() === undefined ? say().numberRange : undefined}
      />
      <FormEnd sending={asking} label={say().add} />
    </form>
  )
}
