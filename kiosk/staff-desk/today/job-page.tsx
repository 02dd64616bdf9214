import { createMemo, Show } from 'solid-js'
import type { PostingId } from '../../../shared/ids.ts'
import type { Live } from '../../../shared/live.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { jobName, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { Ranked } from './ranked.tsx'
import { Roster } from './roster.tsx'

export interface ChosenJob {
  readonly posting: PostingId
  readonly page: 'roster' | 'ranked'
}

interface OpenJobProps {
  readonly job: Departure
  readonly choose: (chosen: ChosenJob) => void
}

/** To who goes there and who came, and to who stands in line for it while anybody does. */
export function OpenJob(props: OpenJobProps) {
  const named = () => [timeOf(props.job.leavesAt), jobName(words(), props.job)] as const
  return (
    <>
      <button
        type="button"
        class="plain"
        aria-label={words().acts.rosterOpen(...named())}
        onClick={() => props.choose({ posting: props.job.posting, page: 'roster' })}
      >
        {words().acts.roster}
      </button>
      <Show when={!props.job.held}>
        <button
          type="button"
          class="plain"
          aria-label={words().ranked.openOf(...named())}
          onClick={() => props.choose({ posting: props.job.posting, page: 'ranked' })}
        >
          {words().ranked.open}
        </button>
      </Show>
    </>
  )
}

interface JobPageProps {
  readonly live: Live<DeskView>
  readonly chosen: ChosenJob | undefined
  readonly choose: (chosen: ChosenJob | undefined) => void
  readonly expired: () => void
}

/** The page over the desk of the job that was chosen: its roster, or its ranked list. */
export function JobPage(props: JobPageProps) {
  // Midnight takes the job from the list, never from under the hand.
  const open = createMemo<Departure | undefined>((before) => {
    const { posting } = props.chosen ?? {}
    const job = props.live.view.departures.find((each) => each.posting === posting)
    return job ?? (before?.posting === posting ? before : undefined)
  })
  const close = () => props.choose(undefined)
  return (
    <Show when={open()}>
      {(job) => (
        <Show
          when={props.chosen?.page === 'ranked'}
          fallback={
            <Roster
              job={job()}
              toTell={props.live.view.toTell}
              day={props.live.day}
              version={props.live.position.day}
              close={close}
              expired={props.expired}
            />
          }
        >
          <Ranked
            job={job()}
            day={props.live.day}
            version={props.live.position.day}
            close={close}
            expired={props.expired}
          />
        </Show>
      )}
    </Show>
  )
}
