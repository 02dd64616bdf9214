import { type Component, createEffect, createMemo, createSignal, Match, on, Show, Switch, untrack } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Reply } from '../../shared/answer.ts'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import type { CommandId, OfferId, PostingId } from '../../shared/ids.ts'
import type { TicketPaper } from '../../shared/ticket/paper.ts'
import { hallMillis, marketDay } from '../app/clock.ts'
import { follow } from '../app/follow.ts'
import type { RoomProps } from '../app/screen.ts'
import { ask, type Heard, makeCommandId } from '../app/send.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { at } from '../pieces/at.ts'
import { createPresence } from '../pieces/presence.ts'
import { shieldPage } from '../ui/tap.ts'
import { makeCommands } from './commands.ts'
import { JobsPage } from './jobs-page.tsx'
import './matching.css'
import { OfferPage } from './offer-page.tsx'
import { askedFor, type Chosen, pageOf, ranOut } from './page.ts'
import { OverPage, WaitingPage } from './waiting-page.tsx'

/** The room of the placement, handed in by the door: rooms never import each other. */
type TicketPage = Component<{ ticket: TicketPaper; onDone: () => void }>

/** A worker's session: the jobs that suit, the place held, the ticket. The page follows from the live view. */
export function WorkerSession(props: RoomProps & { readonly ticketPage: TicketPage }) {
  const worker = follow('worker')
  const stillHere = createPresence()
  const [answered, setAnswered] = createSignal<WorkerView>()
  const [chosen, setChosen] = createSignal<Chosen>({})
  const view = () => answered() ?? worker.live()?.view
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
  createEffect(on(() => page()?.at, shieldPage))
  createEffect(() => worker.ended() && props.home())

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
    } else if (heard.answer === 'refused' && heard.refusal.code === 'session-over') props.home()
    else setChosen({ ...chosen(), notDone: heard })
  }
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
  const decline = (offer: OfferId) =>
    send(
      `decline ${offer}`,
      (command) => ask('matching/decline', { command, offer }),
      () => ({}),
    )

  return (
    <Show when={view()} fallback={<Opening onBack={props.home} />}>
      {(shown) => (
        <Switch>
          <Match when={at(page() ?? nowhere, 'ticket')}>
            {(ticket) => <Dynamic component={props.ticketPage} ticket={ticket().ticket} onDone={props.home} />}
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
            <JobsPage view={shown()} chosen={chosen()} onBack={() => leaveJobs()} onTake={take} />
          </Match>
          <Match when={page()?.at === 'waiting'}>
            <WaitingPage view={shown()} notDone={chosen().notDone} onDone={props.home} />
          </Match>
          <Match when={page()?.at === 'over'}>
            <OverPage onDone={props.home} />
          </Match>
        </Switch>
      )}
    </Show>
  )

  /** Back from the other jobs leads to the held one, while it is held; else home. */
  function leaveJobs() {
    const aside = view()?.offer !== undefined && chosen().aside === view()?.offer?.offer
    if (aside) setChosen({})
    else props.home()
  }
}

const nowhere = { at: 'nowhere' } as const
const otherJobs = (view: WorkerView, held: PostingId) => view.jobs.some((job) => job.posting !== held)
const isDone = (heard: Heard<WorkerView>): heard is Extract<Reply<WorkerView>, { answer: 'done' }> =>
  heard.answer === 'done'

function Opening(props: { onBack: () => void }) {
  return <Shell title={words().matching.opening} back={props.onBack} spoken={words().matching.opening} />
}
