import { For } from 'solid-js'
import { type PracticeTrouble, practiceTroubles } from '../../../shared/county/printing/practice.ts'
import type { MarketDay, PrinterId } from '../../../shared/ids.ts'
import { createAsking } from '../asking.ts'
import { words } from '../words.ts'

interface TroubleProps {
  readonly printer: PrinterId
  readonly trouble: PracticeTrouble
  readonly day: MarketDay
  readonly expired: () => void
  readonly changed: () => void
}

/** Where everything is made up a printer fails when somebody wants to see it fail. */
export default function Trouble(props: TroubleProps) {
  const say = () => words().printing.desk.practice
  const asking = createAsking(props)
  const put = (trouble: PracticeTrouble) =>
    asking.ask(
      'printing/practice-trouble',
      () => ({ printer: props.printer, trouble }),
      () => props.changed(),
    )
  return (
    <fieldset class="options">
      <legend>{say().title}</legend>
      <For each={practiceTroubles}>
        {(each) => (
          <label>
            <input
              type="radio"
              name={`trouble of ${props.printer}`}
              checked={props.trouble === each}
              onChange={() => put(each)}
            />
            {say().trouble[each]}
          </label>
        )}
      </For>
      <p class="complaint" role="alert">
        {asking.complaint()}
      </p>
    </fieldset>
  )
}
