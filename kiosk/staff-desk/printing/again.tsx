import { createSignal } from 'solid-js'
import type { DayNumber, EmployerId, MarketDay } from '../../../shared/ids.ts'
import type { PrintAnswer } from '../../../shared/ticket/print.ts'
import { language } from '../../app/words.ts'
import { createRoll } from '../../pieces/paper/roll.ts'
import { createAsking } from '../asking.ts'
import { Sent } from '../print-papers.tsx'
import { words } from '../words.ts'

interface AtDesk {
  readonly day: MarketDay
  readonly expired: () => void
}

/** Somebody's number of today. */
export function NumberAgain(props: AtDesk & { readonly number: DayNumber }) {
  const asking = createAsking(props)
  const out = createOut()
  const print = () =>
    asking.ask(
      'printing/print-number',
      (command) => ({ command, number: props.number, language: language() }),
      out.comes,
    )
  return <Again label={words().printing.desk.numberAgain(props.number)} print={print} asking={asking} out={out} />
}

/** A card anew: the one that may lie somewhere opens nothing any more. */
export function CardAgain(props: AtDesk & { readonly employer: EmployerId }) {
  const asking = createAsking(props)
  const out = createOut()
  const print = () =>
    asking.ask(
      'staff-desk/issue-card',
      (command) => ({ command, employer: props.employer, language: language() }),
      out.comes,
    )
  return <Again label={words().printing.desk.cardAgain} print={print} asking={asking} out={out} />
}

/** The paper goes to the printer of the desk, or onto the roll of this page. */
function createOut() {
  const roll = createRoll()
  const [answer, setAnswer] = createSignal<PrintAnswer>()
  return {
    answer,
    comes(came: PrintAnswer): void {
      setAnswer(came)
      void roll.print(came.papers)
    },
  }
}

interface AgainProps {
  readonly label: string
  readonly print: () => void
  readonly asking: Pick<ReturnType<typeof createAsking>, 'busy' | 'complaint'>
  readonly out: Pick<ReturnType<typeof createOut>, 'answer'>
}

function Again(props: AgainProps) {
  return (
    <>
      <button type="button" class="plain" disabled={props.asking.busy()} onClick={() => props.print()}>
        {props.label}
      </button>
      <p class="complaint" role="alert">
        {props.asking.complaint()}
      </p>
      <Sent answer={props.out.answer()} />
    </>
  )
}
