import { createEffect, createMemo, createSignal, on, untrack } from 'solid-js'
import type { Reply } from '../../shared/answer.ts'
import type { ProposedChange, WorkerView } from '../../shared/day/matching/view.ts'
import type { CommandId, OfferId, PostingId } from '../../shared/ids.ts'
import type { TicketPaper } from '../../shared/ticket/paper.ts'
import { hallMillis, marketDay } from '../app/clock.ts'
import { makeCommands } from '../app/commands.ts'
import { follow } from '../app/follow.ts'
import { ask, type Heard, makeCommandId } from '../app/send.ts'
import { words } from '../app/words.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { createPresence } from '../pieces/presence.ts'
import { shieldPage } from '../ui/tap.ts'
import { createKnown } from './heard-first.tsx'
import { askedFor, type Chosen, moreThan, pageOf, ranOut } from './page.ts'

/** What the server says of somebody, what they chose over it, and what they may ask. */
export function createSession(home: () => void, first: Chosen) {
  const worker = follow('worker')
  const stillHere = createPresence()
  const [answered, setAnswered] = createSignal<WorkerView>()
  const [chosen, choose] = createSignal(first)
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
  let viewsHeard = 0
  createEffect(
    on(worker.live, (now, before) => {
      const held = (untrack(answered) ?? before?.view)?.offer
      if (now && ranOut(held, now.view, untrack(hallMillis))) setChosen({ lapsed: true })
      setAnswered(undefined)
      viewsHeard += 1
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
    const viewsBefore = viewsHeard
    const heard: Heard<WorkerView> = command === undefined ? { answer: 'unreachable' } : await put(command)
    if (heard.answer !== 'unreachable') commands.settled(asked)
    if (!stillHere()) return
    if (isDone(heard)) {
      // A view that came in the meantime may be newer than the answer; what it does not show yet, the next one does.
      if (viewsHeard === viewsBefore) setAnswered(heard.value)
      setChosen(then(heard.value))
    } else notDone(heard)
  }
  function notDone(heard: NotDone) {
    if (heard.answer === 'refused' && heard.refusal.code === 'session-over') home()
    else setChosen({ ...chosen(), notDone: heard })
  }
  async function why(from: Chosen) {
    const heard = await ask('matching/why', {})
    if (!stillHere()) return
    if (heard.answer === 'done') setChosen({ ...from, why: heard.value })
    else notDone(heard)
  }
  const asks = asksBy(send)
  /** The one more thing that somebody with a ticket may do. */
  function more(now: WorkerView, ticket: TicketPaper) {
    const what = moreThan(now, ticket)
    const other = now.tickets.find(({ placement }) => placement !== ticket.placement)?.placement
    const onTap = {
      'wait-again': asks.waitAgain,
      beyond: () => setChosen({ beyond: true }),
      other: () => setChosen(other === undefined ? {} : { ticket: other }),
    }
    return what && { label: words().ticket.more[what], onTap: onTap[what] }
  }
  return { view, page, chosen, setChosen, know, more, why, ...asks }
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

  const put = (what: 'leave' | 'come-back' | 'leave-crew') =>
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

const isDone = (heard: Heard<WorkerView>): heard is Extract<Reply<WorkerView>, { answer: 'done' }> =>
  heard.answer === 'done'
