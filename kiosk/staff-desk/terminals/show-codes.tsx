import { Show } from 'solid-js'
import { Complaint } from '../answered.tsx'
import { createSending } from '../sending.ts'
import { words } from '../words.ts'

interface ShowCodesProps {
  readonly shown: boolean
  readonly keeps: boolean
  readonly changed: () => void
  readonly expired: () => void
}

/** While none was ever approved no screen shows a code: a supervisor has them show it for the first. */
export function ShowCodes(props: ShowCodesProps) {
  const say = () => words().terminals
  const sending = createSending(() => props.expired())
  const show = (shown: boolean) => void sending.send('terminals/show-codes', { shown }, { done: () => props.changed() })
  return (
    <section class="card narrow">
      <p>{props.shown ? say().codesShown : say().open}</p>
      <Show when={props.keeps}>
        <Show when={!props.shown}>
          <p>{say().showCodesText}</p>
        </Show>
        <div class="buttons">
          <button type="button" class="plain" disabled={sending.busy()} onClick={() => show(!props.shown)}>
            {props.shown ? say().hideCodes : say().showCodes}
          </button>
        </div>
      </Show>
      <Complaint said={sending.complaint()} />
    </section>
  )
}
