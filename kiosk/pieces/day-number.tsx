import type { DayNumber as Numbered } from '../../shared/ids.ts'
import './day-number.css'

/** The amber number: `band` bleeds off the corner of a page, `paper` lies on the ticket. */
export function DayNumber(props: { number: Numbered; place: 'band' | 'paper' }) {
  return (
    <p class="day-number" data-place={props.place}>
      {props.number}
    </p>
  )
}
