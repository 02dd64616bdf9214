import { type Component, Match, Show, Switch } from 'solid-js'
import type { HeldOffer, ShownTicket, WorkerView } from '../../shared/day/matching/view.ts'
import type { PlacementId, PostingId } from '../../shared/ids.ts'
import type { RoomProps } from '../app/screen.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { at } from '../pieces/at.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { CrewPage } from './crew-page.tsx'
import { DeclinedPage } from './declined-page.tsx'
import { HeardFirst, toHear } from './heard-first.tsx'
import { JobsPage } from './jobs-page.tsx'
import './matching.css'
import { OfferPage } from './offer-page.tsx'
import { type Chosen, type More, moreThan, type Page } from './page.ts'
import { createSession } from './session.ts'
import { LeavingPage, OverPage, WaitingPage } from './waiting-page.tsx'
import { WhyPage } from './why-page.tsx'

/** The room of the placement, handed in by the door: rooms never import each other. */
type TicketPage = Component<{
  ticket: ShownTicket
  onDone: () => void
  more: readonly More[]
  onMore: (what: More) => unknown
  others: readonly PlacementId[]
  notDone: NotDone | undefined
}>

/** A worker's session: the jobs that suit, the place held, the ticket. The page follows from the live view. */
export function WorkerSession(props: RoomProps & { readonly first: Chosen; readonly ticketPage: TicketPage }) {
  const session = createSession(() => props.home(), props.first)
  const { view, page, chosen, setChosen, know, doMore, answer, put, why } = session
  return (
    <Show when={view()} fallback={<Opening onBack={props.home} />}>
      {(shown) => (
        <Switch>
          <Match when={toHear(page())}>
            {(first) => (
              <HeardFirst
                page={first()}
                notDone={chosen().notDone}
                onBack={props.home}
                onAnswer={answer}
                onKnown={know}
                onAgain={session.waitAgain}
              />
            )}
          </Match>
          <Match when={at(page() ?? nowhere, 'ticket')}>
            {(ticket) => (
              <props.ticketPage
                ticket={ticket().ticket}
                onDone={props.home}
                more={moreThan(shown())}
                onMore={(what) => doMore(what, shown(), ticket().ticket.placement)}
                others={shown().crew?.tickets ?? []}
                notDone={chosen().notDone}
              />
            )}
          </Match>
          <Match when={offerOn(page())}>
            {(on) => <OfOffer on={on()} view={shown()} session={session} home={props.home} />}
          </Match>
          <Match when={page()?.at === 'jobs'}>
            <JobsPage
              view={shown()}
              chosen={chosen()}
              onBack={leaveLine}
              onMine={() => setChosen(mineOf(chosen()))}
              onWhy={() => whyFrom(asideOf(chosen()))}
              onTake={session.take}
              onTakeBack={session.takeBack}
            />
          </Match>
          <Match when={placeIn(page())}>
            {(at) => (
              <InLine
                at={at()}
                view={shown()}
                chosen={chosen()}
                choose={setChosen}
                put={put}
                why={() => whyFrom(mineOf(chosen()))}
                leave={leaveLine}
                go={props.go}
                home={props.home}
              />
            )}
          </Match>
        </Switch>
      )}
    </Show>
  )

  function whyFrom(from: Chosen) {
    return why(from, from)
  }
  /** Back from the line leads to the job held for them, to the ticket they look beyond, or home. */
  function leaveLine() {
    const aside = view()?.offer !== undefined && chosen().aside === view()?.offer?.offer
    if (aside) setChosen({})
    else if (chosen().beyond) session.toTicket()
    else props.home()
  }
}

type OnOffer = Extract<Page, { at: 'offer' | 'declined' }>
const offerOn = (page: Page | undefined): OnOffer | undefined =>
  page?.at === 'offer' || page?.at === 'declined' ? page : undefined

/** A place held for them, or the one they have just said no to. */
function OfOffer(props: Omit<HeldProps, 'offer'> & { readonly on: OnOffer }) {
  return (
    <Switch>
      <Match when={at(props.on, 'offer')}>
        {(held) => (
          // Another is read from its first page.
          <Show when={held().offer.offer} keyed>
            {(_) => <Held offer={held().offer} view={props.view} session={props.session} home={props.home} />}
          </Show>
        )}
      </Match>
      <Match when={at(props.on, 'declined')}>
        {(declined) => <Declined posting={declined().posting} view={props.view} session={props.session} />}
      </Match>
    </Switch>
  )
}

interface HeldProps {
  readonly offer: HeldOffer
  readonly view: WorkerView
  readonly session: ReturnType<typeof createSession>
  readonly home: () => void
}

