import { createSignal, For, Show } from 'solid-js'
import type { AbsenceKind } from '../../../shared/day/placement/messages.ts'
import type { LogJob } from '../../../shared/places/daily-log/row.ts'
import type { Asking } from '../asking.ts'
import { closeOnEscape } from '../close-on-escape.ts'
import { focusSoon } from '../dialog.tsx'
import { words } from '../words.ts'
import { dayToldOf } from './acts.ts'
import { WhichDay } from './which-day.tsx'

interface AbsentProps {
  readonly job: LogJob
  readonly asking: Asking
  readonly done: () => void
  readonly close: () => void
}

const kinds = ['excused', 'unexcused', 'employers-fault', 'not-heard'] as const satisfies readonly AbsenceKind[]

/** Each cause is a button: the one pressed is what is reported; of work of several days first of which. */
export function Absent(props: AbsentProps) {
  const say = () => words().acts
  const [workDate, setWorkDate] = createSignal(dayToldOf(props.job))
  const isReported = (kind: AbsenceKind) =>
    props.job.status === 'absent' && props.job.absence === kind && workDate() === dayToldOf(props.job)
  const report = (kind: AbsenceKind) =>
    props.asking.ask(
      'placement/report-arrival',
      (command) => ({ command, placement: props.job.placement, workDate: workDate(), report: kind }),
      props.done,
    )
  return (
    <fieldset class="act-form" onKeyDown={(event) => closeOnEscape(event, props.close)}>
      <legend>{say().absentTitle}</legend>
      <Show when={props.job.daysToReport.length > 1}>
        <WhichDay days={props.job.daysToReport} chosen={workDate()} choose={setWorkDate} />
      </Show>
      <div class="buttons">
        <For each={kinds}>
          {(kind, at) => (
            <button
              type="button"
              class="plain"
              ref={(element) => at() === 0 && focusSoon(element)}
              aria-pressed={isReported(kind)}
              disabled={props.asking.busy()}
              onClick={() => report(kind)}
            >
              {say().absence[kind]}
            </button>
          )}
        </For>
        <button type="button" class="plain" onClick={() => props.close()}>
          {words().desk.cancel}
        </button>
      </div>
      <p class="hint">{say().absentHint}</p>
    </fieldset>
  )
}
