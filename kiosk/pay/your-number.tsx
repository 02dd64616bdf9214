import { Show } from 'solid-js'
import type { DayNumber as Numbered } from '../../shared/ids.ts'
import { words } from '../app/words.ts'
import { DayNumber } from '../pieces/day-number.tsx'

/** The number they have today; nothing where they have none yet. */
export const YourNumber = (props: { readonly number: Numbered | undefined }) => (
  <Show when={props.number}>
    {(number) => (
      <div class="pay-number">
        <span class="unseen">{words().common.yourNumber}</span>
        <DayNumber number={number()} place="band" />
      </div>
    )}
  </Show>
)
