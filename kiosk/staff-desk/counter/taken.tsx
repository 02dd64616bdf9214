import { For } from 'solid-js'
import { clockTime } from '../../../shared/hall-clock.ts'
import type { Words } from '../../../shared/language/words.ts'
import { yuan } from '../../../shared/money.ts'
import type { NumberTaken } from '../../../shared/places/counter/view.ts'
import { certificateName, townshipName, tradeName } from '../../app/market.ts'
import { Facts } from '../facts.tsx'
import { words } from '../words.ts'

/** Their number, large enough to show across the counter, what was noted, and what to say to them. */
export function Taken(props: { readonly taken: NumberTaken; readonly next: () => void }) {
  const say = () => words().counter.taken
  const certificates = () => props.taken.claimed.map(certificateName)
  const sentences = () => [
    say().number(props.taken.number),
    say().hall,
    say().proof,
    ...(props.taken.minor ? [say().minor] : []),
    ...(certificates().length === 0 ? [] : [say().certificates(certificates())]),
  ]
  return (
    <article class="card taken">
      <div role="status">
        <h2>{say().title(props.taken.who)}</h2>
        <p class="taken-number">{props.taken.number}</p>
      </div>
      <div class="taken-side">
        <Facts facts={wantsFacts(words(), props.taken)} />
        <h3>{say().say}</h3>
        <ul>
          <For each={sentences()}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
        <div class="buttons">
          <button
            type="button"
            class="primary"
            ref={(element) => queueMicrotask(() => element.focus())}
            onClick={() => props.next()}
          >
            {say().next}
          </button>
        </div>
      </div>
    </article>
  )
}

function wantsFacts({ checkIn, desk }: Words, { wants }: NumberTaken): readonly (readonly [string, string])[] {
  const { name, notSaid } = checkIn.wants
  const { hours } = wants
  return [
    [name.trades, desk.tradeList(wants.trades.map(tradeName))],
    [name.township, wants.township === undefined ? notSaid : townshipName(wants.township)],
    [name.pay, wants.askHourlyFen === undefined ? checkIn.pay.any : checkIn.pay.from(yuan(wants.askHourlyFen))],
    [
      name.hours,
      hours === undefined
        ? checkIn.hours.any
        : checkIn.wants.hours(clockTime(hours.fromMinute), clockTime(hours.untilMinute)),
    ],
    [name.distance, wants.distance === undefined ? notSaid : checkIn.distance.band[wants.distance]],
  ]
}
