import { createSignal, Show } from 'solid-js'
import type { StaffRole } from '../../../shared/county/staff/messages.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { ExportedFile, FileKind } from '../../../shared/places/daily-log/answer.ts'
import type { Asked } from '../../../shared/places/daily-log/asked.ts'
import { language } from '../../app/words.ts'
import { createAsking } from '../asking.ts'
import { DialogForm } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { SelectField } from '../select-field.tsx'
import { words } from '../words.ts'

interface ExportLogProps {
  /** Whose log is taken out. */
  readonly logDay: MarketDay
  /** The market day that commands of this moment belong to. */
  readonly day: MarketDay
  readonly asked: Asked
  /** How many people the page shows of how many. */
  readonly found: number
  readonly all: number
  /** Supervisors alone may take whole names out. */
  readonly role: StaffRole
  readonly close: () => void
  readonly expired: () => void
}

/** The log as a file: of which kind, and how people are named in it; whole names only for a reason, which stays in the ledger. */
export function ExportLog(props: ExportLogProps) {
  const say = () => words().dailyLog
  const [as, setAs] = createSignal<FileKind>('xlsx')
  const [names, setNames] = createSignal<'masked' | 'whole'>('masked')
  const [reason, setReason] = createSignal('')
  const asking = createAsking(props)
  const isWhole = () => names() === 'whole'
  const saved = (file: ExportedFile) => {
    saveFile(file)
    props.close()
  }
  const submit = () => {
    const asked = { day: props.logDay, language: language(), as: as(), asked: props.asked }
    if (!isWhole()) return asking.ask('staff-desk/export-log', (command) => ({ ...asked, command }), saved)
    const why = reason().trim()
    if (why === '') return asking.setComplaint(() => say().reasonNeeded)
    return asking.ask('staff-desk/export-whole-log', (command) => ({ ...asked, command, reason: why }), saved)
  }
  return (
    <DialogForm
      title={say().exportTitle}
      confirm={isWhole() ? say().wholeConfirm : say().exportConfirm}
      tone={isWhole() ? 'danger' : 'primary'}
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>{say().exportWhich(props.found, props.all)}</p>
      <SelectField
        label={say().exportAs}
        value={as()}
        choices={[
          ['xlsx', say().fileKinds.xlsx],
          ['csv', say().fileKinds.csv],
        ]}
        choose={setAs}
      />
      <Show when={props.role === 'supervisor'}>
        <SelectField
          label={say().exportNames}
          value={names()}
          choices={[
            ['masked', say().namesIn.masked],
            ['whole', say().namesIn.whole],
          ]}
          choose={setNames}
        />
      </Show>
      <Show when={isWhole()}>
        <p>{say().wholeText}</p>
        <Field label={say().wholeReason} value={reason()} onInput={setReason} />
      </Show>
    </DialogForm>
  )
}

/** The browser saves it where it saves everything; nothing of it stays on the page. */
function saveFile(file: ExportedFile): void {
  const address = URL.createObjectURL(blobOf(file))
  const link = document.createElement('a')
  link.href = address
  link.download = file.fileName
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const blobOf = (file: ExportedFile): Blob =>
  file.as === 'csv'
    ? new Blob([file.text], { type: 'text/csv;charset=utf-8' })
    : new Blob([Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0))], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      })
