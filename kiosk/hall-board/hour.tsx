import { Show } from 'solid-js'
import { hallTimeAt, lastBeatMillis } from '../app/clock.ts'
import { words } from './words.ts'
import './hour.css'

const staleSeconds = 15

/** The hour and how old the board is: data older than 15 s says so. */
export function Hour(props: { millis: number | undefined; ageSeconds: number; heard: boolean }) {
  const stale = () => props.ageSeconds > staleSeconds
  const age = () => {
    const said = words()
    const beat = lastBeatMillis()
    if (!props.heard || beat === undefined) return said.connecting
    return stale() ? said.stoppedAt(hallTimeAt(beat).clock) : said.updated(props.ageSeconds)
  }
  return (
    <div class="hour">
      <Show when={props.millis}>
        {(millis) => {
          const time = () => hallTimeAt(millis())
          return (
            <>
              <p class="hour-clock">{time().clock}</p>
              <p class="hour-date">
                <span>{words().month(Number(time().date.slice(5, 7)))}</span>
                <span>{words().day(Number(time().date.slice(8)))}</span>
              </p>
              <p class="hour-weekday">{words().weekdays[time().weekday]}</p>
            </>
          )
        }}
      </Show>
      <p class="hour-age" data-stale={stale() || !props.heard ? '' : undefined}>
        <i aria-hidden="true" />
        {age()}
      </p>
    </div>
  )
}
