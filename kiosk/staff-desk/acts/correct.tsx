import { createSignal, For, Show } from 'solid-js'
import type { ArrivalReport } from '../../../shared/day/placement/messages.ts'
import type { LogJob } from '../../../shared/places/daily-log/row.ts'
import { hallMillis } from '../../app/clock.ts'
import type { Asking } from '../asking.ts'
import { focusSoon } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { words } from '../words.ts'
import { dayToldOf, hasLeft } from './acts.ts'
import { Questions } from './questions.tsx'
import { WhichDay } from './which-day.tsx'

interface CorrectProps {
  readonly job: LogJob
  readonly asking: Asking
  readonly done: () => void
  readonly close: () => void
}

const reports = [
  'arrived',
  'excused',
  'unexcused',
  'employers-fault',
  'not-heard',
  'unreported',
] as const satisfies readonly ArrivalReport[]

/** 更正: what was reported of somebody's day, as it was in truth, and why it is put right; of work of several days first of which. */
export function Correct(props: CorrectProps) {
  const say = () => words().acts
  const [workDate, setWorkDate] = createSignal(dayToldOf(props.job))
  const [report, setReport] = createSignal<ArrivalReport>()
  const [reason, setReason] = createSignal('')
  const isLast = () => workDate() === dayToldOf(props.job)
  const known = (): ArrivalReport | undefined => {
    const { job } = props
    if (!isLast() || job.status === 'accepted') return undefined
    return job.status === 'absent' ? job.absence : job.status
  }
  /** Before they left only a slip of the hand can be taken back. */
  const offered = () =>
    reports.filter(
      (what) => what !== known() && (!isLast() || hasLeft(props.job, hallMillis() ?? 0) || what === 'unreported'),
    )
  const submit = () => {
    const [what, why] = [report(), reason().trim()]
    if (what === undefined) return props.asking.setComplaint(() => say().chooseFirst)
    const asked = { placement: props.job.placement, workDate: workDate(), report: what }
    return props.asking.ask(
      'placement/report-arrival',
      (command) => ({ ...asked, command, ...(why === '' ? {} : { reason: why }) }),
      props.done,
    )
  }
  return (
    <Questions asking={props.asking} confirm={say().confirm.correct} submit={submit} close={props.close}>
      <Show when={props.job.daysToReport.length > 1}>
        <WhichDay days={props.job.daysToReport} chosen={workDate()} choose={setWorkDate} />
      </Show>
      <fieldset class="options">
        <legend>{say().correctTitle}</legend>
        <For each={offered()}>
          {(what, at) => (
            <label>
              <input
                type="radio"
                name="correct-to"
                ref={(element) => at() === 0 && focusSoon(element)}
                checked={report() === what}
                onChange={() => setReport(what)}
              />
              {say().correctTo[what]}
            </label>
          )}
        </For>
      </fieldset>
      <Field label={say().correctReason} value={reason()} onInput={setReason} />
    </Questions>
  )
}
