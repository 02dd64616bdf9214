import { mdiPrinter } from '@mdi/js'
import { createSignal, Show } from 'solid-js'
import type { DayNumber, MarketDay } from '../../../shared/ids.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { RankedLine, RankedList } from '../../../shared/places/staff-desk/ranked.ts'
import { hallTime } from '../../app/clock.ts'
import { ask } from '../../app/send.ts'
import { ActForm } from '../acts/act-form.tsx'
import { Complaint } from '../answered.tsx'
import { type Asking, createAsking } from '../asking.ts'
import { Dialog } from '../dialog.tsx'
import { Icon } from '../icon.tsx'
import { createSheet } from '../sheet.tsx'
import { jobName, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { createAboutJob } from './about-job.ts'
import { freeOf } from './places.ts'
import { RankedPaper } from './ranked-paper.tsx'
import { Lines, Moments, Others } from './ranked-tables.tsx'
import { type Moment, RankedThen } from './ranked-then.tsx'
import { nowWords } from './ranked-words.ts'
import './ranked.css'

interface RankedProps {
  readonly job: Departure
  readonly day: MarketDay
  /** Of the day's ledger: when it grows, the line is looked at again. */
  readonly version: number
  readonly close: () => void
  readonly expired: () => void
}

const mostShown = 40

/** Everybody in line for one job as the order has them now, why, and what they would get; and who is not ranked, and why not. */
export function Ranked(props: RankedProps) {
  const say = () => words().ranked
  const { value: list, complaint } = createAboutJob(props, () =>
    ask('matching/ranked-list', { posting: props.job.posting }),
  )
  const [all, setAll] = createSignal(false)
  const asking = createAsking(props)
  const [placing, setPlacing] = createSignal<DayNumber>()
  const [moment, setMoment] = createSignal<Moment>()
  const mayPlace = ({ called }: RankedLine) => !props.job.gone && (freeOf(props.job) > 0 || called === 'here')
  const title = () => say().title(timeOf(props.job.leavesAt), jobName(words(), props.job))
  const asOf = (found: RankedList) => say().asOf(hallTime()?.clock ?? '', say().order[found.order], found.ranked.length)
  const sheet = createSheet('log-sheet')
  const print = () => {
    const found = list()
    if (found === undefined) return
    void sheet.print(() => <RankedPaper title={title()} asOf={asOf(found)} list={found} />, { foot: title() })
  }
  return (
    <Dialog title={title()} close={props.close} wide>
      <div class="ranked">
        <Show when={list()} fallback={<p>{words().desk.busy}</p>}>
          {(found) => (
            <>
              <p>{asOf(found())}</p>
              <Moments
                moments={found().moments}
                choose={({ position }) => setMoment({ day: props.day, posting: props.job.posting, position })}
              />
              <Lines
                lines={all() ? found().ranked : found().ranked.slice(0, mostShown)}
                none={say().nobody}
                stands={say().columns.now}
                standing={(line) => nowWords(line, freeOf(props.job))}
                isTheirs={({ gets, called }) => gets === 'here' || called === 'here'}
                act={(line) => (
                  <Show when={mayPlace(line())}>
                    <PlaceButton number={line().number} place={setPlacing} />
                  </Show>
                )}
              />
              <Show when={!all() && found().ranked.length > mostShown}>
                <button type="button" class="plain" onClick={() => setAll(true)}>
                  {words().acts.more(found().ranked.length)}
                </button>
              </Show>
              <Show keyed when={placing()}>
                {(number) => (
                  <PlaceByHand number={number} job={props.job} asking={asking} close={() => setPlacing(undefined)} />
                )}
              </Show>
              <Others lines={found().others} />
            </>
          )}
        </Show>
        <Show keyed when={moment()}>
          {(chosen) => <RankedThen moment={chosen} close={() => setMoment(undefined)} expired={props.expired} />}
        </Show>
        <Complaint said={asking.complaint() ?? complaint()} />
        <div class="buttons">
          <button type="button" class="plain" disabled={list() === undefined} onClick={print}>
            <Icon path={mdiPrinter} tone="blue" />
            {say().print}
          </button>
          <button type="button" class="plain" onClick={() => props.close()}>
            {words().desk.close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

interface PlaceByHandProps {
  readonly number: DayNumber
  readonly job: Departure
  readonly asking: Asking
  readonly close: () => void
}

function PlaceByHand(props: PlaceByHandProps) {
  return (
    <section aria-label={words().ranked.placeOf(props.number)}>
      <h3>{words().ranked.placeOf(props.number)}</h3>
      <ActForm
        act={{ act: 'place-by-hand' }}
        number={props.number}
        openJobs={[props.job]}
        asking={props.asking}
        done={props.close}
        close={props.close}
      />
    </section>
  )
}

function PlaceButton(props: { readonly number: DayNumber; readonly place: (number: DayNumber) => void }) {
  const say = () => words().ranked
  return (
    <button
      type="button"
      class="plain"
      aria-label={say().placeOf(props.number)}
      onClick={() => props.place(props.number)}
    >
      {say().place}
    </button>
  )
}
