import { For, Show } from 'solid-js'
import { market } from '../app/market.ts'
import { language } from '../app/words.ts'
import { words } from './words.ts'
import './call-block.css'
import type { Called } from './calls.ts'

/** Called at once, if it is more than one: who they are stands below. */
const many = ({ calls }: Called): number | undefined => (calls.length > 1 ? calls.length : undefined)

/**
 * The number called, or how many: amber while it is new, then dark until the next one, and sent nowhere once it was answered.
 */
export function CallBlock(props: { called: Called | undefined; open: boolean; marketOpen: boolean }) {
  return (
    <Show
      when={props.called}
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
      {(called) => (
        <div class="call" data-fresh={called().fresh ? '' : undefined} role="status">
          <span class="call-number">{many(called()) ?? called().calls[0].number}</span>
          <span class="call-where">
            <Show when={props.open || called().fresh} fallback={<span>{words().calledBefore}</span>}>
              <For each={many(called()) === undefined ? words().goTo(called().calls[0].people) : words().goToMany}>
                {(line) => <span>{line}</span>}
              </For>
            </Show>
          </span>
        </div>
      )}
    </Show>
  )
}
