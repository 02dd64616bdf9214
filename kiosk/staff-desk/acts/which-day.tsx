import { For } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import { words } from '../words.ts'

interface WhichDayProps {
  readonly days: readonly MarketDay[]
  readonly chosen: MarketDay
  readonly choose: (day: MarketDay) => void
}

/** Of which day of the work it is told who came. */
export function WhichDay(props: WhichDayProps) {
  return (
    <fieldset class="options">
      <legend>{words().acts.whichDay}</legend>
      <For each={props.days}>
        {(day) => (
          <label>
            <input type="radio" name="work-date" checked={day === props.chosen} onChange={() => props.choose(day)} />
            {words().terms.workDate(day)}
          </label>
        )}
      </For>
    </fieldset>
  )
}
