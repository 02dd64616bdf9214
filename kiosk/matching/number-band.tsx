import { For, Show } from 'solid-js'
import type { ToldPlace } from '../../shared/day/matching/view.ts'
import type { DayNumber as Numbered } from '../../shared/ids.ts'
import { tradeShort } from '../app/market.ts'
import { words } from '../app/words.ts'
import { DayNumber } from '../pieces/day-number.tsx'

/** My number, huge, and where I stand in these trades; alone where the page says it. */
export function NumberBand(props: { number: Numbered; places?: readonly ToldPlace[] }) {
  return (
    <div class="number-band">
      <DayNumber number={props.number} place="band" />
      <Show when={props.places?.length}>
        <div class="places">
          <For each={props.places}>{(place) => <Place place={place} />}</For>
        </div>
      </Show>
    </div>
  )
}

/** 第 4 位，共 6 人. */
export function Place(props: { place: ToldPlace }) {
  return (
    <div class="place">
      <p class="place-trade">{tradeShort(props.place.trade)}</p>
      <p class="place-figure">
        <b>{words().matching.place(props.place.place)}</b>
        {words().matching.of(props.place.of)}
      </p>
    </div>
  )
}
