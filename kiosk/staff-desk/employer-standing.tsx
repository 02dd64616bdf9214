import { createSignal, Show } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import type { WholeNumbers } from '../../shared/places/counter/view.ts'
import type { DeskEmployer } from '../../shared/places/staff-desk/employer.ts'
import { language } from '../app/words.ts'
import { Complaint } from './answered.tsx'
import { createAsking } from './asking.ts'
import { CorrectEmployer } from './correct-employer.tsx'
import { EmployerPin } from './employer-pin.tsx'
import { createPaperOut } from './paper-out.tsx'
import { ReasonForm } from './reason-form.tsx'
import { words } from './words.ts'

interface EmployerStandingProps {
  readonly employer: DeskEmployer
  readonly day: MarketDay
  readonly expired: () => void
  /** Where no live view brings what was done about them. */
  readonly changed?: () => void
}

/** What they are known by: masked, or whole for whoever said why. */
export function employerFacts(of: DeskEmployer, whole?: WholeNumbers): readonly (readonly [string, string])[] {
  const say = words().desk
  const licence = whole === undefined ? of.employerLicenceMasked : whole.licence
  return [
    [say.employerNumber[of.employerKind], whole?.number ?? of.employerNumberMasked],
    ...(licence === undefined ? [] : [[say.licence, licence] as const]),
    [say.phone, whole?.phone ?? of.employerPhoneMasked],
    [words().payDesk.record.title, recordWords(of.employerRecord)],
  ]
}

/** Facts, never stars: what was paid, and where nobody came to fetch their people. */
function recordWords({
  asked,
  paidOnTime,
  termsChanged,
  failedToTurnUp,
  openComplaints,
}: DeskEmployer['employerRecord']): string {
  const { record } = words().payDesk
  return words().desk.together([
    record.paid(paidOnTime, asked),
    ...(termsChanged === 0 ? [] : [record.changed(termsChanged)]),
    ...(failedToTurnUp === 0 ? [] : [record.failed(failedToTurnUp)]),
    ...(openComplaints === 0 ? [] : [record.complaints(openComplaints)]),
  ])
}

/** Their card, and whether what they post goes onto the board by itself. */
export function EmployerStanding(props: EmployerStandingProps) {
  const say = () => words().desk
  const employer = () => props.employer.employer
  const asking = createAsking(props)
  const out = createPaperOut()
  const issue = () =>
    asking.ask(
      'staff-desk/issue-card',
      (command) => ({ command, employer: employer(), language: language() }),
      (answer) => void out.comes(answer).then(() => props.changed?.()),
    )
  const revoke = () =>
    asking.ask(
      'staff-desk/revoke-card',
      (command) => ({ command, employer: employer() }),
      () => props.changed?.(),
    )
  return (
    <section class="judge" aria-label={say().employer}>
      <Show when={props.employer.employerStopped}>
        <p class="complaint">{say().employerStopped}</p>
      </Show>
      <Complaint said={asking.complaint()} />
      <out.Sent />
      <div class="buttons">
        <Show when={props.employer.employerApproved}>
          <button type="button" class="plain" disabled={asking.busy()} onClick={issue}>
            {props.employer.employerHasCard ? say().cardAgain : say().cardPrint}
          </button>
          <Show when={props.employer.employerHasCard}>
            <button type="button" class="plain" disabled={asking.busy()} onClick={revoke}>
              {say().cardRevoke}
            </button>
          </Show>
        </Show>
        <EmployerPin of={props.employer} day={props.day} expired={props.expired} changed={() => props.changed?.()} />
        <CorrectEmployer
          employer={employer()}
          kind={props.employer.employerKind}
          day={props.day}
          expired={props.expired}
          corrected={() => props.changed?.()}
        />
        <StopOrLet {...props} />
      </div>
    </section>
  )
}

/** Ends that what they post goes onto the board by itself, or allows it again; either with a reason. */
function StopOrLet(props: EmployerStandingProps) {
  const say = () => words().desk
  const [open, setOpen] = createSignal(false)
  const asking = createAsking(props)
  const name = () => (props.employer.employerStopped ? 'staff-desk/let-employer-post' : 'staff-desk/stop-employer')
  const label = () => (props.employer.employerStopped ? say().letPost : say().stopEmployer)
  const submit = (reason: string) => {
    const { employer } = props.employer
    asking.ask(
      name(),
      (command) => ({ employer, reason, command }),
      () => {
        setOpen(false)
        props.changed?.()
      },
    )
  }
  return (
    <>
      <button type="button" class="plain" onClick={() => setOpen(true)}>
        {label()}
      </button>
      <Show when={open()}>
        <ReasonForm
          title={label()}
          confirm={label()}
          tone={props.employer.employerStopped ? 'primary' : 'danger'}
          sending={asking}
          submit={submit}
          close={() => setOpen(false)}
        >
          <Show when={!props.employer.employerStopped}>
            <p>{say().stopMeans}</p>
          </Show>
        </ReasonForm>
      </Show>
    </>
  )
}
