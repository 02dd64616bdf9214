import { For, Show } from 'solid-js'
import { followUpKinds } from '../../../shared/county/follow-up/outcomes.ts'
import { payLists } from '../../../shared/county/pay/pay-list.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { DayPicker } from '../daily-log/day-picker.tsx'
import { Search } from '../search.tsx'
import type { Seeking } from '../seeking.ts'
import { words } from '../words.ts'
import type { FollowUpAsked, Whose } from './asked.ts'
import { waitingIn } from './waiting.ts'

interface ToolsProps {
  readonly asked: FollowUpAsked
  readonly ask: (change: Partial<FollowUpAsked>) => void
  readonly view: Pick<DeskView, 'due' | 'pay'>
  /** Whose work is looked at, where that is asked for. */
  readonly day: MarketDay | undefined
  readonly today: MarketDay
  readonly pick: (day: MarketDay) => void
  readonly seeking: Seeking
}

const whose = ['all', 'mine', 'nobody'] as const satisfies readonly Whose[]

/** Which list, or which day; whose; and what is looked for in it. */
export function Tools(props: ToolsProps) {
  const say = () => words().followUp
  const waiting = () => waitingIn(props.view)
  const lists = () => [
    ...(['due', ...followUpKinds, 'talks'] as const).map((list) => ({
      list,
      name: say().lists[list],
      count: waiting()[list],
    })),
    ...payLists.map((list) => ({ list, name: words().payDesk.lists[list], count: waiting()[list] })),
    { list: 'day' as const, name: words().payDesk.day, count: undefined },
  ]
  const isDue = () => props.asked.list === 'due' || followUpKinds.some((kind) => kind === props.asked.list)
  return (
    <div class="log-tools">
      <Keyed each={lists()} keyOf={({ list }) => list}>
        {(one) => (
          <button
            type="button"
            class="plain only"
            aria-pressed={props.asked.list === one().list}
            onClick={() => props.ask({ list: one().list })}
          >
            {one().name} <b>{one().count}</b>
          </button>
        )}
      </Keyed>
      <Show when={props.day}>
        {(shown) => (
          <DayPicker day={shown()} today={props.today} choose={(chosen) => props.pick(chosen ?? props.today)} />
        )}
      </Show>
      <Show when={isDue()}>
        <fieldset class="whose">
          <legend class="unseen">{say().whose.label}</legend>
          <For each={whose}>
            {(each) => (
              <button
                type="button"
                class="plain only"
                aria-pressed={props.asked.whose === each}
                onClick={() => props.ask({ whose: each })}
              >
                {say().whose[each]}
              </button>
            )}
          </For>
        </fieldset>
      </Show>
      <Search
        label={words().payDesk.search}
        hint={words().payDesk.searchHint}
        typed={props.asked.typed}
        type={(typed) => props.ask({ typed })}
        seeking={props.seeking}
      />
    </div>
  )
}
