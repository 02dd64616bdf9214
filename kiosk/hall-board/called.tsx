import { For, Show } from 'solid-js'
import type { Call, WallLine } from '../../shared/places/hall-board/view.ts'
import { landscape } from '../app/display.ts'
import { language } from '../app/words.ts'
import './called.css'
import { JobRows } from './job-rows.tsx'
import { words } from './words.ts'

/** How many jobs have room under so few numbers as are written no smaller than one alone. */
function jobsUnder(called: number): number {
  if (landscape()) return called > 3 ? 0 : language() === 'en' ? 2 : 3
  return called > 2 ? 0 : language() === 'en' ? 1 : 2
}

/** More numbers are called than the block holds: everybody finds theirs here, and under few of them what leaves first. */
export function CalledPage(props: {
  readonly calls: readonly Pick<Call, 'number'>[]
  readonly jobs: readonly WallLine[]
}) {
  const jobs = () => props.jobs.slice(0, jobsUnder(props.calls.length))
  return (
    <div class="board-calls">
      <ul class="board-called" aria-label={words().othersCalled}>
        <For each={props.calls}>{({ number }) => <li>{number}</li>}</For>
      </ul>
      <Show when={jobs().length > 0}>
        <JobRows jobs={jobs()} />
      </Show>
    </div>
  )
}
