import { createSignal } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { ExportedFile } from '../../../shared/places/daily-log/answer.ts'
import { language } from '../../app/words.ts'
import { createAsking } from '../asking.ts'
import { DialogForm, focusSoon } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { words } from '../words.ts'

interface WholeNamesProps {
  /** Whose log is taken out. */
  readonly logDay: MarketDay
  /** The market day that commands of this moment belong to. */
  readonly day: MarketDay
  readonly save: (file: ExportedFile) => void
  readonly close: () => void
  readonly expired: () => void
}

/** A file with whole names, numbers and phones: why, in words that stay in the ledger. */
export function WholeNames(props: WholeNamesProps) {
  const say = () => words().dailyLog
  const [reason, setReason] = createSignal('')
  const asking = createAsking(props)
  const submit = () => {
    const asked = { day: props.logDay, language: language(), reason: reason().trim() }
    if (asked.reason === '') return asking.setComplaint(() => say().reasonNeeded)
    return asking.ask(
      'staff-desk/export-whole-log',
      (command) => ({ ...asked, command }),
      (file) => {
        props.save(file)
        props.close()
      },
    )
  }
  return (
    <DialogForm
      title={say().wholeTitle}
      confirm={say().wholeConfirm}
      tone="danger"
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>{say().wholeText}</p>
      <Field label={say().wholeReason} value={reason()} onInput={setReason} ref={focusSoon} />
    </DialogForm>
  )
}
