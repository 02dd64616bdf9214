import type { JobLine as Line } from '../../shared/day/posting/view.ts'
import { clockTime } from '../../shared/hall-clock.ts'
import { townshipName, tradeShort } from '../app/market.ts'
import { words } from '../app/words.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import './job-line.css'
import { Pay } from './pay.tsx'
import { tradePictogram } from './trade-pictogram.ts'
import { otherDay } from './work-day.ts'

/** One open job on one line: what, where, when it leaves or begins, for how much. */
export function JobLine(props: { job: Line }) {
  const time = () => {
    const clock = clockTime(props.job.leaveMinute)
    return props.job.goes === 'begins' ? words().home.begins(clock) : clock
  }
  return (
    <li class="job-line">
      <span class="job-line-picture">
        <Pictogram name={tradePictogram(props.job.trade)} size={56} tone="blue" />
      </span>
      <span class="job-line-trade">{tradeShort(props.job.trade)}</span>
      <span class="job-line-place">{townshipName(props.job.township)}</span>
      <span class="job-line-leave">{otherDay(props.job.workDate) ?? time()}</span>
      <Pay pay={props.job.pay} />
    </li>
  )
}
