import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { StaffRelease } from '../../../shared/day/placement/messages.ts'
import type { DayNumber, PostingId } from '../../../shared/ids.ts'
import type { LogJob } from '../../../shared/places/daily-log/row.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { GivenTicket } from '../../../shared/places/staff-desk/given.ts'
import { isDayNumber } from '../../pieces/typed-number.ts'
import { Keyed } from '../../ui/keyed.tsx'
import type { Asking } from '../asking.ts'
import { focusSoon } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { createReasonChoice, ReasonChoice } from '../reason-choice.tsx'
import { jobName, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { Absent } from './absent.tsx'
import { isReasoned, type QuestionedAct, type ReasonedAct, usualReasons } from './acts.ts'
import { AnswerChange } from './answer-change.tsx'
import { askReasoned } from './ask-act.ts'
import { Correct } from './correct.tsx'
import { Questions } from './questions.tsx'

/** As much of a job as a clerk needs to choose it. */
export interface OpenJob extends Pick<Departure, 'posting' | 'terms' | 'leavesAt' | 'offered' | 'placed'> {
  readonly employerMasked?: string
}

interface ActFormProps {
  readonly act: QuestionedAct
  readonly number: DayNumber
  readonly openJobs: readonly OpenJob[]
  readonly asking: Asking
  /** With the tickets that came of it. */
  readonly done: (given?: readonly GivenTicket[]) => void
  readonly close: () => void
}

/** The few questions of an act, under its button; Esc closes it. */
export function ActForm(props: ActFormProps) {
  const job = (act: 'absent' | 'correct' | 'release' | 'answer-change') => {
    const asked = props.act
    return asked.act === act ? asked.job : undefined
  }
  const reasoned = (): ReasonedAct | undefined => (isReasoned(props.act) ? props.act : undefined)
  return (
    <Switch>
      <Match when={props.act.act === 'place-by-hand'}>
        <PlaceByHand {...props} />
      </Match>
      <Match when={props.act.act === 'form-crew'}>
        <FormCrew {...props} />
      </Match>
      <Match when={reasoned()}>{(act) => <Reasoned form={props} act={act()} />}</Match>
      <Match when={job('absent')}>
        {(about) => <Absent asking={props.asking} done={() => props.done()} close={props.close} job={about()} />}
      </Match>
      <Match when={job('correct')}>
        {(about) => <Correct asking={props.asking} done={() => props.done()} close={props.close} job={about()} />}
      </Match>
      <Match when={job('answer-change')}>{(about) => <AnswerChange form={props} job={about()} />}</Match>
      <Match when={job('release')}>{(about) => <Release form={props} job={about()} />}</Match>
    </Switch>
  )
}

interface JobFormProps {
  readonly form: ActFormProps
  readonly job: LogJob
}

function PlaceByHand(props: ActFormProps) {
  const say = () => words().acts
  const [posting, setPosting] = createSignal<PostingId>()
  const [reason, setReason] = createSignal('')
  /** One job that is open needs no choosing; one that was chosen and filled meanwhile is chosen no more. */
  const chosen = () => {
    const only = props.openJobs.length === 1 ? props.openJobs[0]?.posting : undefined
    const wanted = posting() ?? only
    return props.openJobs.find((job) => job.posting === wanted)?.posting
  }
  const sayJob = ({ leavesAt, terms, placed, offered, ...job }: OpenJob) =>
    say().job(timeOf(leavesAt), jobName(words(), { ...job, terms }), terms.places - placed - offered)
  const submit = () => {
    const [job, why] = [chosen(), reason().trim()]
    if (job === undefined) return props.asking.setComplaint(() => say().chooseJob)
    if (why === '') return props.asking.setComplaint(() => words().refusals['reason-needed']({ code: 'reason-needed' }))
    const asked = { number: props.number, posting: job, reason: why }
    return props.asking.ask('placement/place-by-hand', (command) => ({ ...asked, command }), props.done)
  }
  return (
    <Questions
      asking={props.asking}
      confirm={say().confirm['place-by-hand']}
      pointless={props.openJobs.length === 0}
      submit={submit}
      close={props.close}
    >
      <label class="field">
        {say().whichJob}
        <select
          ref={focusSoon}
          onChange={(event) =>
            setPosting(props.openJobs.find(({ posting: id }) => id === event.currentTarget.value)?.posting)
          }
        >
          <option value="" selected={chosen() === undefined}>
            {props.openJobs.length === 0 ? say().noJobs : say().chooseJob}
          </option>
          <Keyed each={props.openJobs} keyOf={({ posting: id }) => id}>
            {(job) => (
              <option value={job().posting} selected={job().posting === chosen()}>
                {sayJob(job())}
              </option>
            )}
          </Keyed>
        </select>
      </label>
      <Field label={say().placeReason} value={reason()} onInput={setReason} />
    </Questions>
  )
}

/** The others stand at the window too, and say that they go along. */
function FormCrew(props: ActFormProps) {
  const say = () => words().acts
  const [numbers, setNumbers] = createSignal('')
  const [reason, setReason] = createSignal('')
  const submit = () => {
    const others = numbers()
      .toUpperCase()
      .split(/[\s,，、]+/)
      .filter((number) => number !== '')
    const why = reason().trim()
    if (others.length === 0 || !others.every(isDayNumber)) return props.asking.setComplaint(() => say().crewNumbers)
    if (why === '') return props.asking.setComplaint(() => words().refusals['reason-needed']({ code: 'reason-needed' }))
    const asked = { number: props.number, others, reason: why }
    return props.asking.ask(
      'check-in/form-crew-for',
      (command) => ({ ...asked, command }),
      () => props.done(),
    )
  }
  return (
    <Questions asking={props.asking} confirm={say().confirm['form-crew']} submit={submit} close={props.close}>
      <Field label={say().crewOthers} hint={say().crewNumbers} value={numbers()} onInput={setNumbers} ref={focusSoon} />
      <Field label={words().counter.reason} value={reason()} onInput={setReason} />
    </Questions>
  )
}

/** They leave the line, their crew or a job held for them: by their own wish, or nobody finds them. */
function Reasoned(props: { readonly form: ActFormProps; readonly act: ReasonedAct }) {
  const say = () => words().acts
  const why = createReasonChoice(() => usualReasons[props.act.act])
  const submit = () => {
    const { asking, number, done } = props.form
    const reason = why.reason()
    if (reason.text === '') asking.setComplaint(() => words().refusals['reason-needed']({ code: 'reason-needed' }))
    else askReasoned(asking, number, props.act, reason, () => done())
  }
  return (
    <Questions asking={props.form.asking} confirm={say().reasonedDo} submit={submit} close={props.form.close}>
      <ReasonChoice of={why} focused />
    </Questions>
  )
}

const reasons = ['worker-cannot', 'not-needed', 'mistake'] as const satisfies readonly StaffRelease[]

function Release(props: JobFormProps) {
  const say = () => words().acts
  const [because, setBecause] = createSignal<StaffRelease>()
  const [reason, setReason] = createSignal('')
  const submit = () => {
    const [cause, why] = [because(), reason().trim()]
    if (cause === undefined) return props.form.asking.setComplaint(() => say().chooseFirst)
    if (why === '')
      return props.form.asking.setComplaint(() => words().refusals['reason-needed']({ code: 'reason-needed' }))
    const asked = { placement: props.job.placement, because: cause, reason: why }
    return props.form.asking.ask(
      'placement/release',
      (command) => ({ ...asked, command }),
      () => props.form.done(),
    )
  }
  return (
    <Questions asking={props.form.asking} confirm={say().confirm.release} submit={submit} close={props.form.close}>
      <fieldset class="options">
        <legend>{say().releaseTitle}</legend>
        <For each={reasons}>
          {(cause, at) => (
            <label>
              <input
                type="radio"
                name="release-because"
                ref={(element) => at() === 0 && focusSoon(element)}
                checked={because() === cause}
                onChange={() => setBecause(cause)}
              />
              {say().releaseBecause[cause]}
            </label>
          )}
        </For>
      </fieldset>
      <Show when={because()}>
        <Field label={say().releaseReason} value={reason()} onInput={setReason} />
      </Show>
    </Questions>
  )
}
