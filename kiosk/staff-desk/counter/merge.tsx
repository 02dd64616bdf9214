import { createSignal, For, Show } from 'solid-js'
import type { WorkerAtDesk } from '../../../shared/identity/typed.ts'
import type { PersonAtCounter } from '../../../shared/places/counter/view.ts'
import { Complaint, Done } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { makeEscape } from '../close-on-escape.ts'
import { focusSoon } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { createSaid, type Said } from '../said.ts'
import { createSending } from '../sending.ts'
import { createWho, WhoFields } from '../who-fields.tsx'
import { words } from '../words.ts'
import { firstBox, type TaskProps, toldOfChild } from './task.ts'

interface Found {
  readonly identity: WorkerAtDesk
  readonly person: PersonAtCounter
}
interface Two {
  readonly kept: Found
  readonly merged: Found
}

/** 合并登记: both papers first, then who was found under each, why they are one, and the word. */
export function Merge(props: TaskProps) {
  const [two, setTwo] = createSignal<Two>()
  const [said, setSaid] = createSaid()
  const over = (message?: Said) => {
    setTwo(undefined)
    setSaid(message)
  }
  return (
    <>
      <Done class="decided" said={said()} />
      <Show when={two()} fallback={<Look day={props.day} expired={props.expired} found={setTwo} />}>
        {(found) => <Sure day={props.day} expired={props.expired} two={found()} over={over} />}
      </Show>
    </>
  )
}

/** Which papers are meant: what is found under both. */
function Look(props: TaskProps & { readonly found: (two: Two) => void }) {
  const say = () => words().counter.merge
  const kept = createWho(() => props.day)
  const merged = createWho(() => props.day)
  const [missing, setMissing] = createSignal<'kept' | 'merged'>()
  const sending = createSending(() => props.expired())
  const find = (identity: WorkerAtDesk, of: 'kept' | 'merged', then: (found: Found) => void) =>
    sending.send(
      'counter/find',
      { identity },
      {
        done: (answer) => (answer.known ? then({ identity, person: answer.person }) : setMissing(of)),
        refused: (refusal) => toldOfChild(refusal, sending.setComplaint),
      },
    )
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    setMissing(undefined)
    const [one, other] = [kept.read(), merged.read()]
    if (one === undefined || other === undefined) return firstBox(event.currentTarget)
    void find(
      one,
      'kept',
      (first) => void find(other, 'merged', (second) => props.found({ kept: first, merged: second })),
    )
  }
  return (
    <form class="card counter-form two-records" novalidate onSubmit={submit}>
      <For each={['kept', 'merged'] as const}>
        {(of) => (
          <fieldset>
            <legend>{say()[of]}</legend>
            <WhoFields who={of === 'kept' ? kept : merged} ref={(element) => of === 'kept' && focusSoon(element)} />
            <Complaint said={missing() === of ? words().refusals['no-such-person']({ code: 'no-such-person' }) : ''} />
          </fieldset>
        )}
      </For>
      <Complaint class="whole" said={sending.complaint()} />
      <div class="buttons whole">
        <button type="submit" class="primary" disabled={sending.busy()}>
          {sending.busy() ? words().desk.busy : say().look}
        </button>
      </div>
    </form>
  )
}

interface SureProps extends TaskProps {
  readonly two: Two
  readonly over: (message?: Said) => void
}

function Sure(props: SureProps) {
  const say = () => words().counter.merge
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const asking = createAsking(props)
  const onEscape = makeEscape({
    isFilled: () => reason().trim() !== '',
    setComplaint: asking.setComplaint,
    close: () => props.over(),
  })
  const missing = () => tried() && reason().trim() === ''
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    setTried(true)
    if (missing()) return firstBox(event.currentTarget)
    const { kept, merged } = props.two
    asking.ask(
      'counter/merge',
      (command) => ({ command, kept: kept.identity, merged: merged.identity, reason: reason().trim() }),
      ({ who, placedDays }) => props.over(() => say().done(who, placedDays)),
    )
  }
  return (
    <form class="card counter-form two-records" novalidate onSubmit={submit} onKeyDown={(event) => onEscape(event)}>
      <For each={['kept', 'merged'] as const}>
        {(of) => (
          <section class="who-found" aria-label={say()[of]}>
            <p>
              <b>{say()[of]}</b>
            </p>
            <p>{foundWords(props.two[of].person)}</p>
          </section>
        )}
      </For>
      <p class="whole">{say().effects}</p>
      <div class="whole">
        <Field
          label={say().reason}
          value={reason()}
          onInput={setReason}
          error={missing() ? words().desk.fillIn : undefined}
          ref={focusSoon}
        />
      </div>
      <Complaint class="whole" said={asking.complaint()} />
      <div class="buttons whole">
        <button type="submit" class="danger" disabled={asking.busy()}>
          {asking.busy() ? words().desk.busy : say().confirm}
        </button>
        <button type="button" class="plain" disabled={asking.busy()} onClick={() => props.over()}>
          {words().desk.cancel}
        </button>
      </div>
    </form>
  )
}

const foundWords = ({ who, placedDays, birthDate, phoneMasked, number }: PersonAtCounter): string =>
  words().desk.together([
    words().counter.person.known(who, placedDays),
    ...(birthDate === undefined ? [] : [words().counter.person.born(birthDate)]),
    ...(phoneMasked === undefined ? [] : [phoneMasked]),
    ...(number === undefined ? [] : [number]),
  ])
