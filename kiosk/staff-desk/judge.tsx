import { createSignal, Show, untrack } from 'solid-js'
import { isAboutEmployer } from '../../shared/day/posting/held.ts'
import type { MarketDay } from '../../shared/ids.ts'
import type { DeskPosting } from '../../shared/places/staff-desk/view.ts'
import { isOpenToMinors, tradeName } from '../app/market.ts'
import { Complaint } from './answered.tsx'
import { createAsking } from './asking.ts'
import { makeEscape } from './close-on-escape.ts'
import { CorrectEmployer } from './correct-employer.tsx'
import { EmployerPin } from './employer-pin.tsx'
import { Field } from './field.tsx'
import type { Said } from './said.ts'
import { words } from './words.ts'

interface JudgeProps {
  readonly posting: DeskPosting
  readonly day: MarketDay
  readonly expired: () => void
  readonly decided: (message: Said) => void
}

/** Yes or no to a held posting. A first employer's yes needs the name from their papers; below the floor it needs a reason. */
export function Judge(props: JudgeProps) {
  const [refusing, setRefusing] = createSignal(false)
  return (
    <Show
      when={refusing()}
      fallback={
        <>
          <ChosenPin day={props.day} expired={props.expired} posting={props.posting} />
          <Show
            when={props.posting.approvable}
            fallback={<TooLate posting={props.posting} refuse={() => setRefusing(true)} />}
          >
            <Approve
              day={props.day}
              decided={props.decided}
              expired={props.expired}
              posting={props.posting}
              refuse={() => setRefusing(true)}
            />
          </Show>
        </>
      }
    >
      <TurnDown
        day={props.day}
        decided={props.decided}
        expired={props.expired}
        posting={props.posting}
        cancel={() => setRefusing(false)}
      />
    </Show>
  )
}

/** A firm's code is public: the yes must be for whoever stands there, not for whoever typed it first. Where staff gave the PIN, they asked. */
function ChosenPin(props: Omit<JudgeProps, 'decided'>) {
  return (
    <Show when={!props.posting.employerApproved && props.posting.employerPin === 'chosen'}>
      <div class="judge">
        <p>{words().counter.employer.pin.chosenBy(props.posting.employerPhoneMasked)}</p>
        <div class="buttons">
          <CorrectEmployer
            employer={props.posting.employer}
            kind={props.posting.employerKind}
            day={props.day}
            expired={props.expired}
            corrected={() => {}}
          />
          <EmployerPin of={props.posting} day={props.day} expired={props.expired} changed={() => {}} />
        </div>
      </div>
    </Show>
  )
}

function Approve(props: JudgeProps & { readonly refuse: () => void }) {
  const say = () => words().desk
  const [name, setName] = createSignal('')
  const [reason, setReason] = createSignal('')
  const [forMinors, setForMinors] = createSignal(false)
  const [tried, setTried] = createSignal(false)
  /** What they decide about is what they read, not what came under their hand. */
  const [seen, setSeen] = createSignal(untrack(() => props.posting.terms))
  const asking = createAsking(props)
  const fields: { name?: HTMLElement; reason?: HTMLElement } = {}

  /** A name heard on the telephone is not yet one seen on their papers. */
  const needsName = () => !props.posting.employerApproved
  const needsReason = () => props.posting.floorFen !== undefined || props.posting.held.some(isAboutEmployer)
  const nameMissing = () => needsName() && name().trim() === ''
  const reasonMissing = () => needsReason() && reason().trim() === ''

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (nameMissing()) return fields.name?.focus()
    if (reasonMissing()) return fields.reason?.focus()
    const { posting, terms } = props.posting
    const asked = {
      posting,
      seen: seen(),
      ...(needsName() ? { employerName: name().trim() } : {}),
      ...(needsReason() ? { reason: reason().trim() } : {}),
      ...(forMinors() ? { forMinors: true } : {}),
    }
    const message = () => words().desk.approved(tradeName(terms.trade), words().terms.places(terms.places))
    asking.ask(
      'staff-desk/approve',
      (command) => ({ ...asked, command }),
      () => props.decided(message),
      () => {
        setSeen(props.posting.terms)
        return false
      },
    )
  }
  return (
    <form class="judge" novalidate onSubmit={submit}>
      <Show when={needsName()}>
        <Field
          label={say().employerName}
          hint={say().employerNameHint}
          value={name()}
          onInput={setName}
          error={tried() && nameMissing() ? say().fillIn : undefined}
          ref={(element) => {
            fields.name = element
          }}
        />
      </Show>
      <Show when={needsReason()}>
        <Field
          label={say().reason}
          value={reason()}
          onInput={setReason}
          kind="lines"
          error={tried() && reasonMissing() ? say().fillIn : undefined}
          ref={(element) => {
            fields.reason = element
          }}
        />
      </Show>
      <Show when={isOpenToMinors(props.posting.terms.trade)}>
        <label class="tick">
          <input
            type="checkbox"
            checked={forMinors()}
            onChange={(event) => setForMinors(event.currentTarget.checked)}
          />
          <span>
            {say().forMinors}
            <span class="hint">{say().forMinorsHint}</span>
          </span>
        </label>
      </Show>
      <Complaint said={asking.complaint()} />
      <div class="buttons">
        <button type="submit" class="confirm" disabled={asking.busy()}>
          {asking.busy() ? say().busy : say().approve}
        </button>
        <No posting={props.posting} busy={asking.busy()} refuse={props.refuse} />
      </div>
      <HasPeople posting={props.posting} />
    </form>
  )
}

