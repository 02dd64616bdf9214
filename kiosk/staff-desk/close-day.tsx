import { createSignal, onMount } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import type { DeskView } from '../../shared/places/staff-desk/view.ts'
import { makeCommand } from './command.ts'
import { Field } from './field.tsx'
import { createSending } from './sending.ts'
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
  const command = makeCommand(() => props.day)
  const sending = createSending(() => props.expired())
  let dialog: HTMLDialogElement | undefined
  onMount(() => dialog?.showModal())
  const ending = () =>
    props.view.postings.filter(
      ({ status, terms }) => (status === 'open' || status === 'held') && terms.workDate <= props.day,
    ).length
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason().trim() === '') return
    const asked = { reason: reason().trim() }
    void sending.send(
      'market-day/close',
      { ...asked, command: command.idFor(asked) },
      { answered: command.answered, done: () => props.close() },
    )
  }
  return (
    <dialog
      class="forget"
      aria-labelledby="close-day-title"
      onClose={() => props.close()}
      ref={(element) => {
        dialog = element
      }}
    >
      <form novalidate onSubmit={submit}>
        <h2 id="close-day-title">{say().closeDayTitle}</h2>
        <ul class="close-day-effects">
          <li>{say().closeDayWaiting(props.view.waiting)}</li>
          <li>{say().closeDayOffered(props.view.offered)}</li>
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
        <p class="complaint" role="alert">
          {sending.complaint()}
        </p>
        <div class="buttons">
          <button type="submit" class="danger" disabled={sending.busy()}>
            {sending.busy() ? say().busy : say().closeDayConfirm}
          </button>
          <button type="button" class="plain" disabled={sending.busy()} onClick={() => props.close()}>
            {say().cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
