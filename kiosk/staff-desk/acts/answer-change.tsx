import { For, Show } from 'solid-js'
import type { LogJob } from '../../../shared/places/daily-log/row.ts'
import { changedRows } from '../../pieces/terms-rows.ts'
import type { Asking } from '../asking.ts'
import { closeOnEscape } from '../close-on-escape.ts'
import { focusSoon } from '../dialog.tsx'
import { words } from '../words.ts'

interface AnswerChangeProps {
  readonly form: {
    readonly asking: Asking
    readonly done: () => void
    readonly close: () => void
  }
  readonly job: Pick<LogJob, 'placement' | 'change'>
}

/** Old terms beside new, and what they say to it at the window; a no costs them nothing. */
export function AnswerChange(props: AnswerChangeProps) {
  const say = () => words().matching.change
  const answer = (said: 'agree' | 'decline') => {
    const { placement, change } = props.job
    if (change === undefined) return props.form.close()
    const asked = { placement, revision: change.revision, answer: said }
    return props.form.asking.ask('matching/answer-change-for', (command) => ({ ...asked, command }), props.form.done)
  }
  return (
    <fieldset class="act-form" onKeyDown={(event) => closeOnEscape(event, props.form.close)}>
      <legend>{say().title}</legend>
      <Show when={props.job.change}>
        {(change) => (
          <table class="glance">
            <thead>
              <tr>
                <td />
                <th scope="col">{say().was}</th>
                <th scope="col">{say().now}</th>
              </tr>
            </thead>
            <tbody>
              <For each={changedRows(change().before, change().after)}>
                {({ name, before, after }) => (
                  <tr>
                    <th scope="row">{name}</th>
                    <td>{before}</td>
                    <td>
                      <b>{after}</b>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        )}
      </Show>
      <div class="buttons">
        <For each={answers}>
          {(said, at) => (
            <button
              type="button"
              class="plain"
              ref={(element) => at() === 0 && focusSoon(element)}
              disabled={props.form.asking.busy()}
              onClick={() => answer(said)}
            >
              {say()[said]}
            </button>
          )}
        </For>
        <button type="button" class="plain" onClick={() => props.form.close()}>
          {words().desk.cancel}
        </button>
      </div>
    </fieldset>
  )
}
const answers = ['agree', 'decline'] as const
