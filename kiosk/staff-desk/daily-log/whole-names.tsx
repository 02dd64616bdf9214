import { createSignal, onMount } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { ExportedFile } from '../../../shared/places/daily-log/answer.ts'
import { language } from '../../app/words.ts'
import { makeCommand } from '../command.ts'
import { Field } from '../field.tsx'
import { createSending } from '../sending.ts'
import { words } from '../words.ts'

interface WholeNamesProps {
  readonly day: MarketDay
  readonly commandDay: MarketDay
  readonly save: (file: ExportedFile) => void
  readonly close: () => void
  readonly expired: () => void
}

/** A file with whole names, numbers and phones: why, in words that stay in the ledger. */
export function WholeNames(props: WholeNamesProps) {
  const say = () => words().dailyLog
  const [reason, setReason] = createSignal('')
  const command = makeCommand(() => props.commandDay)
  const sending = createSending(() => props.expired())
  let dialog: HTMLDialogElement | undefined
  onMount(() => dialog?.showModal())
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (reason().trim() === '') {
      sending.setComplaint(say().reasonNeeded)
      return
    }
    const asked = { day: props.day, language: language(), reason: reason() }
    void sending.send(
      'staff-desk/export-whole-log',
      { ...asked, command: command.idFor(asked) },
      {
        answered: command.answered,
        done: (file) => {
          props.save(file)
          props.close()
        },
      },
    )
  }
  return (
    <dialog
      class="forget"
      aria-labelledby="whole-title"
      onClose={() => props.close()}
      ref={(element) => {
        dialog = element
      }}
    >
      <form novalidate onSubmit={submit}>
        <h2 id="whole-title">{say().wholeTitle}</h2>
        <p>{say().wholeText}</p>
        <Field label={say().wholeReason} value={reason()} onInput={setReason} ref={focusSoon} />
        <p class="complaint" role="alert">
          {sending.complaint()}
        </p>
        <div class="buttons">
          <button type="submit" class="danger" disabled={sending.busy()}>
            {sending.busy() ? words().desk.busy : say().wholeConfirm}
          </button>
          <button type="button" class="plain" onClick={() => props.close()}>
            {words().desk.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}

const focusSoon = (element: HTMLElement) => queueMicrotask(() => element.focus())
