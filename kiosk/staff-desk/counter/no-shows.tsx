import { createSignal, Show } from 'solid-js'
import type { NoShowsAtCounter } from '../../../shared/places/counter/no-shows.ts'
import { createAsking } from '../asking.ts'
import { Field } from '../field.tsx'
import { ReasonForm } from '../reason-form.tsx'
import { dayTyped } from '../typed-when.ts'
import { words } from '../words.ts'
import type { DialogProps } from './task.ts'

export type NoShowAct = 'talk' | 'pause' | 'lift'

/** What a clerk must know of somebody who did not come to work, sentence by sentence. */
export function noShowSentences({ dates, talkDue, talkedOn, pausedUntil }: NoShowsAtCounter): readonly string[] {
  const { counter, terms, desk } = words()
  const say = counter.noShows
  return [
    ...(dates.length === 0 ? [] : [say.dates(dates.length, desk.tradeList(dates.map(terms.workDate)))]),
    ...(talkDue ? [say.talkDue] : talkedOn === undefined ? [] : [say.talkedOn(terms.workDate(talkedOn))]),
    ...(pausedUntil === undefined ? [] : [say.pausedUntil(terms.workDate(pausedUntil))]),
  ]
}

/** What there is to be done about it now; pausing and lifting is a supervisor's. */
export function NoShowButtons(props: { readonly noShows: NoShowsAtCounter; readonly ask: (act: NoShowAct) => void }) {
  const say = () => words().counter.noShows
  return (
    <>
      <Show when={props.noShows.talkDue}>
        <button type="button" class="plain" onClick={() => props.ask('talk')}>
          {say().talk}
        </button>
      </Show>
      <Show
        when={
          props.noShows.decides && props.noShows.pausedUntil === undefined && props.noShows.pauseUntil !== undefined
        }
      >
        <button type="button" class="plain" onClick={() => props.ask('pause')}>
          {say().pause}
        </button>
      </Show>
      <Show when={props.noShows.decides && props.noShows.pausedUntil !== undefined}>
        <button type="button" class="plain" onClick={() => props.ask('lift')}>
          {say().lift}
        </button>
      </Show>
    </>
  )
}

interface NoShowFormProps extends DialogProps {
  readonly noShows: NoShowsAtCounter
}

export function Pause(props: NoShowFormProps) {
  const say = () => words().counter.noShows
  const latest = () => props.noShows.pauseUntil ?? ''
  const [until, setUntil] = createSignal<string>(latest())
  const [wrong, setWrong] = createSignal(false)
  const asking = createAsking(props)
  const submit = (reason: string) => {
    const day = dayTyped(until())
    setWrong(day === undefined)
    if (day === undefined) return
    asking.ask(
      'counter/pause',
      (command) => ({ command, worker: props.noShows.worker, until: day, reason }),
      () => props.done(() => say().paused(words().terms.workDate(day))),
    )
  }
  return (
    <ReasonForm
      title={say().pause}
      confirm={say().pause}
      tone="danger"
      reason={say().why}
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>{say().pauseText}</p>
      <Field
        label={say().until(latest())}
        kind="digits"
        value={until()}
        onInput={setUntil}
        error={wrong() ? words().desk.fillIn : undefined}
      />
    </ReasonForm>
  )
}

export function Lift(props: NoShowFormProps) {
  const say = () => words().counter.noShows
  const asking = createAsking(props)
  const submit = (reason: string) =>
    asking.ask(
      'counter/lift-pause',
      (command) => ({ command, worker: props.noShows.worker, reason }),
      () => props.done(() => say().lifted),
    )
  return (
    <ReasonForm
      title={say().lift}
      confirm={say().lift}
      tone="primary"
      reason={say().why}
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>{noShowSentences(props.noShows).at(-1)}</p>
    </ReasonForm>
  )
}
