import { type Component, createEffect, createMemo, createSignal, Match, on, Show, Switch, untrack } from 'solid-js'
import type { Reply } from '../../shared/answer.ts'
import type { ProposedChange, WorkerView } from '../../shared/day/matching/view.ts'
import type { CommandId, OfferId, PostingId } from '../../shared/ids.ts'
import type { TicketPaper } from '../../shared/ticket/paper.ts'
import { hallMillis, marketDay } from '../app/clock.ts'
import { makeCommands } from '../app/commands.ts'
import { follow } from '../app/follow.ts'
import type { RoomProps } from '../app/screen.ts'
import { ask, type Heard, makeCommandId } from '../app/send.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { at } from '../pieces/at.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { createPresence } from '../pieces/presence.ts'
import { shieldPage } from '../ui/tap.ts'
import { createKnown, HeardFirst, toHear } from './heard-first.tsx'
import { JobsPage } from './jobs-page.tsx'
import './matching.css'
import { OfferPage } from './offer-page.tsx'
import { askedFor, type Chosen, moreThan, type Page, pageOf, ranOut } from './page.ts'
import { LeavingPage, LeftPage, OverPage, WaitingPage } from './waiting-page.tsx'

/** The room of the placement, handed in by the door: rooms never import each other. */
type TicketPage = Component<{
  ticket: TicketPaper
  onDone: () => void
  more: { label: string; onTap: () => unknown } | undefined
  notDone: NotDone | undefined
}>

/** What the server says of somebody, what they chose over it, and what they may ask. */
function createSession(home: () => void) {
  const worker = follow('worker')
  const stillHere = createPresence()
  const [answered, setAnswered] = createSignal<WorkerView>()
  const [chosen, choose] = createSignal<Chosen>({})
  /** Whoever looks beyond their ticket stays beyond it, until they have another. */
  const setChosen = (next: Chosen) => choose((before) => (before.beyond ? { ...next, beyond: true } : next))
  const { view, know } = createKnown(() => answered() ?? worker.live()?.view)
  const page = createMemo(() => {
    const shown = view()
    return shown && pageOf(shown, chosen())
  })
  const commands = makeCommands(() => {
    const day = marketDay()
    return day && makeCommandId(day)
  })

  // An answer is newer than the view before it; the next view is newer than the answer.
  createEffect(
    on(worker.live, (now, before) => {
      const held = (untrack(answered) ?? before?.view)?.offer
      if (now && ranOut(held, now.view, untrack(hallMillis))) setChosen({ lapsed: true })
      setAnswered(undefined)
    }),
  )
  // Each view makes a page anew; only another one shields, or a busy hall would swallow every tap.
  const pageName = createMemo(() => page()?.at)
  createEffect(on(pageName, shieldPage))
  createEffect(() => worker.ended() && home())

  async function send(
    asked: string,
    put: (command: CommandId) => Promise<Heard<WorkerView>>,
    then: (view: WorkerView) => Chosen,
  ) {
    const command = commands.idFor(asked)
    const heard: Heard<WorkerView> = command === undefined ? { answer: 'unreachable' } : await put(command)
    if (heard.answer !== 'unreachable') commands.settled(asked)
    if (!stillHere()) return
    if (isDone(heard)) {
      setAnswered(heard.value)
      setChosen(then(heard.value))
    } else if (heard.answer === 'refused' && heard.refusal.code === 'session-over') home()
    else setChosen({ ...chosen(), notDone: heard })
  }
  return { view, page, chosen, setChosen, know, ...asksBy(send) }
}

