import { Show } from 'solid-js'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import { tradeName } from '../../app/market.ts'
import type { Frame } from '../long-frame.tsx'
import type { LongList } from '../long-list.ts'
import { LongRows } from '../long-rows.tsx'
import { shortMask } from '../term-words.ts'
import { words } from '../words.ts'
import { workerSaid } from './said-words.ts'

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
    class="log-rows work-rows"
    columns={columns.map((column) => [`w-${column}`, words().payDesk.columns[column]])}
    drawn={props.drawn}
    scrollTo={props.scrollTo}
  >
    {(key, keep) => (
      <Show when={props.workOf(key)}>
        {(work) => <WorkRow key={key} work={work()} list={props.list} open={props.open} button={keep} />}
      </Show>
    )}
  </LongRows>
)

interface WorkRowProps extends Pick<WorkRowsProps, 'list' | 'open'> {
  readonly key: string
  readonly work: DeskWork
  readonly button: (element: HTMLElement) => void
}

/** One day of somebody's work; the whole row is the button at its end. */
function WorkRow(props: WorkRowProps) {
  const say = () => words().payDesk
  const at = () => props.list.placeOf(props.key) ?? 0
  const boss = () => (props.work.employerSaidFen === undefined ? '' : say().money(props.work.employerSaidFen))
  const open = () => {
    props.list.stand(props.key)
    props.open(props.work)
  }
  return (
    <tr
      class="log-row"
      classList={{ current: props.list.current() === props.key, odd: at() % 2 === 1 }}
      aria-rowindex={at() + 2}
    >
      <th scope="row" class="w-ticket">
        {props.work.ticketNumber}
      </th>
      <td class="w-number">{props.work.number}</td>
      <td class="w-who">{shortMask(props.work.who)}</td>
      <td class="w-workDate">{words().terms.workDate(props.work.workDate)}</td>
      <td class="w-trade">{tradeName(props.work.trade)}</td>
      <td class="w-employer">{shortMask(props.work.employerMasked)}</td>
      <td class="w-owed">{say().money(props.work.owedFen)}</td>
      <td class="w-worker">{workerSaid(props.work)}</td>
      <td class="w-boss">{boss()}</td>
      <td class="w-standing c-last">
        <span>{standingWords(props.work)}</span>
        <button
          type="button"
          ref={(element) => props.button(element)}
          tabindex={props.list.current() === props.key ? 0 : -1}
          aria-haspopup="dialog"
          aria-label={say().open(props.work.ticketNumber, words().terms.workDate(props.work.workDate))}
          onClick={open}
        />
      </td>
    </tr>
  )
}

/** What there is to look after first: a complaint, that nobody knows whether they came, else how the pay stands. */
function standingWords({ complaint, came, standing }: DeskWork): string {
  const say = words().payDesk
  if (complaint !== undefined) return say.complaint[complaint]
  return came === 'arrived' || standing !== 'unheard' ? say.standing[standing] : say.came[came]
}
