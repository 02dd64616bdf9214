import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { stopReasons } from '../../../shared/day/placement/stop-reasons.ts'
import { clockTime } from '../../../shared/hall-clock.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import { hallTime } from '../../app/clock.ts'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { DialogForm } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { ReasonForm } from '../reason-form.tsx'
import { minuteTyped } from '../typed-when.ts'
import { words } from '../words.ts'
import { stopWords } from './stop-words.ts'

interface StopWorkProps {
  readonly job: Departure
  readonly day: MarketDay
  readonly expired: () => void
}

interface Asked {
  readonly because: (typeof stopReasons)[number]
  readonly minute: number
}

/** 停工: rain at the field, or the employer sends everybody home. When it was and why is read once more before it is written down: what everybody is owed hangs on it. */
export function StopWork(props: StopWorkProps) {
  const say = () => words().acts
  const asking = createAsking(props)
  const [at, setAt] = createSignal(hallTime()?.clock ?? '')
  const [asked, setAsked] = createSignal<Asked>()
  const reasons = () => stopReasons.filter((because) => because !== 'rain' || props.job.terms.rainRule !== 'indoors')
  const ask = (because: Asked['because']) => {
    const minute = minuteTyped(at())
    asking.setComplaint(minute === undefined ? () => say().noTime : undefined)
    if (minute !== undefined) setAsked({ because, minute })
  }
  const stop = ({ because, minute }: Asked) => {
    const { posting } = props.job
    asking.ask(
      'placement/stop-work-for',
      (command) => ({ command, posting, because, minute }),
      () => setAsked(undefined),
    )
  }
  return (
    <Switch>
      <Match when={props.job.stopped}>
        {(stopped) => (
          <div class="stopped">
            <p role="status">{stopWords(stopped())}</p>
            <Show when={stopped().mayBeTakenBack}>
              <TakeBack {...props} />
            </Show>
          </div>
        )}
      </Match>
      <Match when={props.job.underWay}>
        <fieldset class="stop-work">
          <legend>{say().stopTitle}</legend>
          <Field label={say().stopAt} kind="digits" value={at()} onInput={setAt} />
          <For each={reasons()}>
            {(because) => (
              <button type="button" class="plain" disabled={asking.busy()} onClick={() => ask(because)}>
                {say().stopBecause[because]}
              </button>
            )}
          </For>
          <p class="hint">{say().stopHint}</p>
          <Complaint said={asked() === undefined && asking.complaint()} />
          <Show when={asked()}>
            {(stopped) => (
              <DialogForm
                title={say().stopTitle}
                confirm={say().stopDo}
                tone="primary"
                sending={asking}
                submit={() => stop(stopped())}
                close={() => setAsked(undefined)}
              >
                <p>
                  <b>{say().stopped(clockTime(stopped().minute), say().stopBecause[stopped().because])}</b>
                </p>
                <p>{say().stopHint}</p>
              </DialogForm>
            )}
          </Show>
        </fieldset>
      </Match>
    </Switch>
  )
}

/** It was another field, or it did not rain: a mistake is taken back with its reason. */
function TakeBack(props: StopWorkProps) {
  const say = () => words().acts
  const asking = createAsking(props)
  const [asked, setAsked] = createSignal(false)
  const takeBack = (reason: string) => {
    const { posting } = props.job
    asking.ask(
      'placement/take-back-stop',
      (command) => ({ command, posting, workDate: props.day, reason }),
      () => setAsked(false),
    )
  }
  return (
    <>
      <button type="button" class="plain" onClick={() => setAsked(true)}>
        {say().stopTakeBack}
      </button>
      <Show when={asked()}>
        <ReasonForm
          title={say().stopTakeBack}
          confirm={say().stopTakeBack}
          tone="primary"
          sending={asking}
          submit={takeBack}
          close={() => setAsked(false)}
        >
          <p>{say().stopTakeBackHint}</p>
        </ReasonForm>
      </Show>
    </>
  )
}
