import { createSignal, Match, Switch } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { TerminalRow } from '../../../shared/places/staff-desk/terminals.ts'
import { Complaint } from '../answered.tsx'
import { AskOnceMore, Cancel } from '../ask-once-more.tsx'
import { createAsking } from '../asking.ts'
import { Field } from '../field.tsx'
import type { Said } from '../said.ts'
import { words } from '../words.ts'
import { typedNumber } from './number.ts'

interface ChangeScreenProps {
  readonly row: TerminalRow
  readonly day: MarketDay
  readonly done: (message: Said) => void
  readonly expired: () => void
}

/** Another number for a screen, or its end. */
export function ChangeScreen(props: ChangeScreenProps) {
  const say = () => words().terminals
  const [at, setAt] = createSignal<'rest' | 'number' | 'end'>('rest')
  const [typed, setTyped] = createSignal('')
  const asking = createAsking(props)
  const terminal = () => props.row.terminal
  const done = () => {
    setAt('rest')
    setTyped('')
    props.done(() => words().terminals.done)
  }
  const renumber = (event: SubmitEvent) => {
    event.preventDefault()
    const number = typedNumber(typed())
    if (number !== undefined)
      asking.ask('terminals/renumber', (command) => ({ command, terminal: terminal(), number }), done)
  }
  const revoke = () => asking.ask('terminals/revoke', (command) => ({ command, terminal: terminal() }), done)
  const cancel = () => setAt('rest')
  return (
    <div class="row-tools">
      <Switch>
        <Match when={at() === 'rest'}>
          <div class="buttons">
            <button type="button" class="plain" onClick={() => setAt('number')}>
              {say().renumber}
            </button>
            <button type="button" class="danger" onClick={() => setAt('end')}>
              {say().revoke}
            </button>
          </div>
        </Match>
        <Match when={at() === 'number'}>
          <form novalidate onSubmit={renumber}>
            <Field
              label={say().renumberFor(props.row.number)}
              kind="digits"
              value={typed()}
              onInput={setTyped}
              error={typed() !== '' && typedNumber(typed()) === undefined ? say().numberRange : undefined}
            />
            <div class="buttons">
              <button type="submit" class="primary" disabled={asking.busy() || typedNumber(typed()) === undefined}>
                {say().save}
              </button>
              <Cancel onCancel={cancel} />
            </div>
          </form>
        </Match>
        <Match when={at() === 'end'}>
          <AskOnceMore
            title={say().revokeFor(props.row.number)}
            text={say().revokeText}
            confirm={say().revokeConfirm}
            busy={asking.busy()}
            onConfirm={revoke}
            onCancel={cancel}
          />
        </Match>
      </Switch>
      <Complaint said={asking.complaint()} />
    </div>
  )
}
