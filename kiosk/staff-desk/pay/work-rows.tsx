import { Show } from 'solid-js'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import { tradeName } from '../../app/market.ts'
import type { Frame } from '../long-frame.tsx'
import type { LongList } from '../long-list.ts'
import { LongRows } from '../long-rows.tsx'
import { Cell, SheetRow } from '../sheet-row.tsx'
import { shortMask } from '../term-words.ts'
import { words } from '../words.ts'
import { owedWords, workerSaid } from './said-words.ts'

const columns = [
  'ticket',
  'number',
  'who',
  'workDate',
  'trade',
  'employer',
  'owed',
  'worker',
  'boss',
  'standing',
] as const

interface WorkRowsProps extends Frame {
  readonly list: LongList
  readonly workOf: (key: string) => DeskWork | undefined
  readonly open: (work: DeskWork) => void
}

/** Days of work, one a row. */
export const WorkRows = (props: WorkRowsProps) => (
  <LongRows
    list={props.list}
    class="log-rows two-lines work-rows"
    columns={columns.map((column) => [`w-${column}`, words().payDesk.columns[column]])}
    drawn={props.drawn}
    scrollTo={props.scrollTo}
  >
    {(key, keep) => (
      <Show when={props.workOf(key)}>
        {(work) => (
          <SheetRow
            rowKey={key}
            list={props.list}
            button={keep}
            label={words().payDesk.open(work().ticketNumber, words().terms.workDate(work().workDate))}
            open={() => props.open(work())}
            cells={<WorkCells work={work()} />}
            last={standingWords(work())}
            lastClass="standing"
          />
        )}
      </Show>
    )}
  </LongRows>
)

function WorkCells(props: { readonly work: DeskWork }) {
  const say = () => words().payDesk
  const boss = () => (props.work.employerSaidFen === undefined ? '' : say().money(props.work.employerSaidFen))
  return (
    <>
      <th scope="row" class="w-ticket">
        {props.work.ticketNumber}
      </th>
      <Cell column="number" says={props.work.number} />
      <Cell column="who" says={shortMask(props.work.who)} />
      <Cell column="workDate" says={words().terms.workDate(props.work.workDate)} />
      <Cell column="trade" says={tradeName(props.work.trade)} />
      <Cell column="employer" says={shortMask(props.work.employerMasked)} />
      <Cell column="owed" says={owedWords(props.work)} />
      <Cell column="worker" says={workerSaid(props.work)} />
      <Cell column="boss" says={boss()} />
    </>
  )
}

/** What there is to look after first: a complaint, that nobody knows whether they came, else how the pay stands. */
function standingWords({ complaint, paidInTheEnd, came, standing }: DeskWork): string {
  const say = words().payDesk
  if (complaint !== undefined) return words().desk.together([say.complaint[complaint], ...amountOf(paidInTheEnd)])
  return came === 'arrived' || standing !== 'unheard' ? say.standing[standing] : say.came[came]
}

const amountOf = (paid: DeskWork['paidInTheEnd']): readonly string[] =>
  paid === undefined || paid === 'not-known' ? [] : [words().payDesk.money(paid.fen)]