interface NoProps {
  readonly posting: DeskPosting
  readonly busy?: boolean
  readonly refuse: () => void
}

/** It waits only while its second wave is still to leave: whoever has the job goes with that, and nobody more is let to it. */
const TooLate = (props: NoProps) => (
  <div class="judge">
    <p>{words().desk.approveTooLate}</p>
    <div class="buttons">
      <No {...props} />
    </div>
    <HasPeople posting={props.posting} />
  </div>
)

const No = (props: NoProps) => (
  <Show when={props.posting.turnDownable}>
    <button type="button" class="plain" disabled={props.busy} onClick={() => props.refuse()}>
      {words().desk.turnDown}
    </button>
  </Show>
)

/** Why there is no such answer. */
const HasPeople = (props: Pick<NoProps, 'posting'>) => (
  <Show when={!props.posting.turnDownable}>
    <p class="hint">{words().refusals['job-has-people']({ code: 'job-has-people', people: props.posting.placed })}</p>
  </Show>
)

function TurnDown(props: JudgeProps & { readonly cancel: () => void }) {
  const say = () => words().desk
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const asking = createAsking(props)
  let field: HTMLElement | undefined
  const onEscape = makeEscape({
    isFilled: () => reason().trim() !== '',
    setComplaint: asking.setComplaint,
    close: () => props.cancel(),
  })

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason().trim() === '') return field?.focus()
    const asked = { posting: props.posting.posting, reason: reason().trim() }
    const { trade } = props.posting.terms
    const message = () => words().desk.turnedDown(tradeName(trade))
    asking.ask(
      'staff-desk/turn-down',
      (command) => ({ ...asked, command }),
      () => props.decided(message),
    )
  }
  return (
    <form
      class="judge"
      novalidate
      aria-label={say().turnDownTitle}
      onSubmit={submit}
      onKeyDown={(event) => onEscape(event)}
    >
      <Field
        label={say().turnDownReason}
        hint={say().turnDownHint}
        value={reason()}
        onInput={setReason}
        kind="lines"
        error={tried() && reason().trim() === '' ? say().fillIn : undefined}
        ref={(element) => {
          field = element
          queueMicrotask(() => element.focus())
        }}
      />
      <Complaint said={asking.complaint()} />
      <div class="buttons">
        <button type="submit" class="danger" disabled={asking.busy()}>
          {asking.busy() ? say().busy : say().turnDownConfirm}
        </button>
        <button type="button" class="plain" disabled={asking.busy()} onClick={() => props.cancel()}>
          {say().cancel}
        </button>
      </div>
    </form>
  )
}
