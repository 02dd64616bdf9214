import type { WorkerAtDesk } from '../../../shared/identity/typed.ts'
import { market } from '../../app/market.ts'
import { createAsking } from '../asking.ts'
import { ReasonForm } from '../reason-form.tsx'
import { words } from '../words.ts'
import type { DialogProps } from './task.ts'

interface HardToPlaceProps extends DialogProps {
  readonly identity: WorkerAtDesk
  /** Whether they are marked already: then it is taken back. */
  readonly holds: boolean
}

/** 就业困难: what it changes in line, and why a supervisor finds so. */
export function HardToPlace(props: HardToPlaceProps) {
  const say = () => words().counter.hardToPlace
  const asking = createAsking(props)
  const submit = (reason: string) => {
    const holds = !props.holds
    asking.ask(
      'counter/set-hard-to-place',
      (command) => ({ command, identity: props.identity, holds, reason }),
      () => props.done(() => (holds ? say().marked : say().unmarked)),
    )
  }
  return (
    <ReasonForm
      title={props.holds ? say().unmark : say().mark}
      confirm={words().counter.note}
      tone="primary"
      reason={say().reason}
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>{say().text(market().boostDays)}</p>
    </ReasonForm>
  )
}
