import { For, Show } from 'solid-js'
import type { JobLine } from '../../shared/day/posting/view.ts'
import type { BoardView } from '../../shared/places/hall-board/view.ts'
import { townshipName, tradeShort } from '../app/market.ts'
import { language, words } from '../app/words.ts'
import { clockOf } from '../pieces/leave-time.ts'
import { Pay } from '../pieces/pay.tsx'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { otherDay } from '../pieces/work-day.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import './jobs.css'

/** As many as the panel holds: English needs two lines a job, or three upright. */
const rowsPerPage = { zh: 6, en: 4 } as const
const pageSeconds = 10
/** So few places are nearly gone: worth the one amber of the table. */
const fewPlaces = 3

/** The open jobs, ten seconds a page. */
export function Jobs(props: { view: BoardView; seconds: number }) {
  const said = () => words().board
  const rows = () => rowsPerPage[language()]
  const pages = () => Math.max(1, Math.ceil(props.view.jobs.length / rows()))
  const page = () => Math.floor(props.seconds / pageSeconds) % pages()
  const shown = () => props.view.jobs.slice(page() * rows(), (page() + 1) * rows())
  return (
    <>
      <Show
        when={props.view.open && props.view.jobs.length > 0}
        fallback={
          <div class="board-rows board-none">
            <b>{props.view.open ? said().noJobs : said().closed}</b>
            <span>{props.view.open ? said().noJobsMore : said().closedMore}</span>
          </div>
        }
      >
        <ul class="board-rows">
          <For each={shown()}>{(job) => <Row job={job} />}</For>
        </ul>
      </Show>
      <div class="board-pages" aria-hidden="true">
        <For each={Array.from({ length: pages() }, (_, index) => index)}>
          {(index) => <i data-current={index === page() ? '' : undefined} />}
        </For>
      </div>
    </>
  )
}

function Row(props: { job: JobLine }) {
  return (
    <li class="board-row">
      <Pictogram path={tradePictogram(props.job.trade)} size={72} />
      <b class="board-trade">{tradeShort(props.job.trade)}</b>
      <span class="board-place">{townshipName(props.job.township)}</span>
      <span class="board-leaves">
        {words().board.leaves(otherDay(props.job.workDate) ?? clockOf(props.job.leaveMinute))}
      </span>
      <Pay pay={props.job.pay} />
      <span class="board-missing" data-few={props.job.placesLeft <= fewPlaces ? '' : undefined}>
        {words().board.missing[0]} <b>{props.job.placesLeft}</b> {words().board.missing[1]}
      </span>
    </li>
  )
}
