import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import type { FollowUpAsked } from './asked.ts'

type List = Exclude<FollowUpAsked['list'], 'day'>
type Waiting = Pick<DeskView, 'due' | 'pay'>

/** How much stands on each list, in the order in which they are gone through. */
export const waitingIn = ({ due, pay }: Waiting): Readonly<Record<List, number>> => ({
  due: due.unreported + due.pay + due.visit,
  unreported: due.unreported,
  pay: due.pay,
  visit: due.visit,
  talks: due.talks,
  complaints: pay.complaints,
  disputed: pay.disputed,
})

/** Each once, as the room's door counts them: what is disputed is complained of, or waits for nobody. */
export function allWaiting(view: Waiting): number {
  const { due, talks, complaints } = waitingIn(view)
  return due + talks + complaints
}

const inTurn = ['due', 'talks', 'complaints', 'disputed'] as const

/** What a clerk who comes in finds: what they looked at last while there is something in it, else the first list that has. */
export function listToOpen(list: FollowUpAsked['list'], view: Waiting): FollowUpAsked['list'] {
  const waiting = waitingIn(view)
  if (list === 'day' || waiting[list] > 0) return list
  return inTurn.find((each) => waiting[each] > 0) ?? 'due'
}
