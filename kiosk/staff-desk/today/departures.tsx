import { createMemo, Show } from 'solid-js'
import type { PostingId } from '../../../shared/ids.ts'
import type { Live } from '../../../shared/live.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { townshipName, tradeName } from '../../app/market.ts'
import { jobName, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { Glance } from './glance.tsx'
import { cameTo, freeOf } from './places.ts'
import { Ranked } from './ranked.tsx'
import { Roster } from './roster.tsx'
import { stopWords } from './stop-words.ts'

interface DeparturesProps {
  readonly live: Live<DeskView>
  readonly chosen: ChosenJob | undefined
  readonly choose: (chosen: ChosenJob | undefined) => void
  readonly expired: () => void
}
export interface ChosenJob {
  readonly posting: PostingId
  readonly page: 'roster' | 'ranked'
}

/** What leaves next and how far each is filled; what has left and who came; behind each its roster. */
export function Departures(props: DeparturesProps) {
  const say = () => words().desk
  const jobs = () => props.live.view.departures
  // The last report of a work that is over takes the job from the list, never from under the hand.
  const open = createMemo<Departure | undefined>((before) => {
    const { posting } = props.chosen ?? {}
    return jobs().find((job) => job.posting === posting) ?? (before?.posting === posting ? before : undefined)
  })
  const close = () => props.choose(undefined)
  const first = (job: () => Departure) => [
    () => timeOf(job().leavesAt),
    () => tradeName(job().terms.trade),
    () => job().employerMasked,
    () => townshipName(job().terms.township),
  ]
  const opener = (job: () => Departure) => (
    <div class="row-answers">
      <button
        type="button"
        class="plain"
        aria-label={words().acts.rosterOpen(timeOf(job().leavesAt), jobName(words(), job()))}
        onClick={() => props.choose({ posting: job().posting, page: 'roster' })}
      >
        {words().acts.roster}
      </button>
      <button
        type="button"
        class="plain"
        aria-label={words().ranked.openOf(timeOf(job().leavesAt), jobName(words(), job()))}
        onClick={() => props.choose({ posting: job().posting, page: 'ranked' })}
      >
        {words().ranked.open}
      </button>
    </div>
  )
  return (
    <>
      <Glance
        id="departures-title"
        title={say().departuresTitle}
        heads={[...Object.values(say().departureColumns), words().acts.roster]}
        rows={jobs().filter(({ gone }) => !gone)}
        keyOf={({ posting }) => posting}
        none={say().noDepartures}
        cells={(job) => [...first(job), () => travelOf(job()), () => <Filled job={job()} />, () => opener(job)]}
      />
      <Glance
        id="gone-title"
        title={words().acts.goneTitle}
        heads={[...Object.values(words().acts.goneColumns), words().acts.roster]}
        rows={jobs().filter(({ gone }) => gone)}
        keyOf={({ posting }) => posting}
        none={words().acts.noneGone}
        cells={(job) => [
          ...first(job),
          () => <Came job={job()} />,
          () => words().acts.free(freeOf(job())),
          () => opener(job),
        ]}
      />
      <Show when={open()}>
        {(job) => (
          <Show
            when={props.chosen?.page === 'ranked'}
            fallback={
              <Roster
                job={job()}
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
    </>
  )
}

function Came(props: { readonly job: Departure }) {
  return (
    <>
      {cameTo(props.job)}
      <Show when={props.job.stopped}>{(stop) => <p>{stopWords(stop())}</p>}</Show>
    </>
  )
}

function travelOf({ terms: { transport }, wave }: Departure): string {
  const { terms, acts } = words()
  if (wave) return acts.wave
  return transport.kind === 'bus' ? terms.bay(transport.bay) : terms.ownWay
}

function Filled(props: { readonly job: Departure }) {
  return (
    <span class="filled">
      <meter min="0" max={props.job.terms.places} value={props.job.placed} aria-hidden="true" />{' '}
      {words().desk.placesTaken(props.job.placed, props.job.offered, props.job.terms.places)}
    </span>
  )
}
