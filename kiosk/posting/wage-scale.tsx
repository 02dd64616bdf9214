import { Show } from 'solid-js'
import type { Usual } from '../../shared/day/posting/unlikely.ts'
import { againstFloor, hourlyYuan } from '../../shared/money.ts'
import { words } from '../app/words.ts'
import { onScale } from '../pieces/wage.ts'

/** Where the hourly value lies against the floor: red below, green above, what is usual before the last quarter, a marker that stops at the ends. */
export function WageScale(props: { readonly hourlyFen: number | undefined; readonly usual: Usual }) {
  const say = () => words().posting.wage
  const at = (fen: number) => onScale(fen, props.usual.floorFen, props.usual.middleFen)
  return (
    <div class="wage-scale" style={{ '--now': at(props.hourlyFen ?? 0) }}>
      <p class="wage-floor">
        {say().floor} <b>{hourlyYuan(props.usual.floorFen)}</b>
      </p>
      <Show when={props.usual.middleFen}>
        {(fen) => (
          <p class="wage-middle">
            {say().middle} <b>{hourlyYuan(fen())}</b>
          </p>
        )}
      </Show>
      <div class="wage-bar" aria-hidden="true">
        <i class="wage-below" />
        <i class="wage-tick" />
        <i class="wage-above" />
        <Show when={props.usual.middleFen}>
          {(fen) => <i class="wage-middle-tick" style={{ '--middle': at(fen()) }} />}
        </Show>
      </div>
      <div class="wage-under">
        <Show when={props.hourlyFen !== undefined}>
          <svg class="wage-marker" viewBox="0 0 48 32" aria-hidden="true">
            <path d="M24 0 48 32H0Z" />
          </svg>
          <p class="wage-now">
            {say().now} <b>{againstFloor(props.hourlyFen ?? 0, props.usual.floorFen)}</b> {say().unit}
          </p>
        </Show>
      </div>
    </div>
  )
}
