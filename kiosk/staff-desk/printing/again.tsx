import type { DayNumber, EmployerId, MarketDay } from '../../../shared/ids.ts'
import { language } from '../../app/words.ts'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { createPaperOut } from '../paper-out.tsx'
import { words } from '../words.ts'

interface AtDesk {
  readonly day: MarketDay
  readonly expired: () => void
}

/** Somebody's number of today. */
export function NumberAgain(props: AtDesk & { readonly number: DayNumber }) {
  const asking = createAsking(props)
  const out = createPaperOut()
  const print = () =>
    asking.ask(
      'printing/print-number',
      (command) => ({ command, number: props.number, language: language() }),
      (answer) => void out.comes(answer),
    )
  return <Again label={words().printing.desk.numberAgain(props.number)} print={print} asking={asking} Sent={out.Sent} />
}

/** A card anew: the one that may lie somewhere opens nothing any more. */
export function CardAgain(props: AtDesk & { readonly employer: EmployerId }) {
  const asking = createAsking(props)
  const out = createPaperOut()
  const print = () =>
    asking.ask(
      'staff-desk/issue-card',
      (command) => ({ command, employer: props.employer, language: language() }),
      (answer) => void out.comes(answer),
    )
  return <Again label={words().printing.desk.cardAgain} print={print} asking={asking} Sent={out.Sent} />
}

interface AgainProps {
  readonly label: string
  readonly print: () => void
  readonly asking: Pick<ReturnType<typeof createAsking>, 'busy' | 'complaint'>
  readonly Sent: ReturnType<typeof createPaperOut>['Sent']
}

function Again(props: AgainProps) {
  return (
    <>
      <button type="button" class="plain" disabled={props.asking.busy()} onClick={() => props.print()}>
        {props.label}
      </button>
      <Complaint said={props.asking.complaint()} />
      <props.Sent />
    </>
  )
}
