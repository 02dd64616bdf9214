import {
  mdiAccountQuestion,
  mdiAlert,
  mdiCardAccountDetails,
  mdiCheckCircle,
  mdiClipboardCheckOutline,
  mdiPhoneAlert,
  mdiStoreOff,
} from '@mdi/js'
import { createSignal, For, Show } from 'solid-js'
import type { ToSetUp } from '../../../shared/county/settings/to-set-up.ts'
import type { PostingId } from '../../../shared/ids.ts'
import type { Live } from '../../../shared/live.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { tradeName } from '../../app/market.ts'
import { CloseDay } from '../close-day.tsx'
import { HelpCalls } from '../help-calls.tsx'
import { Icon } from '../icon.tsx'
import { Unclaimed } from '../keepers.tsx'
import { Sums } from '../sums.tsx'
import { jobName, openness, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { Calls } from './calls.tsx'
import { Departures } from './departures.tsx'
import { FollowUpLine, type WaitingList, waitingLists } from './follow-up-line.tsx'
import type { ChosenJob } from './job-page.tsx'
import { ToTellList } from './to-tell.tsx'
import './today.css'

interface TodayProps {
  readonly live: Live<DeskView>
  readonly goPostings: () => void
  readonly goCertificates: () => void
  readonly goSetUp: (what: ToSetUp) => void
  readonly goFollowUp: (list: WaitingList) => void
  readonly expired: () => void
}

/** Today at a glance: the figures, what waits for a clerk, who leaves next, who was called and has not come. */
export function Today(props: TodayProps) {
  const say = () => words().desk
  const view = () => props.live.view
  const [closing, setClosing] = createSignal(false)
  const [chosen, choose] = createSignal<ChosenJob>()
  const weekday = () => words().paper.weekdays[new Date(`${props.live.day}T00:00:00Z`).getUTCDay()] ?? ''
  return (
    <section class="room today">
      <header class="room-head">
        <h1>{say().today}</h1>
        <p>{say().date(words().terms.workDate(props.live.day), weekday())}</p>
        <p class="state-chip">{openness(view())}</p>
        <Show when={view().open && view().role === 'supervisor'}>
          <button type="button" class="plain" onClick={() => setClosing(true)}>
            <Icon path={mdiStoreOff} tone="red" />
            {say().closeDay}
          </button>
        </Show>
      </header>
      <Sums figure={(measure) => <Figure count={view().figures[measure]} word={words().dailyLog.measures[measure]} />}>
        <Show when={view().turnedAwayUnderSixteen > 0}>
          <li>
            <Figure count={view().turnedAwayUnderSixteen} word={say().turnedAway} />
          </li>
        </Show>
      </Sums>
      <Waits
        expired={props.expired}
        goCertificates={props.goCertificates}
        goPostings={props.goPostings}
        goSetUp={props.goSetUp}
        goFollowUp={props.goFollowUp}
        view={view()}
        goRoster={(posting) => choose({ posting, page: 'roster' })}
      />
      <ToTellList people={view().toTell} day={props.live.day} expired={props.expired} />
      <Calls calls={view().calls} day={props.live.day} expired={props.expired} />
      <Unclaimed keepers={view().unclaimed} />
      <Departures live={props.live} chosen={chosen()} choose={choose} expired={props.expired} />
      <Show when={closing()}>
        <CloseDay view={view()} day={props.live.day} close={() => setClosing(false)} expired={props.expired} />
      </Show>
    </section>
  )
}

const Figure = (props: { readonly count: number; readonly word: string }) => (
  <p class="figure">
    <b>{props.count}</b> <span>{props.word}</span>
  </p>
)

interface WaitsProps extends Omit<TodayProps, 'live'> {
  readonly view: DeskView
  readonly goRoster: (posting: PostingId) => void
}

/** Who calls for help from a terminal, and what only staff can decide, each as one line. */
function Waits(props: WaitsProps) {
  const say = () => words().desk
  const held = () => props.view.postings.filter(({ status }) => status === 'held')
  const claims = () => props.view.claims.length
  const unheard = () => props.view.departures.filter((job) => job.unheard.length > 0)
  const toSetUp = () => props.view.toSetUp
  const untold = () => props.view.toTell.length
  const toAsk = () => waitingLists(props.view)
  const isNothing = () =>
    held().length + claims() + unheard().length + untold() + toSetUp().length + toAsk().length === 0
  return (
    <section
      class="card"
      classList={{
        bare: held().length + unheard().length + untold() + toSetUp().length + props.view.help.length === 0,
      }}
      aria-labelledby="waits-title"
    >
      <h2 id="waits-title">{say().waitsForYou}</h2>
      <div class="calling" role="alert">
        <HelpCalls calls={props.view.help} expired={props.expired} />
      </div>
      <Show when={!isNothing() || props.view.help.length === 0}>
        <ul class="waits">
          <Show when={isNothing()}>
            <li>
              <Icon path={mdiCheckCircle} tone="green" />
              {say().nothingWaits}
            </li>
          </Show>
          <Show when={toSetUp().length > 0}>
            <ToSetUpLine pages={toSetUp()} go={props.goSetUp} />
          </Show>
          <For each={held()}>
            {(posting) => (
              <li>
                <Icon path={mdiAlert} />
                <span>
                  <b>{say().heldTitle}</b>{' '}
                  {say().heldLine(
                    tradeName(posting.terms.trade),
                    words().terms.places(posting.terms.places),
                    posting.employerMasked ?? say().unknownEmployer,
                  )}
                </span>
              </li>
            )}
          </For>
          <For each={unheard()}>{(job) => <Unheard job={job} go={() => props.goRoster(job.posting)} />}</For>
          <UntoldLine count={untold()} />
          <FollowUpLine lists={toAsk()} go={props.goFollowUp} />
          <Show when={claims() > 0}>
            <li>
              <Icon path={mdiCardAccountDetails} />
              <span>
                <b>{words().counter.certificates.waiting}</b> {words().counter.certificates.waitingLine(claims())}
              </span>
            </li>
          </Show>
        </ul>
      </Show>
      <div class="buttons">
        <Show when={held().length > 0}>
          <button type="button" class="primary" onClick={() => props.goPostings()}>
            {say().heldGo}
          </button>
        </Show>
        <Show when={claims() > 0}>
          <button type="button" class="plain" onClick={() => props.goCertificates()}>
            {words().counter.certificates.go}
          </button>
        </Show>
      </div>
    </section>
  )
}

/** What a market is to look at before its first morning, each a way to its page. */
function ToSetUpLine(props: { readonly pages: readonly ToSetUp[]; readonly go: (what: ToSetUp) => void }) {
  const say = () => words().desk.setUp
  return (
    <li class="to-set-up">
      <Icon path={mdiClipboardCheckOutline} />
      <div class="buttons">
        <span>
          <b>{say().title}</b> {say().text}
        </span>
        <For each={props.pages}>
          {(page) => (
            <button type="button" class="plain" onClick={() => props.go(page)}>
              {page === 'accounts' ? say().accounts : words().settings.sections[page]}
            </button>
          )}
        </For>
      </div>
    </li>
  )
}

/** How many are listed below whose job is not what their ticket says. */
function UntoldLine(props: { readonly count: number }) {
  const say = () => words().toTell
  return (
    <Show when={props.count > 0}>
      <li>
        <Icon path={mdiPhoneAlert} />
        <span>
          <b>{say().title}</b> {say().line(props.count)}
        </span>
      </li>
    </Show>
  )
}

/** Said to be absent, by the employer or staff: somebody must ask them why, and the roster is where it is noted. */
function Unheard(props: { readonly job: Departure; readonly go: () => void }) {
  const say = () => words().desk
  const job = () => jobName(words(), props.job)
  return (
    <li>
      <Icon path={mdiAccountQuestion} />
      <span>
        <b>{say().unheard}</b> {say().unheardLine(props.job.unheard, job())}
      </span>
      <button
        type="button"
        class="plain"
        aria-label={words().acts.rosterOpen(timeOf(props.job.leavesAt), job())}
        onClick={() => props.go()}
      >
        {words().acts.roster}
      </button>
    </li>
  )
}
