import { createEffect, createSignal, Match, Show, Switch } from 'solid-js'
import { isWorthLeaving, waveLeaves } from '../../../shared/day/matching/wave-leaves.ts'
import { clockTime, minuteOfDay } from '../../../shared/hall-clock.ts'
import type { Instant, MarketDay } from '../../../shared/ids.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import { hallMillis } from '../../app/clock.ts'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { Field } from '../field.tsx'
import { ReasonForm } from '../reason-form.tsx'
import { timeOf } from '../term-words.ts'
import { minuteTyped } from '../typed-when.ts'
import { words } from '../words.ts'
import { freeOf } from './places.ts'

interface SecondWaveProps {
  readonly job: Departure
  readonly day: MarketDay
  readonly expired: () => void
}

/** 补员: the others have left and places are free. Says how many, and sends the next in line once it is said when they leave; or why nobody is sent. */
export function SecondWave(props: SecondWaveProps) {
  const say = () => words().acts
  const asking = createAsking(props)
  const [leaves, setLeaves] = createSignal(proposedFor(props.job))
  const leavesAt = () => props.job.mayCloseWave && props.job.waveLeavesAt
  const [asked, setAsked] = createSignal<{ readonly leaveMinute: number }>()
  // The line may bring it before the answer does: what was asked is not asked again once it has ended.
  createEffect(() => leavesAt() && setAsked(undefined))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = minuteTyped(leaves())
    asking.setComplaint(typed === undefined ? () => say().noTime : undefined)
    if (typed !== undefined) setAsked({ leaveMinute: nextOn(props.job, typed) })
  }
  const open = (leaveMinute: number, reason: string) => {
    const { posting } = props.job
    const wave = asked()
    asking.ask(
      'matching/open-second-wave',
      (command) => ({ command, posting, leaveMinute, reason }),
      // Late, it shuts no other question.
      () => setAsked((now) => (now === wave ? undefined : now)),
    )
  }
  return (
    <Switch>
      <Match when={props.job.notSentUntil}>
        {(until) => (
          <div class="second-wave">
            <p>{say().notSent(freeOf(props.job), until())}</p>
          </div>
        )}
      </Match>
      <Match when={leavesAt()}>
        {(leaves) => <Running job={props.job} leaves={leaves()} day={props.day} expired={props.expired} />}
      </Match>
      <Match when={props.job.mayOpenWave}>
        <form class="second-wave" novalidate onSubmit={submit}>
          <p>{say().waveFree(freeOf(props.job), props.job.byStaff)}</p>
          <Field label={say().waveLeaves} kind="digits" value={leaves()} onInput={setLeaves} />
          <button type="submit" class="primary">
            {say().waveOpen}
          </button>
          <Complaint said={asked() === undefined && asking.complaint()} />
        </form>
        <Show when={asked()}>
          {(wave) => (
            <ReasonForm
              title={say().waveOpen}
              confirm={say().waveOpen}
              tone="primary"
              sending={asking}
              submit={(reason) => open(wave().leaveMinute, reason)}
              close={() => setAsked(undefined)}
            >
              <p>{say().waveFree(freeOf(props.job), props.job.byStaff)}</p>
            </ReasonForm>
          )}
        </Show>
      </Match>
    </Switch>
  )
}

/** While it is still to leave: whether anybody is called for it, and the way to end it. */
function Running(props: SecondWaveProps & { readonly leaves: Instant }) {
  const say = () => words().acts
  const asking = createAsking(props)
  const [closing, setClosing] = createSignal(false)
  const close = (reason: string) => {
    const { posting } = props.job
    asking.ask(
      'matching/close-second-wave',
      (command) => ({ command, posting, reason }),
      () => setClosing(false),
    )
  }
  return (
    <div class="second-wave">
      <p role="status">
        {say().waveRuns(timeOf(props.leaves), props.job.offered, freeOf(props.job), props.job.byStaff)}
      </p>
      <button type="button" class="plain" onClick={() => setClosing(true)}>
        {say().waveClose}
      </button>
      <Show when={closing()}>
        <ReasonForm
          title={say().waveClose}
          confirm={say().waveClose}
          tone="danger"
          sending={asking}
          submit={close}
          close={() => setClosing(false)}
        >
          <p>{say().waveCloseText}</p>
        </ReasonForm>
      </Show>
    </div>
  )
}

/** What the clock shows, as a minute of the job's own day: past 1440 in the small hours of a night shift. */
const minuteNow = ({ leavesAt }: Departure): number =>
  minuteOfDay(leavesAt) + Math.floor(((hallMillis() ?? 0) - Date.parse(leavesAt)) / 60_000)

/** Nothing where that takes nobody to work enough: then staff say themselves when it leaves. */
function proposedFor(job: Departure): string {
  const minute = waveLeaves(minuteNow(job))
  return isWorthLeaving(minute, job.terms.endMinute) ? clockTime(minute) : ''
}

/** A time of day as it comes next, so that `01:20` is that of a night shift of yesterday. */
const nextOn = (job: Departure, minute: number): number => (minute > minuteNow(job) ? minute : minute + 24 * 60)
