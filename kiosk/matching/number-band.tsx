import { For, Show } from 'solid-js'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { tradeShort } from '../app/market.ts'
import { words } from '../app/words.ts'
import { DayNumber } from '../pieces/day-number.tsx'
import { nearest } from './page.ts'

/** My number, huge, and where I stand for each trade: the two where I am nearest. */
export function NumberBand(props: { view: WorkerView }) {
  return (
    <div class="number-band">
      <DayNumber number={props.view.number} place="band" />
      <Show when={nearest(props.view).length > 0}>
        <div class="places">
          <For each={nearest(props.view)}>
            {(place) => (
              <div class="place">
                <p class="place-trade">{tradeShort(place.trade)}</p>
                <p class="place-figure">
                  <b>{words().matching.place(place.place)}</b>
                  {words().matching.of(place.of)}
                </p>
              </div>
            )}
          </For>
        </div>
      </Show>
    </div>
  )
}
