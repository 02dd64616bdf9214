import { createSignal, Match, Switch } from 'solid-js'
import type { WorkerAtDesk } from '../../../shared/identity/typed.ts'
import type { FoundAtCounter, NumberTaken } from '../../../shared/places/counter/view.ts'
import { personForm } from '../../../shared/places/registration-forms/form.ts'
import { Complaint, Done } from '../answered.tsx'
import { focusSoon } from '../dialog.tsx'
import { formNames } from '../forms/form-names.ts'
import { PrintForm } from '../forms/print-form.tsx'
import type { Said } from '../said.ts'
import { createSending } from '../sending.ts'
import { createWho, WhoFields } from '../who-fields.tsx'
import { words } from '../words.ts'
import { PersonForm } from './person-form.tsx'
import { Taken } from './taken.tsx'
import { type TaskProps, toldOfChild } from './task.ts'

type Step =
  | { readonly at: 'who' }
  | { readonly at: 'person'; readonly identity: WorkerAtDesk; readonly found: FoundAtCounter }
  | { readonly at: 'taken'; readonly taken: NumberTaken }
  | { readonly at: 'corrected'; readonly said: Said }

/** 替人登记报到: who they are, what they came for, their number. Whatever was typed is forgotten with the next person. */
export function CheckInFor(props: TaskProps) {
  const [step, setStep] = createSignal<Step>({ at: 'who' })
  const person = () => {
    const here = step()
    return here.at === 'person' ? here : undefined
  }
  const said = () => {
    const here = step()
    return here.at === 'corrected' ? here.said() : ''
  }
  const taken = () => {
    const here = step()
    return here.at === 'taken' ? here.taken : undefined
  }
  return (
    <Switch>
      <Match when={step().at === 'who' || step().at === 'corrected'}>
        <Ask
          day={props.day}
          expired={props.expired}
          said={said()}
          found={(identity, found) => setStep({ at: 'person', identity, found })}
        />
      </Match>
      <Match when={person()}>
        {(here) => (
          <PersonForm
            day={props.day}
            expired={props.expired}
            identity={here().identity}
            found={here().found}
            other={() => setStep({ at: 'who' })}
            corrected={(said) => setStep({ at: 'corrected', said })}
            taken={(number) => setStep({ at: 'taken', taken: number })}
          />
        )}
      </Match>
      <Match when={taken()}>{(number) => <Taken taken={number()} next={() => setStep({ at: 'who' })} />}</Match>
    </Switch>
  )
}

interface AskProps extends TaskProps {
  readonly said: string
  readonly found: (identity: WorkerAtDesk, found: FoundAtCounter) => void
}

/** Looks somebody up by their papers. */
function Ask(props: AskProps) {
  const say = () => words().counter
  const who = createWho(() => props.day)
  const sending = createSending(() => props.expired())
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const identity = who.read()
    if (identity === undefined) return
    void sending.send(
      'counter/find',
      { identity },
      {
        done: (found) => props.found(identity, found),
        refused: (refusal) => toldOfChild(refusal, sending.setComplaint),
      },
    )
  }
  return (
    <form class="card counter-form" novalidate onSubmit={submit}>
      <WhoFields who={who} ref={focusSoon} />
      <Complaint class="whole" said={sending.complaint()} />
      <div class="buttons whole">
        <button type="submit" class="primary" disabled={sending.busy()}>
          {sending.busy() ? words().desk.busy : say().who.find}
        </button>
        <PrintForm
          label={words().forms.blank(words().forms.person)}
          form={() => personForm(words(), formNames())}
          isBlank
        />
        <Done said={props.said} />
      </div>
    </form>
  )
}
