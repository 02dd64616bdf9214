import { For } from 'solid-js'
import { clockTime } from '../../../shared/hall-clock.ts'
import type { ReportRow } from '../../../shared/places/reports/rows.ts'
import { townshipName, tradeName } from '../../app/market.ts'
import { settledAs } from '../pay/said-words.ts'
import { shortMask, timeOf } from '../term-words.ts'
import { words } from '../words.ts'

type Column = keyof ReturnType<typeof words>['reports']['rowColumns']
type Cells = Partial<Record<Column, string>>

const columns = {
  person: ['number', 'who', 'checkedInAt', 'wait', 'trades'],
  job: ['employer', 'trade', 'township', 'start', 'asked', 'filled'],
  work: [
    ...(['ticket', 'number', 'who', 'workDate', 'employer', 'trade'] as const),
    ...(['agreed', 'came', 'said'] as const),
  ],
  step: ['at', 'step', 'number', 'who', 'employer', 'trade', 'why'],
} as const satisfies Readonly<Record<ReportRow['of'], readonly Column[]>>

/** Everything that a figure of a day counts, a line each. */
export function Rows(props: { readonly rows: readonly ReportRow[] }) {
  const say = () => words().reports
  /** Of what staff did, only what it is about: a child turned away is nobody's name. */
  const shown = (): readonly Column[] => {
    const of = props.rows[0]?.of ?? 'step'
    const isTold = (column: Column) => props.rows.some((row) => (cellsOf(row)[column] ?? '') !== '')
    return of === 'step' ? columns.step.filter(isTold) : columns[of]
  }
  return (
    <div class="behind-rows">
      <p>{props.rows.length === 0 ? say().rowsNone : say().rowCount(props.rows.length)}</p>
      <table class="report-table">
        <thead>
          <tr>
            <For each={shown()}>{(column) => <th scope="col">{say().rowColumns[column]}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => {
              const cells = () => cellsOf(row)
              return (
                <tr>
                  <For each={shown()}>{(column) => <td data-column={column}>{cells()[column] ?? ''}</td>}</For>
                </tr>
              )
            }}
          </For>
        </tbody>
      </table>
    </div>
  )
}

function cellsOf(row: ReportRow): Cells {
  const say = words().reports
  const { together } = words().desk
  switch (row.of) {
    case 'person':
      return {
        number: row.number,
        who: shortMask(row.who),
        checkedInAt: timeOf(row.checkedInAt),
        wait: row.waitMinutes === undefined ? '' : say.minutes(row.waitMinutes),
        trades: row.trades.map(tradeName).join('、'),
      }
    case 'job':
      return {
        employer: row.employerMasked,
        trade: tradeName(row.trade),
        township: townshipName(row.township),
        start: clockTime(row.startMinute),
        asked: String(row.places),
        filled: String(row.filled),
      }
    case 'work':
      return {
        ticket: row.ticketNumber,
        number: row.number,
        who: shortMask(row.who),
        workDate: words().terms.workDate(row.workDate),
        employer: row.employerMasked,
        trade: together([tradeName(row.trade), townshipName(row.township)]),
        agreed: say.agreed(row.basis, row.agreedFen),
        came: together([
          say.came[row.came],
          ...(row.boarded ? [say.boarded] : []),
          ...(row.stopped ? [say.stopped] : []),
        ]),
        said: together([
          ...(row.said === undefined ? [] : [say.said[row.said]]),
          ...(row.complaint === undefined ? [] : [words().payDesk.complaint[row.complaint]]),
          ...[settledAs(row)].filter((what) => what !== ''),
        ]),
      }
    case 'step':
      return {
        at: timeOf(row.at),
        step: words().events[row.what].name,
        number: row.number ?? '',
        who: row.who === undefined ? '' : shortMask(row.who),
        ...(row.job && { employer: row.job.employerMasked, trade: tradeName(row.job.trade) }),
        why: row.reason ?? '',
      }
    default:
      return row satisfies never
  }
}
