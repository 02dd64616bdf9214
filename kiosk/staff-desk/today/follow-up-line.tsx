import { mdiPhoneCheck } from '@mdi/js'
import { Show } from 'solid-js'
import { type FollowUpKind, followUpKinds } from '../../../shared/county/follow-up/outcomes.ts'
import { type PayList, payLists } from '../../../shared/county/pay/pay-list.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { Icon } from '../icon.tsx'
import { words } from '../words.ts'

export type WaitingList = FollowUpKind | PayList
interface Waiting {
  readonly list: WaitingList
  readonly name: string
  readonly count: number
}

/** The lists of follow-up on which somebody stands. */
export function waitingLists({ due, pay }: Pick<DeskView, 'due' | 'pay'>): readonly Waiting[] {
  const { followUp, payDesk } = words()
  return [
    ...followUpKinds.map((list) => ({ list, name: followUp.lists[list], count: due[list] })),
    ...payLists.map((list) => ({ list, name: payDesk.lists[list], count: pay[list] })),
  ].filter(({ count }) => count > 0)
}

interface FollowUpLineProps {
  readonly lists: readonly Waiting[]
  readonly go: (list: WaitingList) => void
}

/** Whom to ask, and what to decide of work that is over. */
export function FollowUpLine(props: FollowUpLineProps) {
  return (
    <Show when={props.lists.length > 0}>
      <li class="to-set-up">
        <Icon path={mdiPhoneCheck} />
        <div class="buttons">
          <b>{words().followUp.title}</b>
          <Keyed each={props.lists} keyOf={({ list }) => list}>
            {(waiting) => (
              <button type="button" class="plain" onClick={() => props.go(waiting().list)}>
                {words().payDesk.glance(waiting().count, waiting().name)}
              </button>
            )}
          </Keyed>
        </div>
      </li>
    </Show>
  )
}
