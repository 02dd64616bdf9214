import type { JSX } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import { eventWords } from '../../shared/language/event-words.ts'
import type { HistoryStep } from '../../shared/places/daily-log/history.ts'
import { tradeName } from '../app/market.ts'
import { byWords, jobAndPay, timeOf } from './term-words.ts'
import { words } from './words.ts'
import './history-line.css'

interface HistoryLineProps {
  readonly step: HistoryStep
  /** Of which day the list is: a step of another says so. */
  readonly day: MarketDay
  /** Told among the steps of a job, of which each is about somebody. */
  readonly ofPosting?: boolean
  /** What can be done about it. */
  readonly children?: JSX.Element
}

/** One line: when, who, what, why. A correction is one more line; the one it corrects stays. */
export function HistoryLine(props: HistoryLineProps) {
  const about = () => (props.ofPosting === true ? (props.step.number ?? '') : jobWords(props.step))
  return (
    <li>
      <time>
        {props.step.day === props.day ? '' : `${words().terms.workDate(props.step.day)} `}
        {timeOf(props.step.at)}
      </time>
      <span class="by">{byWords(props.step.by)}</span>
      <span class="what">
        <b>{stepWords(props.step, about())}</b>
        {reasonWords(props.step)}
        {props.children}
      </span>
    </li>
  )
}

/** `派单：蔬菜采收·李*福，留到 05:48`. */
export function stepWords(step: HistoryStep, about: string): string {
  const { name, more } = eventWords(words().events, step.event, {
    job: about,
    basis: step.job?.terms.pay.basis,
    trades: (ids) => words().desk.tradeList(ids.map(tradeName)),
    clock: timeOf,
    date: words().terms.workDate,
    byStaff: step.by.by === 'staff',
  })
  return words().dailyLog.step(name, more)
}

/** What was written to it, if anything. */
export function reasonWords({ reason }: HistoryStep): string {
  if (reason === undefined) return ''
  return words().dailyLog.because(reason === 'erased' ? words().dailyLog.reasonErased : reason.text)
}

const jobWords = ({ job }: HistoryStep): string => (job === undefined ? '' : jobAndPay(words(), job))
