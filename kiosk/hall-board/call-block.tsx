import { For, Show } from 'solid-js'
import type { Lottery } from '../../shared/day/matching/lottery.ts'
import { hallTimeAt } from '../app/clock.ts'
import { market } from '../app/market.ts'
import { language } from '../app/words.ts'
import { words } from './words.ts'
import './call-block.css'
import type { Called } from './calls.ts'

/** Called at once, if it is more than one: who they are stands below, and how many of them is no number of theirs. */
const many = ({ calls }: Called): number | undefined => (calls.length > 1 ? calls.length : undefined)

function whereTo(called: Called): readonly string[] {
  const count = many(called)
  return count === undefined ? words().goTo(called.calls[0].people) : words().goToMany(count)
}

/** What is waited for: a call, or the lots that are to be drawn first. */
function headline(lottery: Lottery | undefined): string {
  if (lottery === undefined) return words().noCallHead
  return lottery.seed ? words().lotsDrawn : words().lotsAt(hallTimeAt(Date.parse(lottery.drawsAt)).clock)
}

/** The number called, or how many: amber while it is new, then dark until it is answered. Nobody is called to a closed hall. */
export function CallBlock(props: { called: Called | undefined; marketOpen: boolean; lottery: Lottery | undefined }) {
  return (
    <Show
      when={props.marketOpen && props.called}
      fallback={
        <div class="call" data-empty="">
          <p>
            <Show when={props.marketOpen} fallback={<b>{market().name[language()]}</b>}>
              <b>{headline(props.lottery)}</b>
              <span>{words().noCallYet}</span>
            </Show>
          </p>
        </div>
      }
    >
      {(called) => (
        <div class="call" data-fresh={called().fresh ? '' : undefined} role="status">
          <Show when={many(called()) === undefined}>
            <span class="call-number">{called().calls[0].number}</span>
          </Show>
          <span class="call-where">
            <For each={whereTo(called())}>{(line) => <span>{line}</span>}</For>
          </span>
        </div>
      )}
    </Show>
  )
}
