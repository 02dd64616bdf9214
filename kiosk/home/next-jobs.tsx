import { For, Show } from 'solid-js'
import { clockTime } from '../../shared/hall-clock.ts'
import type { HomeView } from '../../shared/places/home/view.ts'
import { words } from '../app/words.ts'
import { JobLine } from '../pieces/job-line.tsx'
import { Pictogram } from '../ui/pictogram.tsx'
import './next-jobs.css'

/** The hall's notice if there is one, and the next jobs to leave, by their hour; `atMost` 0 leaves the notice alone. */
export function NextJobs(props: { view: HomeView | undefined; atMost: number; notice: string | undefined }) {
  const said = () => words().home
  const jobs = () => props.view?.nextJobs.slice(0, props.atMost) ?? []
  const title = () => {
    if (props.view?.opensMinute !== undefined) return said().opensAt(clockTime(props.view.opensMinute))
    return props.view?.open === false ? said().closed : said().leavingNext
  }
  return (
    <section class="next-jobs">
      <Show when={props.notice}>
        {(notice) => (
          <p class="home-notice">
            <Pictogram name="notice" size={52} />
            {notice()}
          </p>
        )}
      </Show>
      <Show when={props.atMost > 0}>
        <header>
          <h2>{title()}</h2>
          <Show when={jobs().length > 0}>
            <p>{said().payPerPerson}</p>
          </Show>
        </header>
        <Show
          when={jobs().length > 0}
          fallback={
            <Show when={props.view?.open}>
              <p class="next-jobs-none">{said().noJobsYet}</p>
            </Show>
          }
        >
          <ul>
            <For each={jobs()}>{(job) => <JobLine job={job} />}</For>
          </ul>
        </Show>
      </Show>
    </section>
  )
}
