import { createSignal, For, Show } from 'solid-js'
import type { AbsenceKind } from '../../../shared/day/placement/messages.ts'
import type { LogJob } from '../../../shared/places/daily-log/row.ts'
import type { Asking } from '../asking.ts'
import { closeOnEscape } from '../close-on-escape.ts'
import { focusSoon } from '../dialog.tsx'
import { words } from '../words.ts'
import { dayToldOf } from './acts.ts'
import { WithoutCause } from './without-cause.tsx'

interface AbsentProps {
  readonly job: LogJob
  readonly asking: Asking
  readonly done: () => void
  readonly close: () => void
}

const kinds = ['excused', 'unexcused', 'employers-fault', 'not-heard'] as const satisfies readonly AbsenceKind[]

/** Each cause is a button: the one pressed is what is reported, of the last day of the work that has come; that there was none asks first. */
export function Absent(props: AbsentProps) {
  const say = () => words().acts
  const isReported = (kind: AbsenceKind) => props.job.status === 'absent' && props.job.absence === kind
  const [isAsked, setAsked] = createSignal(false)
  const report = (kind: AbsenceKind, reason?: string) =>
    props.asking.ask(
      'placement/report-arrival',
      (command) => ({
        ...{ command, placement: props.job.placement, workDate: dayToldOf(props.job), report: kind },
        ...(reason === undefined ? {} : { reason }),
      }),
      props.done,
    )
  return (
    <fieldset class="act-form" onKeyDown={(event) => closeOnEscape(event, props.close)}>
      <legend>{say().absentTitle}</legend>
      <div class="buttons">
        <For each={kinds}>
          {(kind, at) => (
            <button
              type="button"
              class="plain"
              ref={(element) => at() === 0 && focusSoon(element)}
              aria-pressed={isReported(kind)}
              disabled={props.asking.busy()}
              onClick={() => (kind === 'unexcused' ? setAsked(true) : report(kind))}
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
      <Show when={isAsked()}>
        <WithoutCause
          whose={props.job.ticketNumber}
          sending={props.asking}
          submit={(reason) => report('unexcused', reason)}
          close={() => setAsked(false)}
        />
      </Show>
    </fieldset>
  )
}
