import { createMemo, For, Match, Show, Switch } from 'solid-js'
import type { Lottery } from '../../shared/day/matching/lottery.ts'
import { clockTime } from '../../shared/hall-clock.ts'
import type { BoardView, Call, WallLine } from '../../shared/places/hall-board/view.ts'
import { hallTime } from '../app/clock.ts'
import { noticesOn } from '../app/market.ts'
import { language } from '../app/words.ts'
import { at } from '../pieces/at.ts'
import { CalledPage } from './called.tsx'
import { type Called, calledPage, callPages } from './calls.ts'
import { callsInFoot } from './foot.tsx'
import { JobRows } from './job-rows.tsx'
import { Lots } from './lots.tsx'
import { words } from './words.ts'
import './jobs.css'

/** As many as the panel holds: English needs two lines a job, or three upright. */
const rowsPerPage = { zh: 6, en: 4 } as const
const pageSeconds = 10

/**
 * What stands between the call and the foot, ten seconds each: the open jobs, or that there are none, who is called where that
 * are many, the lots, every notice.
 */
type BoardPage =
  | { readonly at: 'none' }
  | { readonly at: 'jobs'; readonly jobs: readonly WallLine[] }
  | { readonly at: 'called'; readonly calls: readonly Call[] }
  | { readonly at: 'lots'; readonly lottery: Lottery }
  | { readonly at: 'notice'; readonly notice: string }

const none = { at: 'none' } as const satisfies BoardPage

function pagesOf(view: BoardView, calls: readonly Call[]): readonly BoardPage[] {
  const rows = rowsPerPage[language()]
  const jobs = view.open ? view.jobs : []
  const pages = Array.from({ length: Math.ceil(jobs.length / rows) }, (_, page) => page * rows)
  return [
    ...(pages.length === 0 ? [none] : []),
    ...pages.map((from) => ({ at: 'jobs', jobs: jobs.slice(from, from + rows) }) as const),
    ...(calls.length > callsInFoot ? callPages(calls) : []).map((page) => ({ at: 'called', calls: page }) as const),
    ...(view.lottery === undefined ? [] : [{ at: 'lots', lottery: view.lottery } as const]),
    ...noticesOn(hallTime()?.date ?? '').map((notice) => ({ at: 'notice', notice }) as const),
  ]
}

interface JobsProps {
  readonly view: BoardView
  readonly seconds: number
  /** The open calls whose turn has come, and those whose turn it is. */
  readonly calls: readonly Call[]
  readonly called: Called | undefined
}

export function Jobs(props: JobsProps) {
  const pages = createMemo(() => pagesOf(props.view, props.calls))
  const nth = () => Math.floor(props.seconds / pageSeconds) % pages().length
  const page = createMemo((): BoardPage => {
    const { called } = props
    // While more are called at once than the block holds, they stand there.
    if (called?.fresh && called.calls.length > 1) return { at: 'called', calls: calledPage(called, props.seconds) }
    return pages()[nth()] ?? none
  })
  return (
    <>
      <Switch fallback={<NoJobs view={props.view} />}>
        <Match when={at(page(), 'notice')}>
          {(shown) => (
            <div class="board-rows board-none" data-notice="">
              <span>{words().notice}</span>
              <b>{shown().notice}</b>
            </div>
          )}
        </Match>
        <Match when={at(page(), 'called')}>
          {(shown) => <CalledPage calls={shown().calls} jobs={props.view.jobs} />}
        </Match>
        <Match when={at(page(), 'lots')}>{(shown) => <Lots lottery={shown().lottery} />}</Match>
        <Match when={at(page(), 'jobs')}>{(shown) => <JobRows jobs={shown().jobs} />}</Match>
      </Switch>
      <div class="board-pages" aria-hidden="true">
        <For each={pages().map((_, index) => index)}>
          {(index) => <i data-current={index === nth() ? '' : undefined} />}
        </For>
      </div>
    </>
  )
}

function NoJobs(props: { view: BoardView }) {
  const why = () => {
    const said = words()
    const { open, opensMinute } = props.view
    if (opensMinute !== undefined) return { title: said.opensAt(clockTime(opensMinute)), more: said.opensMore }
    return open ? { title: said.noJobs, more: said.noJobsMore } : { title: said.closed, more: said.closedMore }
  }
  return (
    <div class="board-rows board-none">
      <b>{why().title}</b>
      <span>{why().more}</span>
      <Show when={!props.view.open && props.view.closeCode}>
        {(code) => (
          <p class="board-code">
            {words().closeCode}
            <b>{code()}</b>
          </p>
        )}
      </Show>
    </div>
  )
}
