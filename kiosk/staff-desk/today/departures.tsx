import { mdiAlertCircle } from '@mdi/js'
import { Show } from 'solid-js'
import { isByBus } from '../../../shared/day/posting/meeting.ts'
import type { Instant } from '../../../shared/ids.ts'
import { bayIn } from '../../../shared/language/terms-words.ts'
import type { Live } from '../../../shared/live.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { townshipName, tradeName } from '../../app/market.ts'
import { saying } from '../../app/saying.ts'
import { Icon } from '../icon.tsx'
import { momentOf, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { Glance } from './glance.tsx'
import { type ChosenJob, JobPage, OpenJob } from './job-page.tsx'
import { cameTo, freeOf } from './places.ts'
import { stopWords } from './stop-words.ts'

interface DeparturesProps {
  readonly live: Live<DeskView>
  readonly chosen: ChosenJob | undefined
  readonly choose: (chosen: ChosenJob | undefined) => void
  readonly expired: () => void
}

/** What leaves next and how far each is filled; what has left, who came, and who is sent after them; behind each its roster. */
export function Departures(props: DeparturesProps) {
  const say = () => words().desk
  const jobs = () => props.live.view.departures
  const first = (job: () => Departure) => [
    () => momentOf(job().leavesAt),
    () => tradeName(job().terms.trade),
    () => job().employerMasked,
    () => townshipName(job().terms.township),
  ]
  const opener = (job: () => Departure) => (
    <div class="row-answers">
      <OpenJob job={job()} choose={props.choose} />
    </div>
  )
  return (
    <>
      <Glance
        id="departures-title"
        title={say().departuresTitle}
        heads={[...Object.values(say().departureColumns), words().acts.roster]}
        rows={jobs().filter(({ left }) => !left)}
        keyOf={({ posting }) => posting}
        none={say().noDepartures}
        cells={(job) => [...first(job), () => travelOf(job()), () => <Filled job={job()} />, () => opener(job)]}
      />
      <Glance
        id="gone-title"
        title={words().acts.goneTitle}
        heads={[...Object.values(words().acts.goneColumns), words().acts.roster]}
        rows={jobs().filter(({ left }) => left)}
        keyOf={({ posting }) => posting}
        isSettled={({ settled }) => settled ?? false}
        none={words().acts.noneGone}
        cells={(job) => [...first(job), () => <Came job={job()} />, () => freeIn(job()), () => opener(job)]}
      />
      <JobPage live={props.live} chosen={props.chosen} choose={props.choose} expired={props.expired} />
    </>
  )
}

/** Of a second wave that is still to leave. */
const waveOf = ({ gone, waveLeavesAt }: Departure): Instant | undefined => (gone ? undefined : waveLeavesAt)

/** What is free; while people are sent with a second wave, whether anybody is called for it. */
function freeIn(job: Departure): string {
  const { acts } = words()
  if (job.stopped) return ''
  return job.mayCloseWave ? acts.waveFor(job.offered, freeOf(job), job.byStaff) : acts.free(freeOf(job))
}

function Came(props: { readonly job: Departure }) {
  return (
    <>
      <span classList={{ missed: props.job.absent > 0 }}>
        <Show when={props.job.absent > 0}>
          <Icon path={mdiAlertCircle} tone="red" />
        </Show>
        {cameTo(props.job)}
      </span>
      <Show when={waveOf(props.job)}>{(leaves) => <p>{words().acts.waveAt(timeOf(leaves()))}</p>}</Show>
      <Show when={props.job.stopped}>{(stop) => <p>{stopWords(stop())}</p>}</Show>
    </>
  )
}

function travelOf({ terms: { transport } }: Departure): string {
  const { terms } = words()
  return transport.kind === 'bus' ? bayIn(saying(), transport.bay) : terms.ownWay
}

function Filled(props: { readonly job: Departure }) {
  return (
    <span class="filled">
      <meter min="0" max={props.job.terms.places} value={props.job.placed} aria-hidden="true" />{' '}
      {words().desk.placesTaken(props.job.placed, props.job.offered, props.job.terms.places)}
      <Show when={props.job.placed > 0 && isByBus(props.job.terms)}>
        <p>{words().boarding.count(props.job.boarded, props.job.arrived + props.job.unreported)}</p>
      </Show>
    </span>
  )
}
