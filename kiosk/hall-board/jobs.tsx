import { For, Match, Switch } from 'solid-js'
import type { Lottery } from '../../shared/day/day.ts'
import type { JobLine } from '../../shared/day/posting/view.ts'
import type { BoardView } from '../../shared/places/hall-board/view.ts'
import { hallTime } from '../app/clock.ts'
import { noticesOn, townshipName, tradeShort } from '../app/market.ts'
import { language } from '../app/words.ts'
import { clockOf } from '../pieces/leave-time.ts'
import { Pay } from '../pieces/pay.tsx'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { otherDay } from '../pieces/work-day.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import { Lots } from './lots.tsx'
import { words } from './words.ts'
import './jobs.css'

/** As many as the panel holds: English needs two lines a job, or three upright. */
const rowsPerPage = { zh: 6, en: 4 } as const
const pageSeconds = 10
/** So few places are nearly gone: worth the one amber of the table. */
const fewPlaces = 3

/** What stands between the call and the foot, ten seconds each: the open jobs, or that there are none, the lots, every notice. */
type BoardPage = { readonly jobs: readonly JobLine[] } | { readonly lottery: Lottery } | { readonly notice: string }

function pagesOf(view: BoardView): readonly BoardPage[] {
  const rows = rowsPerPage[language()]
  const jobs = view.open ? view.jobs : []
  const count = Math.max(1, Math.ceil(jobs.length / rows))
  return [
    ...Array.from({ length: count }, (_, page) => ({ jobs: jobs.slice(page * rows, (page + 1) * rows) })),
    ...(view.lottery === undefined ? [] : [{ lottery: view.lottery }]),
    ...noticesOn(hallTime()?.date ?? '').map((notice) => ({ notice })),
  ]
}

export function Jobs(props: { view: BoardView; seconds: number }) {
  const pages = () => pagesOf(props.view)
  const at = () => Math.floor(props.seconds / pageSeconds) % pages().length
  const notice = () => {
    const page = pages()[at()]
    return page !== undefined && 'notice' in page ? page.notice : undefined
  }
  const lottery = () => {
    const page = pages()[at()]
    return page !== undefined && 'lottery' in page ? page.lottery : undefined
  }
  const jobs = () => {
    const page = pages()[at()]
    return page !== undefined && 'jobs' in page ? page.jobs : []
  }
  return (
    <>
      <Switch fallback={<NoJobs view={props.view} />}>
        <Match when={notice()}>
          {(text) => (
            <div class="board-rows board-none" data-notice="">
              <span>{words().notice}</span>
              <b>{text()}</b>
            </div>
          )}
        </Match>
        <Match when={lottery()}>{(shown) => <Lots lottery={shown()} />}</Match>
        <Match when={jobs().length > 0}>
          <ul class="board-rows">
            <For each={jobs()}>{(job) => <Row job={job} />}</For>
          </ul>
        </Match>
      </Switch>
      <div class="board-pages" aria-hidden="true">
        <For each={pages().map((_, index) => index)}>
          {(index) => <i data-current={index === at() ? '' : undefined} />}
        </For>
      </div>
    </>
  )
}

function NoJobs(props: { view: BoardView }) {
  const none = () => {
    const said = words()
    const { open, opensMinute } = props.view
    if (opensMinute !== undefined) return { title: said.opensAt(clockOf(opensMinute)), more: said.opensMore }
    return open ? { title: said.noJobs, more: said.noJobsMore } : { title: said.closed, more: said.closedMore }
  }
  return (
    <div class="board-rows board-none">
      <b>{none().title}</b>
      <span>{none().more}</span>
    </div>
  )
}

function Row(props: { job: JobLine }) {
  const time = () => words().goes[props.job.goes](clockOf(props.job.leaveMinute))
  return (
    <li class="board-row">
      <Pictogram name={tradePictogram(props.job.trade)} size={72} />
      <b class="board-trade">{tradeShort(props.job.trade)}</b>
      <span class="board-place">{townshipName(props.job.township)}</span>
      <span class="board-leaves">{otherDay(props.job.workDate) ?? time()}</span>
      <Pay pay={props.job.pay} />
      <span class="board-missing" data-few={props.job.placesLeft <= fewPlaces ? '' : undefined}>
        {words().missing[0]} <b>{props.job.placesLeft}</b> {words().missing[1]}
      </span>
    </li>
  )
}