/** A place held for them: yes, no, or a look at the others first. */
function Held(props: HeldProps) {
  const id = () => props.offer.offer
  const look = () => props.session.setChosen({ aside: id() })
  return (
    <OfferPage
      offer={props.offer}
      number={props.view.number}
      notDone={props.session.chosen().notDone}
      onBack={props.home}
      onAccept={() => props.session.accept(id())}
      onDecline={() => props.session.decline(props.offer)}
      hasDeclined={props.session.chosen().declined !== undefined}
      onWhy={() => props.session.why({ aside: id() }, {})}
      onLook={otherJobs(props.view, props.offer.job.posting) ? look : undefined}
    />
  )
}

interface DeclinedProps extends Pick<HeldProps, 'view' | 'session'> {
  readonly posting: PostingId
}

/** Their no to a place, and the way back to it. */
function Declined(props: DeclinedProps) {
  const again = () => props.session.take(props.posting)
  return (
    <DeclinedPage
      number={props.view.number}
      notDone={props.session.chosen().notDone}
      onAgain={props.view.jobs.some(({ posting }) => posting === props.posting) ? again : undefined}
      onOn={() => props.session.setChosen({})}
    />
  )
}

const placeIn = (page: Page | undefined): PlaceAt | undefined =>
  page?.at === 'waiting' || page?.at === 'crew' || page?.at === 'why' || page?.at === 'leaving'
    ? page.at
    : outOfLine(page)
const outOfLine = (page: Pick<Page, 'at'> | undefined) =>
  page?.at === 'over' || page?.at === 'no-number' || page?.at === 'left' ? page.at : undefined
type PlaceAt = 'waiting' | 'crew' | 'why' | 'leaving' | NonNullable<ReturnType<typeof outOfLine>>

interface InLineProps extends RoomProps {
  readonly at: PlaceAt
  readonly view: WorkerView
  readonly chosen: Chosen
  readonly choose: (chosen: Chosen) => void
  readonly put: (what: 'leave' | 'come-back' | 'leave-crew') => Promise<void>
  readonly why: () => Promise<void>
  /** One page back out of the line. */
  readonly leave: () => void
}

/** Their place in line: changing what they want, leaving, coming back; or that they have none. */
function InLine(props: InLineProps) {
  const toJobs = (orElse: () => void) => (props.view.jobs.length > 0 ? props.choose(asideOf(props.chosen)) : orElse())
  return (
    <Switch>
      <Match when={props.at === 'waiting'}>
        <WaitingPage
          view={props.view}
          chosen={props.chosen}
          onBack={() => toJobs(props.leave)}
          onDone={() => (props.view.offer ? props.choose({}) : toJobs(props.home))}
          onChange={() => props.go({ at: 'change-wants' })}
          onWhy={props.why}
          onLeave={() => props.choose({ ...props.chosen, leaving: true })}
          onCrew={() => props.choose({ ...mineOf(props.chosen), crew: true })}
        />
      </Match>
      <Match when={props.at === 'crew'}>
        <CrewPage
          crew={props.view.crew}
          notDone={props.chosen.notDone}
          onBack={() => props.choose(mineOf(props.chosen))}
          onAdd={() => props.go({ at: 'my-ticket', crew: true })}
          onLeave={() => props.put('leave-crew')}
        />
      </Match>
      <Match when={props.at === 'why'}>
        <WhyPage
          lines={props.chosen.why?.lines ?? []}
          onBack={() => props.choose(props.chosen.why?.from ?? {})}
          onChange={() => props.go({ at: 'change-wants' })}
        />
      </Match>
      <Match when={props.at === 'leaving'}>
        <LeavingPage
          view={props.view}
          notDone={props.chosen.notDone}
          onStay={() => props.choose(mineOf(props.chosen))}
          onLeave={() => props.put('leave')}
        />
      </Match>
      <Match when={outOfLine(props)}>
        {(at) => (
          <OverPage
            at={at()}
            number={props.view.number}
            notDone={props.chosen.notDone}
            onBack={props.home}
            onAgain={() => (at() === 'left' ? props.put('come-back') : props.go({ at: 'check-in' }))}
          />
        )}
      </Match>
    </Switch>
  )
}

/** A job put aside stays so while they look at their place in line. */
const mineOf = (chosen: Chosen): Chosen => ({ ...asideOf(chosen), mine: true })
const asideOf = ({ aside }: Chosen): Chosen => (aside === undefined ? {} : { aside })

const nowhere = { at: 'nowhere' } as const
const otherJobs = (view: WorkerView, held: PostingId) => view.jobs.some((job) => job.posting !== held)

function Opening(props: { onBack: () => void }) {
  return <Shell title={words().matching.opening} back={props.onBack} />
}
