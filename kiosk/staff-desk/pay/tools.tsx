import { For, Show } from 'solid-js'
import { type PayCounts, payLists } from '../../../shared/county/pay/pay-list.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { DayPicker } from '../daily-log/day-picker.tsx'
import { Search } from '../search.tsx'
import type { Seeking } from '../seeking.ts'
import { words } from '../words.ts'
import type { PayAsked } from './asked.ts'

interface PayToolsProps {
  readonly asked: PayAsked
  readonly ask: (change: Partial<PayAsked>) => void
  readonly counts: PayCounts
  /** Whose work is looked at, where that is asked for. */
  readonly day: MarketDay | undefined
  readonly today: MarketDay
  readonly pick: (day: MarketDay) => void
  readonly seeking: Seeking
}

/** Which list, or which day; and what is looked for in it. */
export function PayTools(props: PayToolsProps) {
  const say = () => words().payDesk
  return (
    <div class="log-tools">
      <For each={payLists}>
        {(each) => (
          <button
            type="button"
            class="plain only"
            aria-pressed={props.asked.list === each}
            onClick={() => props.ask({ list: each })}
          >
            {say().lists[each]} <b>{props.counts[each]}</b>
          </button>
        )}
      </For>
      <button
        type="button"
        class="plain only"
        aria-pressed={props.asked.list === undefined}
        onClick={() => props.ask({ list: undefined })}
      >
        {say().day}
      </button>
      <Show when={props.day}>
        {(shown) => (
          <DayPicker day={shown()} today={props.today} choose={(chosen) => props.pick(chosen ?? props.today)} />
        )}
      </Show>
      <Search
        label={say().search}
        hint={say().searchHint}
        typed={props.asked.typed}
        type={(typed) => props.ask({ typed })}
        seeking={props.seeking}
      />
    </div>
  )
}
