import { DialogForm } from '../dialog.tsx'
import { createReasonChoice, ReasonChoice } from '../reason-choice.tsx'
import type { Sending } from '../sending.ts'
import { words } from '../words.ts'
import { usualReasons } from './acts.ts'

interface WithoutCauseProps {
  /** Whose it is: their number, or their ticket. */
  readonly whose: string
  readonly sending: Pick<Sending, 'busy' | 'complaint' | 'setComplaint'>
  readonly submit: (reason: string) => void
  readonly close: () => void
}

/** 没有正当理由 costs somebody their number and their place in the line: what was said is asked, and it is confirmed. */
export function WithoutCause(props: WithoutCauseProps) {
  const say = () => words().acts
  const why = createReasonChoice(() => usualReasons.unexcused, 'unguessed')
  const submit = () => {
    const { text } = why.reason()
    if (why.chosen() === undefined) props.sending.setComplaint(() => say().chooseFirst)
    else if (text === '') props.sending.setComplaint(() => words().refusals['reason-needed']({ code: 'reason-needed' }))
    else props.submit(text)
  }
  return (
    <DialogForm
      title={say().reportOf(props.whose, say().report.unexcused)}
      confirm={say().confirm.unexcused}
      tone="danger"
      sending={props.sending}
      submit={submit}
      close={props.close}
    >
      <p>{say().unexcusedCosts}</p>
      <ReasonChoice of={why} focused />
    </DialogForm>
  )
}
