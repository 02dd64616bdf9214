import { createSignal, For, Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { ToTell } from '../../../shared/places/staff-desk/to-tell.ts'
import { ask } from '../../app/send.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { WhichDay } from '../acts/which-day.tsx'
import { Complaint } from '../answered.tsx'
import { Dialog } from '../dialog.tsx'
import { PrintWages } from '../print-papers.tsx'
import { jobName, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { createAboutJob } from './about-job.ts'
import { WorkOfAll } from './finish-work.tsx'
import { cameTo } from './places.ts'
import { RosterRow } from './roster-row.tsx'
import { SecondWave } from './second-wave.tsx'
import { StopWork } from './stop-work.tsx'
import { Unanswered } from './to-tell.tsx'

interface RosterProps {
  readonly job: Departure
  readonly toTell: readonly ToTell[]
  readonly day: MarketDay
  /** Of the day's ledger: when it grows, the roster is looked at again. */
  readonly version: number
  readonly close: () => void
  readonly expired: () => void
}

/** Everybody of a job, and a tap for each: came, or why not. */
export function Roster(props: RosterProps) {
  const say = () => words().acts
  const [chosen, setChosen] = createSignal<MarketDay>()
  const last = () => props.job.daysToReport.at(-1) ?? props.job.terms.workDate
  const workDate = () => props.job.daysToReport.find((date) => date === chosen()) ?? last()
  return (
    <Dialog title={say().rosterOf(timeOf(props.job.leavesAt), jobName(words(), props.job))} close={props.close} wide>
      <div class="roster">
        <p>
          <b>{cameTo(props.job)}</b>
        </p>
        <Unanswered people={props.toTell} posting={props.job.posting} />
        <SecondWave job={props.job} day={props.day} expired={props.expired} />
        <StopWork job={props.job} day={props.day} expired={props.expired} />
        <Show when={props.job.terms.days !== undefined || props.job.daysToReport.length > 1}>
          <WhichDay days={props.job.daysToReport} chosen={workDate()} choose={setChosen} />
        </Show>
        <Show keyed when={workDate()}>
          {(date) => (
            <People job={props.job} workDate={date} day={props.day} version={props.version} expired={props.expired} />
          )}
        </Show>
        <div class="buttons">
          <button type="button" class="plain" onClick={() => props.close()}>
            {words().desk.close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

/** Whoever is expected on that day, kept up while it is looked at. */
function People(props: Omit<RosterProps, 'close' | 'toTell'> & { readonly workDate: MarketDay }) {
  const say = () => words().acts
  const { value: lines, complaint } = createAboutJob(props, () =>
    ask('placement/roster', { posting: props.job.posting, workDate: props.workDate }),
  )
  return (
    <>
      <Show when={lines()} fallback={<p>{words().desk.busy}</p>}>
        {(people) => (
          <Show when={people().length > 0} fallback={<p class="quiet-line">{say().rosterEmpty}</p>}>
            <WorkOfAll
              job={props.job}
              lines={people()}
              workDate={props.workDate}
              day={props.day}
              expired={props.expired}
            />
            <table class="glance">
              <thead>
                <tr>
                  <For each={Object.values(say().rosterColumns)}>{(head) => <th scope="col">{head}</th>}</For>
                </tr>
              </thead>
              <tbody>
                <Keyed each={people()} keyOf={({ placement }) => placement}>
                  {(line) => (
                    <RosterRow
                      line={line()}
                      posting={props.job.posting}
                      workDate={props.workDate}
                      day={props.day}
                      expired={props.expired}
                    />
                  )}
                </Keyed>
              </tbody>
            </table>
            <p class="hint">{say().reportHint}</p>
            <PrintWages posting={props.job.posting} workDate={props.workDate} day={props.day} expired={props.expired} />
          </Show>
        )}
      </Show>
      <Complaint said={complaint()} />
    </>
  )
}
