import { createEffect, createMemo, createSignal, on } from 'solid-js'
import type { Answered } from '../../shared/answer.ts'
import type { HeldOffer, ProposedChange, WorkerView } from '../../shared/day/matching/view.ts'
import type { OfferId, PlacementId, PostingId } from '../../shared/ids.ts'
import { goOnTo } from '../app/address.ts'
import { type Command, createCommands } from '../app/commands.ts'
import { follow } from '../app/follow.ts'
import { ask, type Heard } from '../app/send.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { createPresence } from '../pieces/presence.ts'
import { shieldPage } from '../ui/tap.ts'
import { askedFor, type Chosen, justTaken, type More, nameOf, nextTicket, pageOf } from './page.ts'

/** What the server says of somebody, what they chose over it, and what they may ask. */
export function createSession(home: () => void, first: Chosen) {
  const worker = follow('worker')
  const stillHere = createPresence()
  const [answered, setAnswered] = createSignal<WorkerView>()
  const [chosen, choose] = createSignal(first)
  /** Whoever looks beyond their ticket stays beyond it, until they have another. */
  const setChosen = (next: Chosen) => choose((before) => (before.beyond ? { ...next, beyond: true } : next))
  const view = () => answered() ?? worker.live()?.view
  const page = createMemo(() => {
    const shown = view()
    return shown && pageOf(shown, chosen())
  })

  // An answer is newer than the view before it; the next view is newer than the answer.
  let viewsHeard = 0
  createEffect(
    on(worker.live, () => {
      setAnswered(undefined)
      viewsHeard += 1
    }),
  )
  // Each view makes a page anew; only another one shields, or a busy hall would swallow every tap.
  const pageName = createMemo(() => nameOf(page()))
  createEffect(on(pageName, shieldPage))
  createEffect(() => worker.ended() && home())
  createEffect(() => view()?.payDue && goOnTo('/pay'))

  async function hear(asked: Promise<Heard<WorkerView>>, then: (view: WorkerView) => Chosen) {
    const viewsBefore = viewsHeard
    const heard = await asked
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
  async function why(over: Chosen, from: Chosen) {
    const heard = await ask('matching/why', {})
    if (!stillHere()) return
    if (heard.answer === 'done') setChosen({ ...over, why: { lines: heard.value, from } })
    else notDone(heard)
  }
  const asks = asksBy(createCommands(), hear)
  /** Whoever holds this ticket does one thing more. */
  function doMore(what: More, now: WorkerView, ticket: PlacementId) {
    switch (what) {
      case 'wait-again':
        return asks.waitAgain(ticket)
      case 'beyond':
        return setChosen({ beyond: true })
      case 'other':
        return setChosen(nextTicket(now, ticket))
    }
  }
  return { view, page, chosen, setChosen, toTicket: () => choose({}), doMore, why, ...asks }
}

/** What a worker may ask in their session. */
function asksBy(
  command: Command,
  hear: (asked: Promise<Heard<WorkerView>>, then: (view: WorkerView) => Chosen) => Promise<void>,
) {
  const then = () => ({})
  const take = (posting: PostingId) =>
    hear(command('matching/ask-for-job', { posting }), (now) => askedFor(now, posting))
  /** Of a job that is held for them their page asks yes or no. */
  const takeBack = (posting: PostingId) => hear(command('matching/take-back-wish', { posting }), then)
  const accept = (offer: OfferId) => hear(command('matching/accept', { offer }), justTaken)
  const decline = ({ offer, job: { posting } }: HeldOffer) =>
    hear(command('matching/decline', { offer }), () => ({ declined: posting }))
  const answer = ({ placement, revision }: ProposedChange, said: 'agree' | 'decline') =>
    hear(command('matching/answer-change', { placement, revision, answer: said }), then)
  const put = (what: 'leave' | 'come-back' | 'leave-crew') => hear(command(`check-in/${what}`, {}), then)
  const know = (placement: PlacementId) => hear(ask('matching/know-news', { placement }), then)
  /** For other work than that job, of which they have heard all there is. */
  const waitAgain = (heard: PlacementId) => hear(command('matching/wait-again', { heard }), () => ({ beyond: true }))
  return { take, takeBack, accept, decline, answer, put, know, waitAgain }
}

const isDone = (heard: Heard<WorkerView>): heard is Extract<Answered<WorkerView>, { answer: 'done' }> =>
  heard.answer === 'done'
