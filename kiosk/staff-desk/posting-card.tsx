import { mdiAlert } from '@mdi/js'
import { createSignal, Show } from 'solid-js'
import type { Live } from '../../shared/live.ts'
import { againstFloor, yuan } from '../../shared/money.ts'
import type { DeskPosting, DeskView } from '../../shared/places/staff-desk/view.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { unlikelyWords } from '../pieces/unlikely.ts'
import { Doubts } from './doubts.tsx'
import { EmployerNumber } from './employer-number.tsx'
import { EmployerStanding, employerFacts } from './employer-standing.tsx'
import { Facts } from './facts.tsx'
import { ForMinors } from './for-minors.tsx'
import { Icon } from './icon.tsx'
import { Judge } from './judge.tsx'
import { NotesForm } from './notes-form.tsx'
import { PostingChanges } from './posting-changes.tsx'
import { PrintList } from './print-papers.tsx'
import type { Said } from './said.ts'
import { RevokeSiteLink } from './site-link.tsx'
import { payWords, termWords, timeOf } from './term-words.ts'
import { type ChosenJob, JobPage, OpenJob } from './today/job-page.tsx'
import { Unanswered } from './today/to-tell.tsx'
import { words } from './words.ts'

interface PostingCardProps {
  readonly posting: DeskPosting
  readonly live: Live<DeskView>
  readonly goComplaints: (employerMasked: string) => void
  readonly expired: () => void
  readonly decided: (message: Said) => void
}

/** One posting as staff read it to the employer: who, every term, what an hour of it is worth, and the answer. */
export function PostingCard(props: PostingCardProps) {
  const say = () => words().desk
  const [chosen, choose] = createSignal<ChosenJob>()
  const day = () => props.live.day
  const terms = () => props.posting.terms
  /** Of today, with people or for them. */
  const departure = () => props.live.view.departures.find(({ posting }) => posting === props.posting.posting)
  const lookedAtBecause = () =>
    say().together([
      ...props.posting.held.map((because) => say().held[because]),
      ...(props.posting.reposted ? [words().terms.reposted] : []),
    ])
  const employer = () =>
    [
      [say().employer, props.posting.employerMasked ?? say().unknownEmployer],
      ...employerFacts(props.posting),
      [say().postedAt, timeOf(props.posting.postedAt)],
    ] as const
  return (
    <article class="posting-card" aria-labelledby="posting-heading">
      <header>
        <h2 id="posting-heading">{say().together([tradeName(terms().trade), words().terms.places(terms().places)])}</h2>
        <p class="state-chip" classList={{ held: props.posting.status === 'held' }}>
          {say().postingStatus[props.posting.status]}
        </p>
        <p class="posting-wage">
          <b>{payWords(words(), terms())}</b>
          <span>{words().terms.hourly(againstFloor(props.posting.hourlyFen, props.posting.floorFen ?? 0))}</span>
        </p>
      </header>
      <Show when={props.posting.floorFen}>
        {(floorFen) => (
          <div class="alarm sand floor-warning">
            <Icon path={mdiAlert} />
            <div>
              <p>
                <b>{say().belowFloor(againstFloor(props.posting.hourlyFen, floorFen()), yuan(floorFen()))}</b>
              </p>
              <Show when={props.posting.status === 'held'}>
                <p>{say().belowFloorText}</p>
              </Show>
            </div>
          </div>
        )}
      </Show>
      <Doubts text={unlikelyWords(props.posting.unlikely)} />
      <Show when={props.posting.held.length > 0 || props.posting.reposted}>
        <Facts facts={[[say().heldBecause, lookedAtBecause()]]} />
      </Show>
      <Facts facts={employer()} />
      <ComplaintsOf posting={props.posting} go={props.goComplaints} />
      <EmployerNumber of={props.posting} job={props.posting.terms} day={day()} expired={props.expired} />
      <Facts facts={termWords(words(), terms(), townshipName(terms().township))} />
      <Unanswered people={props.live.view.toTell} posting={props.posting.posting} />
      <ForMinors posting={props.posting} day={day()} expired={props.expired} />
      <Show when={props.posting.named.length > 0}>
        <p>{words().ownPostings.names.named(props.posting.named)}</p>
      </Show>
      <Show when={props.posting.status === 'held'}>
        <Judge posting={props.posting} day={day()} expired={props.expired} decided={props.decided} />
      </Show>
      <div class="buttons">
        <Show when={departure()}>{(job) => <OpenJob job={job()} choose={choose} />}</Show>
        <Show when={props.posting.placed > 0}>
          <PrintList posting={props.posting.posting} day={day()} expired={props.expired} />
          <RevokeSiteLink posting={props.posting.posting} day={day()} expired={props.expired} />
        </Show>
      </div>
      <JobPage live={props.live} chosen={chosen()} choose={choose} expired={props.expired} />
      <Show when={props.posting.cancellable || props.posting.placesChangeable}>
        <PostingChanges posting={props.posting} middles={props.live.view.middles} day={day()} expired={props.expired} />
      </Show>
      <Show when={props.posting.changeable}>
        <NotesForm posting={props.posting} day={day()} expired={props.expired} />
      </Show>
      <Show when={props.posting.employerApproved}>
        <EmployerStanding employer={props.posting} day={day()} expired={props.expired} />
      </Show>
    </article>
  )
}

/** What keeps their new jobs from the board, one step away. */
function ComplaintsOf(props: { readonly posting: DeskPosting; readonly go: (employerMasked: string) => void }) {
  return (
    <Show when={props.posting.employerRecord.openComplaints > 0 && props.posting.employerMasked}>
      {(masked) => (
        <div class="buttons">
          <button type="button" class="plain" onClick={() => props.go(masked())}>
            {words().payDesk.record.look}
          </button>
        </div>
      )}
    </Show>
  )
}
