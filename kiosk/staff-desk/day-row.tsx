import { mdiBullhorn, mdiCheckCircle, mdiChevronDown, mdiChevronUp, mdiClockOutline, mdiHelpCircle } from '@mdi/js'
import { createUniqueId, Show } from 'solid-js'
import type { DeskRow } from '../../shared/places/staff-desk/view.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { Facts } from './facts.tsx'
import { tradeOf } from './find-rows.ts'
import { Icon } from './icon.tsx'
import { payWords, termWords, timeOf } from './term-words.ts'
import { words } from './words.ts'
import './day-row.css'

interface DayRowProps {
  readonly row: DeskRow
  readonly columns: number
  readonly current: boolean
  readonly open: boolean
  readonly toggle: () => void
  readonly button: (element: HTMLElement) => void
}

const statusIcons = {
  waiting: [mdiClockOutline, undefined],
  offered: [mdiBullhorn, 'blue'],
  placed: [mdiCheckCircle, 'green'],
  released: [mdiHelpCircle, undefined],
} as const

/** One person of today. The whole row is the button at its end, so that a mouse need not aim. */
export function DayRow(props: DayRowProps) {
  const say = () => words().desk
  const detail = createUniqueId()
  const ofJob = (tell: (job: NonNullable<DeskRow['placement']>) => string) =>
    props.row.placement && tell(props.row.placement)
  const trade = () => {
    const id = tradeOf(props.row)
    return id && tradeName(id)
  }
  return (
    <>
      <tr classList={{ open: props.open }}>
        <td class="c-checkedInAt">{timeOf(props.row.checkedInAt)}</td>
        <th scope="row" class="c-number">
          {props.row.number}
        </th>
        <td class="c-who">
          {props.row.who}
          <Show when={props.row.minor}>
            <span class="minor">{say().minor}</span>
          </Show>
        </td>
        <td class="c-trade">{trade()}</td>
        <td class="c-employer">{props.row.placement?.employerMasked}</td>
        <td class="c-township">{ofJob((placed) => townshipName(placed.terms.township))}</td>
        <td class="c-pay">{ofJob((placed) => payWords(words(), placed.terms))}</td>
        <td class="c-hours">{ofJob((placed) => say().hours(placed.terms.paidMinutes))}</td>
        <td class="c-ticket">{props.row.placement?.ticketNumber}</td>
        <td class="c-status">
          <Icon path={statusIcons[props.row.status][0]} tone={statusIcons[props.row.status][1]} />
          {say().rowStatus[props.row.status]}
        </td>
        <td class="c-more">
          <button
            type="button"
            ref={(element) => props.button(element)}
            tabindex={props.current ? 0 : -1}
            aria-expanded={props.open}
            aria-controls={props.open ? detail : undefined}
            aria-label={props.open ? say().closeRow(props.row.number) : say().openRow(props.row.number)}
            onClick={() => props.toggle()}
          >
            <Icon path={props.open ? mdiChevronUp : mdiChevronDown} />
          </button>
        </td>
      </tr>
      <Show when={props.open}>
        <tr class="detail" id={detail} ref={bringIntoView}>
          <td colspan={props.columns}>
            <Facts facts={factsOf(props.row)} />
          </td>
        </tr>
      </Show>
    </>
  )
}

/** The detail, but its own row before everything: in a low window the row's head must not go under the list's. */
function bringIntoView(detail: HTMLElement): void {
  queueMicrotask(() => {
    detail.scrollIntoView?.({ block: 'nearest' })
    detail.previousElementSibling?.scrollIntoView?.({ block: 'nearest' })
  })
}

function factsOf(row: DeskRow): readonly (readonly [string, string])[] {
  const { desk } = words()
  const wants = [desk.wants, desk.tradeList(row.trades.map(tradeName))] as const
  const { offer, placement } = row
  const lines: (readonly [string, string])[] = [[desk.checkedIn, timeOf(row.checkedInAt)], wants]
  if (offer) lines.push([desk.offered, desk.offerUntil(tradeName(offer.trade), timeOf(offer.expiresAt))])
  if (!placement) return offer ? lines : [...lines, [desk.offered, desk.noJobYet]]
  lines.push(
    [desk.acceptedAt, timeOf(placement.acceptedAt)],
    [desk.columns.ticket, placement.ticketNumber],
    [desk.employer, placement.employerMasked],
  )
  return [...lines, ...termWords(words(), placement.terms, townshipName(placement.terms.township))]
}
