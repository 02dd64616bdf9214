import { For } from 'solid-js'
import { type PracticeTrouble as Fault, practiceTroubles } from '../../../shared/county/printing/practice.ts'
import type { PrinterAtDesk } from '../../../shared/county/printing/view.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { words } from '../words.ts'
import './practice-trouble.css'

interface TroubleProps {
  readonly printer: Pick<PrinterAtDesk, 'printer' | 'trouble'>
  readonly day: MarketDay
  readonly expired: () => void
  readonly changed: () => void
}

/** Where everything is made up a printer fails when somebody wants to see it fail. */
export function PracticeTrouble(props: TroubleProps) {
  const say = () => words().printing.desk.practice
  const asking = createAsking(props)
  const put = (trouble: Fault) =>
    asking.ask(
      'printing/practice-trouble',
      () => ({ printer: props.printer.printer, trouble }),
      () => props.changed(),
    )
  return (
    <fieldset class="options practice-trouble">
      <legend>{say().title}</legend>
      <For each={practiceTroubles}>
        {(each) => (
          <label>
            <input
              type="radio"
              name={`fault of ${props.printer.printer}`}
              checked={props.printer.trouble === each}
              onChange={() => put(each)}
            />
            {say().trouble[each]}
          </label>
        )}
      </For>
      <Complaint said={asking.complaint()} />
    </fieldset>
  )
}
