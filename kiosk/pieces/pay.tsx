import { Show } from 'solid-js'
import type { Pay as PayTerms } from '../../shared/day/posting/terms.ts'
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

/** `合 18.9 元/小时`, the figure bold. */
export function HourlyValue(props: { hourly: string }) {
  const parts = () => words().terms.hourly(props.hourly).split(props.hourly)
  return (
    <span class="hourly-value">
      {parts()[0]}
      <b>{props.hourly}</b>
      <Show when={parts()[1]}>{parts()[1]}</Show>
    </span>
  )
}
