import { mdiDownload, mdiPrinter } from '@mdi/js'
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { StaffRole } from '../../../shared/county/staff/messages.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { ExportedFile } from '../../../shared/places/daily-log/answer.ts'
import type { Totals } from '../../../shared/places/daily-log/row.ts'
import { language } from '../../app/words.ts'
import { makeCommand } from '../command.ts'
import { Icon } from '../icon.tsx'
import { createSending } from '../sending.ts'
import { words } from '../words.ts'
import type { HeardLog } from './heard-log.ts'
import { LogPaper } from './log-paper.tsx'
import { WholeNames } from './whole-names.tsx'

interface OutProps {
  readonly day: MarketDay
  /** The market day that commands of this moment belong to. */
  readonly commandDay: MarketDay
  readonly log: HeardLog | undefined
  readonly totals: Totals
  /** Supervisors alone may take whole names out. */
  readonly role: StaffRole
  readonly expired: () => void
}

/** The ways out of the house: paper, a masked file, and one with whole names for who can say why. */
export function Out(props: OutProps) {
  const say = () => words().dailyLog
  const [printing, setPrinting] = createSignal(false)
  const [asking, setAsking] = createSignal(false)
  const command = makeCommand(() => props.commandDay)
  const sending = createSending(() => props.expired())
  const nothing = () => props.log === undefined || props.log.rows.length === 0
  const print = () => {
    setPrinting(true)
    queueMicrotask(() => window.print())
  }
  const printed = () => setPrinting(false)
  onMount(() => {
    window.addEventListener('afterprint', printed)
    onCleanup(() => window.removeEventListener('afterprint', printed))
  })
  const save = () => {
    const asked = { day: props.day, language: language() }
    void sending.send(
      'staff-desk/export-log',
      { ...asked, command: command.idFor(asked) },
      { answered: command.answered, done: saveFile },
    )
  }
  return (
    <div class="ways-out">
      <p class="complaint" role="alert">
        {sending.complaint()}
      </p>
      <button type="button" class="plain" disabled={nothing()} onClick={print}>
        <Icon path={mdiPrinter} tone="blue" />
        {say().print}
      </button>
      <button type="button" class="plain" disabled={nothing() || sending.busy()} onClick={save}>
        <Icon path={mdiDownload} tone="blue" />
        {say().export}
      </button>
      <Show when={props.role === 'supervisor'}>
        <button type="button" class="plain" disabled={nothing()} onClick={() => setAsking(true)}>
          {say().exportWhole}
        </button>
      </Show>
      <Show when={printing() && props.log}>{(log) => <LogPaper log={log()} totals={props.totals} />}</Show>
      <Show when={asking()}>
        <WholeNames
          logDay={props.day}
          day={props.commandDay}
          save={saveFile}
          close={() => setAsking(false)}
          expired={props.expired}
        />
      </Show>
    </div>
  )
}

/** The browser saves it where it saves everything; nothing of it stays on the page. */
function saveFile({ fileName, text }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
