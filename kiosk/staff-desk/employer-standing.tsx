import { createSignal, Show } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import type { DeskPosting } from '../../shared/places/staff-desk/view.ts'
import { createAsking } from './asking.ts'
import { CorrectEmployer } from './correct-employer.tsx'
import { createCardPrint } from './employer-card.tsx'
import { Field } from './field.tsx'
import { words } from './words.ts'

interface EmployerStandingProps {
  readonly posting: DeskPosting
  readonly day: MarketDay
  readonly expired: () => void
}

/** Their card, and whether what they post goes onto the board by itself. */
export function EmployerStanding(props: EmployerStandingProps) {
  const say = () => words().desk
  const employer = () => props.posting.employer
  const asking = createAsking(props)
  const paper = createCardPrint()
  const issue = () =>
    asking.ask(
      'staff-desk/issue-card',
      (command) => ({ command, employer: employer() }),
      (card) => void paper.print(card),
    )
  const revoke = () =>
    asking.ask(
      'staff-desk/revoke-card',
      (command) => ({ command, employer: employer() }),
      () => {},
    )
  return (
    <section class="judge" aria-label={say().employer}>
      <Show when={props.posting.employerStopped}>
        <p class="complaint">{say().employerStopped}</p>
      </Show>
      <p class="complaint" role="alert">
        {asking.complaint()}
      </p>
      <div class="buttons">
        <button type="button" class="plain" disabled={asking.busy()} onClick={issue}>
          {props.posting.employerHasCard ? say().cardAgain : say().cardPrint}
        </button>
        <Show when={props.posting.employerHasCard}>
          <button type="button" class="plain" disabled={asking.busy()} onClick={revoke}>
            {say().cardRevoke}
          </button>
        </Show>
      </div>
      <CorrectEmployer {...props} />
      <StopForm {...props} />
      <paper.Paper />
    </section>
  )
}

function StopForm(props: EmployerStandingProps) {
  const say = () => words().desk
  const [open, setOpen] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const asking = createAsking(props)
  const name = () => (props.posting.employerStopped ? 'staff-desk/let-employer-post' : 'staff-desk/stop-employer')
  const label = () => (props.posting.employerStopped ? say().letPost : say().stopEmployer)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason().trim() === '') return
    const asked = { employer: props.posting.employer, reason: reason().trim() }
    asking.ask(
      name(),
      (command) => ({ ...asked, command }),
      () => {
        setOpen(false)
        setReason('')
        setTried(false)
      },
    )
  }
  return (
    <Show
      when={open()}
      fallback={
        <div class="buttons">
          <button type="button" class="plain" onClick={() => setOpen(true)}>
            {label()}
          </button>
        </div>
      }
    >
      <form
        novalidate
        aria-label={label()}
        onSubmit={submit}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        <Field
          label={say().stopReason}
          kind="lines"
          value={reason()}
          onInput={setReason}
          error={tried() && reason().trim() === '' ? say().fillIn : undefined}
          ref={(element) => queueMicrotask(() => element.focus())}
        />
        <p class="complaint" role="alert">
          {asking.complaint()}
        </p>
        <div class="buttons">
          <button type="submit" class="danger" disabled={asking.busy()}>
            {asking.busy() ? say().busy : label()}
          </button>
          <button type="button" class="plain" onClick={() => setOpen(false)}>
            {say().cancel}
          </button>
        </div>
      </form>
    </Show>
  )
}
