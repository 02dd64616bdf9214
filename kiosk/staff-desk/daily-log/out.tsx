import { mdiDownload, mdiPrinter } from '@mdi/js'
import { createSignal, Show } from 'solid-js'
import type { StaffRole } from '../../../shared/county/staff/messages.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { ExportedFile } from '../../../shared/places/daily-log/answer.ts'
import type { DayFigures } from '../../../shared/places/figures.ts'
import { language } from '../../app/words.ts'
import { createAsking } from '../asking.ts'
import { Icon } from '../icon.tsx'
import { createSheet } from '../sheet.tsx'
import { words } from '../words.ts'
import type { HeardLog } from './heard-log.ts'
import { LogPaper } from './log-paper.tsx'
import { WholeNames } from './whole-names.tsx'

interface OutProps {
  readonly logDay: MarketDay
  /** The market day that commands of this moment belong to. */
  readonly day: MarketDay
  readonly log: HeardLog | undefined
  readonly totals: DayFigures
  /** Supervisors alone may take whole names out. */
  readonly role: StaffRole
  readonly expired: () => void
}

/** The ways out of the house: paper, a masked file, and one with whole names for who can say why. */
export function Out(props: OutProps) {
  const say = () => words().dailyLog
  const [named, setNamed] = createSignal(false)
  const asking = createAsking(props)
  const sheet = createSheet('log-sheet')
  const nothing = () => props.log === undefined || props.log.rows.length === 0
  const print = () => {
    const { log, totals } = props
    if (log === undefined) return
    void sheet.print(() => <LogPaper log={log} totals={totals} />)
  }
  const save = () => {
    const asked = { day: props.logDay, language: language() }
    asking.ask('staff-desk/export-log', (command) => ({ ...asked, command }), saveFile)
  }
  return (
    <div class="ways-out">
      <p class="complaint" role="alert">
        {asking.complaint()}
      </p>
      <button type="button" class="plain" disabled={nothing()} onClick={print}>
        <Icon path={mdiPrinter} tone="blue" />
        {say().print}
      </button>
      <button type="button" class="plain" disabled={nothing() || asking.busy()} onClick={save}>
        <Icon path={mdiDownload} tone="blue" />
        {say().export}
      </button>
      <Show when={props.role === 'supervisor'}>
        <button type="button" class="plain" disabled={nothing()} onClick={() => setNamed(true)}>
          {say().exportWhole}
        </button>
      </Show>
      <Show when={named()}>
        <WholeNames
          logDay={props.logDay}
          day={props.day}
          save={saveFile}
          close={() => setNamed(false)}
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
