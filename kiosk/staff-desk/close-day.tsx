import { createSignal } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { createAsking } from './asking.ts'
import { DialogForm } from './dialog.tsx'
import { Field } from './field.tsx'
import { words } from './words.ts'

interface CloseDayProps {
  readonly view: DeskView
  readonly day: MarketDay
  readonly close: () => void
  readonly expired: () => void
}

/** 关账 before its hour: says what it does, asks why, and that nothing opens the day again. */
export function CloseDay(props: CloseDayProps) {
  const say = () => words().desk
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const asking = createAsking(props)
  const ending = () =>
    props.view.postings.filter(
      ({ status, terms }) => (status === 'open' || status === 'held') && terms.workDate <= props.day,
    ).length
  const submit = () => {
    setTried(true)
    const why = reason().trim()
    if (why !== '') asking.ask('market-day/close', (command) => ({ command, reason: why }), props.close)
  }
  return (
    <DialogForm
      title={say().closeDayTitle}
      confirm={say().closeDayConfirm}
      tone="danger"
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <ul class="close-day-effects">
        <li>{say().closeDayWaiting(props.view.figures.waiting)}</li>
        <li>{say().closeDayOffered(props.view.figures.offered)}</li>
        <li>{say().closeDayPostings(ending())}</li>
        <li>{say().closeDayPlaced}</li>
      </ul>
      <p>
        <b>{say().closeDayForGood}</b>
      </p>
      <Field
        label={say().closeDayReason}
        kind="lines"
        value={reason()}
        onInput={setReason}
        error={tried() && reason().trim() === '' ? say().fillIn : undefined}
      />
    </DialogForm>
  )
}
