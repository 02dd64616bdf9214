import { For } from 'solid-js'
import { clockTime } from '../../shared/hall-clock.ts'
import type { WallLine } from '../../shared/places/hall-board/view.ts'
import { townshipName, tradeShort } from '../app/market.ts'
import { Pay } from '../pieces/pay.tsx'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { otherDay } from '../pieces/work-day.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import './jobs.css'
import { words } from './words.ts'

/** So few places are nearly gone: worth the one amber of the table. */
const fewPlaces = 3

/** Open jobs, a row each. */
export function JobRows(props: { readonly jobs: readonly WallLine[] }) {
  return (
    <ul class="board-rows">
      <For each={props.jobs}>{(job) => <Row job={job} />}</For>
    </ul>
  )
}

function Row(props: { job: WallLine }) {
  const time = () => words().goes[props.job.goes](clockTime(props.job.leaveMinute))
  return (
    <li class="board-row" data-again={props.job.reposted ? '' : undefined}>
      <Pictogram name={tradePictogram(props.job.trade)} size={72} />
      <b class="board-trade">{tradeShort(props.job.trade)}</b>
      <span class="board-place">{townshipName(props.job.township)}</span>
      <span class="board-leaves">{otherDay(props.job.workDate) ?? time()}</span>
      <Pay pay={props.job.pay} />
      <Missing job={props.job} />
    </li>
  )
}

function Missing(props: { job: WallLine }) {
  const said = () => words()[props.job.reposted ? 'again' : 'missing'](props.job.placesLeft)
  const beside = () => said().split(String(props.job.placesLeft))
  return (
    <span class="board-missing" data-few={props.job.placesLeft <= fewPlaces ? '' : undefined}>
      {beside()[0]}
      <b>{props.job.placesLeft}</b>
      {beside()[1]}
    </span>
  )
}