/** A worker's session: the jobs that suit, the place held, the ticket. The page follows from the live view. */
export function WorkerSession(props: RoomProps & { readonly ticketPage: TicketPage }) {
  const { view, page, chosen, setChosen, know, take, accept, decline, answer, put, waitAgain } = createSession(() =>
    props.home(),
  )
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
              />
            )}
          </Match>
          <Match when={at(page() ?? nowhere, 'ticket')}>
            {(ticket) => (
              <props.ticketPage
                ticket={ticket().ticket}
                onDone={props.home}
                more={more(shown(), ticket().ticket)}
                notDone={chosen().notDone}
              />
            )}
          </Match>
          <Match when={at(page() ?? nowhere, 'offer')}>
            {(held) => (
              <OfferPage
                offer={held().offer}
                notDone={chosen().notDone}
                onBack={props.home}
                onAccept={() => accept(held().offer.offer)}
                onDecline={() => decline(held().offer.offer)}
                onLook={
                  otherJobs(shown(), held().offer.job.posting)
                    ? () => setChosen({ aside: held().offer.offer })
                    : undefined
                }
              />
            )}
          </Match>
          <Match when={page()?.at === 'jobs'}>
            <JobsPage
              view={shown()}
              chosen={chosen()}
              onBack={() => leaveJobs()}
              onMine={() => setChosen({ mine: true })}
              onTake={take}
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
                go={props.go}
                home={props.home}
              />
            )}
          </Match>
          <Match when={at(page() ?? nowhere, 'over')}>
            {(over) => <OverPage gone={over().gone} onDone={props.home} />}
          </Match>
        </Switch>
      )}
    </Show>
  )

  function more(now: WorkerView, ticket: TicketPaper) {
    const what = moreThan(now, ticket)
    const other = now.tickets.find(({ placement }) => placement !== ticket.placement)?.placement
    const onTap = {
      'wait-again': waitAgain,
      beyond: () => setChosen({ beyond: true }),
      other: () => setChosen(other === undefined ? {} : { ticket: other }),
    }
    return what && { label: words().ticket.more[what], onTap: onTap[what] }
  }

  /** Back from the other jobs leads to the held one, while it is held; else home. */
  function leaveJobs() {
    const aside = view()?.offer !== undefined && chosen().aside === view()?.offer?.offer
    if (aside) setChosen({})
    else props.home()
  }
}

const placeIn = (page: Page | undefined): PlaceAt | undefined =>
  page?.at === 'waiting' || page?.at === 'leaving' || page?.at === 'left' ? page.at : undefined
type PlaceAt = 'waiting' | 'leaving' | 'left'

interface InLineProps extends RoomProps {
  readonly at: PlaceAt
  readonly view: WorkerView
  readonly chosen: Chosen
  readonly choose: (chosen: Chosen) => void
  readonly put: (what: 'leave' | 'come-back') => Promise<void>
}

/** Their place in line: changing what they want, leaving, coming back. */
function InLine(props: InLineProps) {
  return (
    <Switch>
      <Match when={props.at === 'waiting'}>
        <WaitingPage
          view={props.view}
          notDone={props.chosen.notDone}
          onDone={() => (props.view.jobs.length > 0 ? props.choose({}) : props.home())}
          onChange={() => props.go({ at: 'change-wants' })}
          onLeave={() => props.choose({ ...props.chosen, leaving: true })}
        />
      </Match>
      <Match when={props.at === 'leaving'}>
        <LeavingPage
          offered={props.view.status === 'offered'}
          notDone={props.chosen.notDone}
          onStay={() => props.choose({ mine: true })}
          onLeave={() => props.put('leave')}
        />
      </Match>
      <Match when={props.at === 'left'}>
        <LeftPage
          view={props.view}
          notDone={props.chosen.notDone}
          onDone={props.home}
          onAgain={() => props.put('come-back')}
        />
      </Match>
    </Switch>
  )
}

type Send = (
  asked: string,
  put: (command: CommandId) => Promise<Heard<WorkerView>>,
  then: (view: WorkerView) => Chosen,
) => Promise<void>

/** What a worker may ask in their session, each under a command of its own. */
function asksBy(send: Send) {
  const take = (posting: PostingId) =>
    send(
      posting,
      (command) => ask('matching/ask-for-job', { command, posting }),
      (now) => askedFor(now, posting),
    )
  const accept = (offer: OfferId) =>
    send(
      `accept ${offer}`,
      (command) => ask('matching/accept', { command, offer }),
      () => ({}),
    )
  const answer = ({ placement, revision }: ProposedChange, said: 'agree' | 'decline') =>
    send(
      `${said} ${placement} ${revision}`,
      (command) => ask('matching/answer-change', { command, placement, revision, answer: said }),
      () => ({}),
    )
  const decline = (offer: OfferId) =>
    send(
      `decline ${offer}`,
      (command) => ask('matching/decline', { command, offer }),
      () => ({}),
    )

  const put = (what: 'leave' | 'come-back') =>
    send(
      what,
      (command) => ask(`check-in/${what}`, { command }),
      () => ({}),
    )
  const waitAgain = () =>
    send(
      'wait again',
      (command) => ask('matching/wait-again', { command }),
      () => ({ beyond: true }),
    )
  return { take, accept, decline, answer, put, waitAgain }
}

const nowhere = { at: 'nowhere' } as const
const otherJobs = (view: WorkerView, held: PostingId) => view.jobs.some((job) => job.posting !== held)
const isDone = (heard: Heard<WorkerView>): heard is Extract<Reply<WorkerView>, { answer: 'done' }> =>
  heard.answer === 'done'

function Opening(props: { onBack: () => void }) {
  return <Shell title={words().matching.opening} back={props.onBack} spoken={words().matching.opening} />
}
