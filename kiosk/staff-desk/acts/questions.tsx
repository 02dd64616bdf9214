import type { JSX } from 'solid-js'
import type { Asking } from '../asking.ts'
import { closeOnEscape } from '../close-on-escape.ts'
import { words } from '../words.ts'

interface QuestionsProps {
  readonly asking: Asking
  readonly confirm: string
  /** Nothing can come of it now. */
  readonly pointless?: boolean
  readonly submit: () => void
  readonly close: () => void
  readonly children: JSX.Element
}

/** The questions of an act, and the button that does it; Esc closes them. */
export function Questions(props: QuestionsProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    props.submit()
  }
  return (
    <form class="act-form" novalidate onSubmit={submit} onKeyDown={(event) => closeOnEscape(event, props.close)}>
      {props.children}
      <div class="buttons">
        <button type="submit" class="primary" disabled={props.asking.busy() || props.pointless}>
          {props.asking.busy() ? words().desk.busy : props.confirm}
        </button>
        <button type="button" class="plain" onClick={() => props.close()}>
          {words().desk.cancel}
        </button>
      </div>
    </form>
  )
}
