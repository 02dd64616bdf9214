import {
  mdiAlertCircle,
  mdiBullhorn,
  mdiCheckAll,
  mdiCheckCircle,
  mdiClockOutline,
  mdiExitToApp,
  mdiMinusCircleOutline,
} from '@mdi/js'
import { createSignal, onCleanup, Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import {
  type LogStatus,
  type LogTerms,
  lineEmployer,
  lineStatus,
  lineTerms,
  lineTrade,
  type LogRow as Row,
  type RowLine,
  rowNumber,
} from '../../../shared/places/daily-log/row.ts'
import { lastWords, statusWords } from '../../../shared/places/daily-log/table.ts'
import type { GivenTicket } from '../../../shared/places/staff-desk/given.ts'
import type { DeskPosting } from '../../../shared/places/staff-desk/view.ts'
import { townshipName, tradeName } from '../../app/market.ts'
import { RowActs } from '../acts/row-acts.tsx'
import { Icon } from '../icon.tsx'
import { payWords, shortMask, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import type { List } from './list.ts'
import { RowHistory } from './row-history.tsx'

interface LogRowProps {
  readonly line: RowLine
  /** Its place in what was found, from 0. */
  readonly at: number
  readonly day: MarketDay
  /** Jobs somebody may be sent to; none are known for a day that is over, and nothing can be done about it. */
  readonly openJobs: readonly DeskPosting[] | undefined
  readonly list: List
  readonly button: (element: HTMLElement) => void
  readonly expired: () => void
}

type Tone = 'green' | 'red' | 'blue' | undefined
const icons: { readonly [Status in LogStatus]: readonly [string, Tone] } = {
  waiting: [mdiClockOutline, undefined],
  offered: [mdiBullhorn, 'blue'],
  placed: [mdiCheckCircle, 'green'],
  arrived: [mdiCheckAll, 'green'],
  absent: [mdiAlertCircle, 'red'],
  left: [mdiExitToApp, undefined],
  unsent: [mdiMinusCircleOutline, undefined],
}

/** One person of the day; opened, everything that happened to them. The whole row is the button at its end. */
export function LogRow(props: LogRowProps) {
  const say = () => words().dailyLog
  const [given, setGiven] = createSignal<readonly GivenTicket[]>([])
  let opener: HTMLElement | undefined
  const row = () => props.line.row
  const key = () => props.line.key
  const number = () => rowNumber(row())
  /** What tells it from the other lines of the same person. */
  const name = () =>
    key() === number() ? number() : `${number()} ${props.line.job?.ticketNumber ?? statusWords(words(), props.line)}`
  const terms = () => lineTerms(props.line)
  const checkedInAt = () => {
    const at = row().checkedInAt
    return at && timeOf(at)
  }
  const icon = () => icons[lineStatus(props.line)]
  const isOpen = () => props.list.open() === key()
  const toggle = () => {
    setGiven([])
    props.list.stand(key())
    props.list.toggle(key())
  }
  return (
    <>
      <tr
        class="log-row"
        classList={{ open: isOpen(), current: props.list.current() === key(), odd: props.at % 2 === 1 }}
        aria-rowindex={props.at + 2}
      >
        <th scope="row" class="c-number">
          {number()}
        </th>
        <td class="c-who">
          <Who row={row()} />
        </td>
        <td class="c-checkedInAt">{checkedInAt()}</td>
        <td class="c-trade">{workOf(props.line)}</td>
        <td class="c-employer">{shortMask(lineEmployer(props.line) ?? '')}</td>
        <td class="c-township">{townshipOf(terms())}</td>
        <td class="c-pay">{payOf(terms())}</td>
        <td class="c-workHours">{hoursOf(terms())}</td>
        <td class="c-ticket">{props.line.job?.ticketNumber}</td>
        <td class="c-status">
          <Icon path={icon()[0]} tone={icon()[1]} />
          {statusWords(words(), props.line)}
        </td>
        <td class="c-last">
          <span>{lastWords(words(), props.day, props.line)}</span>
          <button
            type="button"
            ref={(element) => {
              opener = element
              props.button(element)
            }}
            tabindex={props.list.current() === key() ? 0 : -1}
            aria-expanded={isOpen()}
            aria-label={isOpen() ? say().closeRow(name()) : say().openRow(name())}
            onClick={toggle}
          />
        </td>
      </tr>
      <Show when={isOpen()}>
        <tr class="detail" ref={(element) => measure(element, props.list.setOpenHeight)}>
          <td colspan={props.list.columns()}>
            <Show when={props.openJobs}>
              {(openJobs) => (
                <RowActs
                  row={row()}
                  day={props.day}
                  openJobs={openJobs()}
                  give={setGiven}
                  leave={() => opener?.focus({ preventScroll: true })}
                  expired={props.expired}
                />
              )}
            </Show>
            <RowHistory line={props.line} day={props.day} given={given()} expired={props.expired} />
          </td>
        </tr>
      </Show>
    </>
  )
}

/** Their masked name, whom they travel with, and whether they are a minor. */
function Who(props: { readonly row: Row }) {
  const say = () => words().dailyLog
  return (
    <>
      {props.row.who}
      <Show when={props.row.crew}>
        {(crew) => (
          <abbr class="minor" title={say().crew(crew().join(' '))}>
            {say().crewShort(crew().length)}
          </abbr>
        )}
      </Show>
      <Show when={props.row.minor}>
        <abbr class="minor" title={say().minor}>
          {say().minorShort}
        </abbr>
      </Show>
    </>
  )
}

const workOf = (line: RowLine) => {
  const trade = lineTrade(line)
  return trade && tradeName(trade)
}
const townshipOf = (terms: LogTerms | undefined) => terms && townshipName(terms.township)
const payOf = (terms: LogTerms | undefined) => terms && payWords(words(), terms)
const hoursOf = (terms: LogTerms | undefined) => terms && words().desk.hours(terms.paidMinutes)

/** How much room the open row takes: the list reckons with it. */
function measure(detail: HTMLElement, take: (height: number) => void): void {
  const look = () => take(detail.offsetHeight)
  queueMicrotask(look)
  if (!('ResizeObserver' in window)) return
  const watch = new ResizeObserver(look)
  watch.observe(detail)
  onCleanup(() => watch.disconnect())
}
