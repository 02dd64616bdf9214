import { Show } from 'solid-js'
import type { JobCard } from '../../shared/day/matching/job-card.ts'
import type { Pay as PayTerms } from '../../shared/day/posting/terms.ts'
import { hourlyYuan } from '../../shared/money.ts'
import { words } from '../app/words.ts'
import './pay.css'

/** `170 元/天`: the figure, and its unit never smaller than the body text. */
export function Pay(props: { pay: PayTerms; size?: 'line' | 'card' }) {
  return (
    <span class="pay" data-size={props.size ?? 'line'}>
      <span class="pay-figure">{words().terms.payAmount(props.pay)}</span>
      <span class="pay-unit">{words().terms.payUnit(props.pay)}</span>
    </span>
  )
}

/** `合 18.9 元/时`, the figure bold; of a day's pay also for how many hours: `8 小时合 18.9 元/时`. */
export function HourlyValue(props: { hourly: string; paidMinutes?: number | undefined }) {
  const said = () => {
    const { terms } = words()
    return props.paidMinutes === undefined
      ? terms.hourly(props.hourly)
      : terms.dayHourly(props.paidMinutes, props.hourly)
  }
  const at = () => said().lastIndexOf(props.hourly)
  return (
    <span class="hourly-value">
      {said().slice(0, at())}
      <b>{props.hourly}</b>
      {said().slice(at() + props.hourly.length)}
    </span>
  )
}

/** What an hour of a job is worth, where its pay does not say so itself. */
export const JobHourly = (props: { job: Pick<JobCard, 'pay' | 'hourlyFen' | 'terms'> }) => (
  <Show when={props.job.pay.basis !== 'hour'}>
    <HourlyValue
      hourly={hourlyYuan(props.job.hourlyFen)}
      paidMinutes={props.job.pay.basis === 'day' ? props.job.terms.paidMinutes : undefined}
    />
  </Show>
)
