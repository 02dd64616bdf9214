import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { DueList } from '../../../shared/api/follow-up.ts'
import type { DueRow } from '../../../shared/county/follow-up/view.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { Questions } from '../acts/questions.tsx'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { focusSoon } from '../dialog.tsx'
import { Field } from '../field.tsx'
import type { Said } from '../said.ts'
import { SelectField } from '../select-field.tsx'
import { words } from '../words.ts'
import { type CallChoice, choicesOf } from './call-choices.ts'
import { laterDays, sendCall } from './send-call.ts'

interface CallFormProps {
  readonly row: DueRow
  readonly staff: DueList['staff']
  readonly day: MarketDay
  readonly noted: (what: Said) => void
  readonly close: () => void
  readonly expired: () => void
}

/** What came of a call, in two taps or two keys; and who looks after it. */
export function CallForm(props: CallFormProps) {
  const say = () => words().followUp.call
  const asking = createAsking(props)
  const [chosen, setChosen] = createSignal<CallChoice>()
  const [amount, setAmount] = createSignal('')
  const [later, setLater] = createSignal<MarketDay>()
  const [note, setNote] = createSignal('')
  const choices = () => choicesOf(props.row)
  const choose = (choice: CallChoice) => {
    asking.setComplaint(undefined)
    setChosen(() => choice)
  }
  const submit = () => {
    const choice = chosen()
    if (choice === undefined) return asking.setComplaint(() => words().payDesk.chooseFirst)
    const days = laterDays(props.day)
    sendCall(asking, props.row, choice, { amount: amount(), nextOn: later() ?? days[0], note: note() }, props.noted)
  }
  return (
    <section class="call" aria-label={say().title}>
      <Questions asking={asking} confirm={say().save} submit={submit} close={props.close}>
        <Choices choices={choices()} chosen={chosen()} choose={choose} />
        <Show when={chosen()?.of === 'said' && chosen()?.choice === 'short'}>
          <Field label={words().payDesk.gotFen} value={amount()} onInput={setAmount} kind="digits" ref={focusSoon} />
        </Show>
        <Show when={chosen()?.choice === 'call-later'}>
          <SelectField
            label={say().nextOn}
            value={later() ?? laterDays(props.day)[0]}
            choices={laterDays(props.day).map((day) => [day, words().terms.workDate(day)])}
            choose={setLater}
          />
        </Show>
        <Show when={chosen()?.of !== 'said'}>
          <Field label={say().note} value={note()} onInput={setNote} />
        </Show>
      </Questions>
      <Complaint said={asking.complaint()} />
      <KeptBy row={props.row} staff={props.staff} day={props.day} expired={props.expired} />
    </section>
  )
}

interface ChoicesProps {
  readonly choices: readonly (readonly [CallChoice, string])[]
  readonly chosen: CallChoice | undefined
  readonly choose: (choice: CallChoice) => void
}

/** Each with the digit that chooses it, wherever in the sheet the hand is but in another form or among letters. */
function Choices(props: ChoicesProps) {
  const inputs: HTMLInputElement[] = []
  const onKey = (event: KeyboardEvent) => {
    const { target } = event
    if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof Element)) return
    const form = inputs[0]?.form ?? null
    const isElsewhere =
      ![null, form].includes(target.closest('form')) || target.closest('dialog') !== form?.closest('dialog')
    if (isElsewhere || target.closest('textarea, select, input:not([type="radio"])') !== null) return
    const at = Number(event.key) - 1
    const choice = props.choices[at]?.[0]
    if (choice === undefined) return
    event.preventDefault()
    props.choose(choice)
    inputs[at]?.focus()
  }
  onMount(() => {
    document.addEventListener('keydown', onKey)
    onCleanup(() => document.removeEventListener('keydown', onKey))
  })
  return (
    <fieldset class="options call-choices">
      <legend>
        {words().followUp.call.title} <span class="hint">{words().followUp.call.digits}</span>
      </legend>
      <For each={props.choices}>
        {([choice, label], at) => (
          <label>
            <input
              type="radio"
              name="call"
              ref={(element) => {
                inputs[at()] = element
                if (at() === 0) focusSoon(element)
              }}
              checked={props.chosen?.choice === choice.choice}
              onChange={() => props.choose(choice)}
            />
            {label}
            <span class="shortcut" aria-hidden="true">
              {at() + 1}
            </span>
          </label>
        )}
      </For>
    </fieldset>
  )
}

/** Handed to one of the staff, or back to all, at once. */
function KeptBy(props: Pick<CallFormProps, 'row' | 'staff' | 'day' | 'expired'>) {
  const asking = createAsking(props)
  const [to, setTo] = createSignal(props.row.assignedTo)
  const hand = (staff: typeof props.row.assignedTo) => {
    const whom = staff === undefined ? {} : { to: staff }
    asking.ask(
      'follow-up/assign',
      (command) => ({ command, about: props.row.about, ...whom }),
      () => setTo(staff),
    )
  }
  return (
    <div class="kept-by">
      <SelectField
        label={words().followUp.call.assign}
        value={to()}
        choices={props.staff.map(({ staff, name }) => [staff, name])}
        choose={hand}
        none={words().followUp.nobody}
        leave={() => hand(undefined)}
        error={asking.complaint()}
      />
    </div>
  )
}
