import { mdiDownload, mdiPrinter } from '@mdi/js'
import { createSignal, Show } from 'solid-js'
import type { StaffRole } from '../../../shared/county/staff/messages.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { DayFigures } from '../../../shared/places/figures.ts'
import { market } from '../../app/market.ts'
import { language } from '../../app/words.ts'
import { Icon } from '../icon.tsx'
import { createSheet } from '../sheet.tsx'
import { words } from '../words.ts'
import { ExportLog } from './export-log.tsx'
import type { HeardLog } from './heard-log.ts'
import type { List } from './list.ts'
import { LogPaper } from './log-paper.tsx'

interface OutProps {
  readonly logDay: MarketDay
  /** The market day that commands of this moment belong to. */
  readonly day: MarketDay
  readonly log: HeardLog | undefined
  readonly list: List
  readonly totals: DayFigures
  readonly role: StaffRole
  readonly expired: () => void
}

/** The ways out of the house: paper, which has everybody, and a file of whom the page shows. */
export function Out(props: OutProps) {
  const say = () => words().dailyLog
  const [exporting, setExporting] = createSignal(false)
  const sheet = createSheet('log-sheet')
  const rows = () => props.log?.rows ?? []
  const print = () => {
    const { log, totals } = props
    if (log === undefined) return
    const foot = say().fileAbout([say().paperTitle(market().name[language()]), say().paperDay(log.day)])
    void sheet.print(() => <LogPaper log={log} totals={totals} />, { foot })
  }
  return (
    <div class="ways-out">
      <button type="button" class="plain" disabled={rows().length === 0} onClick={print}>
        <Icon path={mdiPrinter} tone="blue" />
        {say().print}
      </button>
      <button type="button" class="plain" disabled={props.list.found().length === 0} onClick={() => setExporting(true)}>
        <Icon path={mdiDownload} tone="blue" />
        {say().export}
      </button>
      <Show when={exporting()}>
        <ExportLog
          logDay={props.logDay}
          day={props.day}
          asked={props.list.asked()}
          found={props.list.found().length}
          all={rows().length}
          role={props.role}
          close={() => setExporting(false)}
          expired={props.expired}
        />
      </Show>
    </div>
  )
}
