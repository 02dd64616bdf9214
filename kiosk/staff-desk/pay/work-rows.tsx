import { For, onCleanup, onMount, Show } from 'solid-js'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import { tradeName } from '../../app/market.ts'
import { Stretch } from '../long-frame.tsx'
import { type LongList, stepOf } from '../long-list.ts'
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

interface WorkRowsProps {
  readonly list: LongList
  readonly workOf: (key: string) => DeskWork | undefined
  readonly open: (work: DeskWork) => void
  /** Called with the head once it is on the page. */
  readonly drawn: (head: HTMLElement) => void
  readonly scrollTo: (top: number) => void
}

/** The rows in view of however many there are. By keyboard: arrows walk, Enter opens, / finds. */
export function WorkRows(props: WorkRowsProps) {
  let table: HTMLTableElement | undefined
  /** The button of each row that is drawn; one that had the focus and is scrolled away leaves it to the table. */
  const buttons = new Map<string, HTMLElement>()
  const keep = (key: string, element: HTMLElement) => {
    buttons.set(key, element)
    onCleanup(() => {
      buttons.delete(key)
      if (document.activeElement === element) table?.focus({ preventScroll: true })
    })
  }
  const onKey = (event: KeyboardEvent) => {
    const by = stepOf(event.key, props.list)
    if (by === undefined) return
    props.scrollTo(props.list.move(by))
    const current = props.list.current()
    if (current !== undefined) buttons.get(current)?.focus({ preventScroll: true })
    event.preventDefault()
  }
  onMount(() => {
    const head = table?.tHead
    if (head) props.drawn(head)
  })
  return (
    <table
      class="log-rows work-rows"
      ref={(element) => {
        table = element
      }}
      tabindex="-1"
      aria-rowcount={props.list.count() + 1}
      onKeyDown={onKey}
    >
      <thead>
        <tr aria-rowindex="1">
          <For each={columns}>
            {(column) => (
              <th scope="col" class={`w-${column}`}>
                {words().payDesk.columns[column]}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <Stretch height={props.list.view().before} />
        <For each={props.list.shown()}>
          {(key) => (
            <Show when={props.workOf(key)}>
              {(work) => (
                <WorkRow
                  key={key}
                  work={work()}
                  list={props.list}
                  open={props.open}
                  button={(element) => keep(key, element)}
                />
              )}
            </Show>
          )}
        </For>
        <Stretch height={props.list.view().after} />
      </tbody>
    </table>
  )
}

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
