import { For, Show } from 'solid-js'
import { market } from '../app/market.ts'
import { language } from '../app/words.ts'
import { words } from './words.ts'
import './call-block.css'
import type { CallQueue } from './call-queue.ts'

/** The number called: amber while it is new, then dark until the next one, and sent nowhere once it was answered. */
export function CallBlock(props: { shown: CallQueue['shown']; open: boolean; marketOpen: boolean }) {
  return (
    <Show
      when={props.shown}
      fallback={
        <div class="call" data-empty="">
          <p>
            <Show when={props.marketOpen} fallback={<b>{market().name[language()]}</b>}>
              <b>{words().noCallHead}</b>
              <span>{words().noCallYet}</span>
            </Show>
          </p>
        </div>
      }
    >
      {(shown) => (
        <div class="call" data-fresh={shown().fresh ? '' : undefined} role="status">
          <span class="call-number">{shown().number}</span>
          <span class="call-where">
            <Show when={props.open || shown().fresh} fallback={<span>{words().calledBefore}</span>}>
              <For each={words().goTo(shown().people)}>{(line) => <span>{line}</span>}</For>
            </Show>
          </span>
        </div>
      )}
    </Show>
  )
}
