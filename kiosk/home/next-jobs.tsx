import { For, Show } from 'solid-js'
import type { HomeView } from '../../shared/places/home/view.ts'
import { words } from '../app/words.ts'
import { JobLine } from '../pieces/job-line.tsx'
import './next-jobs.css'

/** The next jobs to leave, by their hour. */
export function NextJobs(props: { view: HomeView | undefined; atMost: number }) {
  const said = () => words().home
  const jobs = () => props.view?.nextJobs.slice(0, props.atMost) ?? []
  return (
    <section class="next-jobs">
      <header>
        <h2>{props.view?.open === false ? said().closed : said().leavingNext}</h2>
        <Show when={jobs().length > 0}>
          <p>{said().payPerPerson}</p>
        </Show>
      </header>
      <Show
        when={jobs().length > 0}
        fallback={
          <Show when={props.view}>
            {(view) => <p class="next-jobs-none">{view().open ? said().noJobsYet : said().closedMore}</p>}
          </Show>
        }
      >
        <ul>
          <For each={jobs()}>{(job) => <JobLine job={job} />}</For>
        </ul>
      </Show>
    </section>
  )
}
