import { createMemo, createSignal, Show, untrack } from 'solid-js'
import { needsAddress } from '../../../shared/day/posting/meeting.ts'
import { discriminatoryPhrases } from '../../../shared/day/posting/wording.ts'
import type { TradeId } from '../../../shared/ids.ts'
import { wordsFor } from '../../../shared/language/refusal-words.ts'
import type { PostedFor } from '../../../shared/places/counter/view.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { isOpenToMinors, tradeName } from '../../app/market.ts'
import { type Draft, emptyDraft, termsOf, transportOf } from '../../pieces/terms-draft.ts'
import { isAnswered, type Question, questionFor, questionsOf } from '../../pieces/terms-questions.ts'
import { createAsking } from '../asking.ts'
import { focusSoon } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { MarkedText } from '../marked-text.tsx'
import { createSaid, type Said } from '../said.ts'
import { words } from '../words.ts'
import { Consent } from './consent.tsx'
import { createEmployer, type EmployerBox, EmployerFields, employerBox } from './employer-fields.tsx'
import { doubtsIn, worthBesideFloor } from './pay-fields.tsx'
import { firstBox, type TaskProps } from './task.ts'
import { isOfReason, termComplaint } from './terms-complaints.ts'
import { TermsFields } from './terms-fields.tsx'

/** 电话登记用工: one page with every term, and perhaps the yes of staff, while somebody is on the telephone. */
export function ByTelephone(props: TaskProps) {
  const [said, setSaid] = createSaid()
  const [round, setRound] = createSignal(1)
  const caller = createCaller()
  const posted = (message: Said) => {
    setSaid(message)
    caller.keep()
    setRound(round() + 1)
  }
  const other = () => {
    setSaid(undefined)
    caller.leave()
    setRound(round() + 1)
  }
  return (
    <>
      <p class="decided" role="status">
        {said()}
      </p>
      <Show keyed when={round()}>
        <CallForm day={props.day} expired={props.expired} caller={caller} posted={posted} other={other} />
      </Show>
    </>
  )
}

/** Who is on the telephone, and often has another job to post. */
function createCaller() {
  const employer = createEmployer()
  const [consent, setConsent] = createSignal(false)
  const [known, setKnown] = createSignal<string>()
  return {
    employer,
    consent,
    setConsent,
    /** Whom the next job is for as well; undefined while nothing was posted for them. */
    known,
    keep: () => setKnown(employer.typed().name.trim() || employer.typed().number.trim()),
    leave(): void {
      employer.clear()
      setConsent(false)
      setKnown(undefined)
    },
  }
}

/** What a clerk decides about it in the same step. */
function createJudging() {
  const [letThrough, setLetThrough] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const [forMinors, setForMinors] = createSignal(false)
  return {
    letThrough,
    setLetThrough,
    reason,
    setReason,
    forMinors,
    setForMinors,
    approve: () =>
      letThrough()
        ? {
            approve: {
              ...(reason().trim() === '' ? {} : { reason: reason().trim() }),
              ...(forMinors() ? { forMinors: true } : {}),
            },
          }
        : {},
  }
}

interface CallFormProps extends TaskProps {
  readonly caller: ReturnType<typeof createCaller>
  readonly posted: (message: Said) => void
  readonly other: () => void
}

function CallForm(props: CallFormProps) {
  const { employer, consent, setConsent, known } = untrack(() => props.caller)
  const judging = createJudging()
  const isPerson = () => employer.typed().kind === 'person'
  const [draft, setDraft] = createSignal<Draft>({ ...emptyDraft, workDate: props.day })
  const [notes, setNotes] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [refusal, setRefusal] = createSignal<Refusal>()
  const asking = createAsking(props)
  const asksAddress = () => {
    const transport = transportOf(draft())
    return transport !== undefined && needsAddress({ transport })
  }
  const phrases = createMemo(() => discriminatoryPhrases(notes()))
  const worded = (no: Refusal | undefined) => (no === undefined ? undefined : wordsFor(words().refusals, no))

  const employerError = (box: EmployerBox) => {
    const no = refusal()
    if (no === undefined || employerBox(no) !== box) return undefined
    return no.code === 'wrong-proof' ? words().counter.telephone.otherPhone : worded(no)
  }
  const termError = (question: Question) =>
    termComplaint(question, { draft: draft(), tried: tried(), refusal: refusal() })
  const reasonError = () => {
    const no = refusal()
    return no !== undefined && isOfReason(no) ? worded(no) : undefined
  }
  const refused = (no: Refusal): boolean => {
    const isTold = employerBox(no) !== undefined || questionFor(no) !== undefined || isOfReason(no)
    setRefusal(isTold ? no : undefined)
    return isTold
  }
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    setTried(true)
    setRefusal(undefined)
    const form = event.currentTarget
    const terms = termsOf(draft())
    const isWhole = questionsOf(draft()).every((question) => isAnswered(draft(), question))
    if (terms === undefined || !isWhole || phrases().length > 0) return firstBox(form)
    const named = employer.typed().name.trim() === '' ? {} : { employerName: employer.typed().name.trim() }
    const written = notes().trim() === '' ? {} : { notes: notes().trim() }
    asking.ask(
      'posting/post-for',
      (command) => ({
        command,
        employer: employer.identity(),
        ...(isPerson() && consent() ? { consent: true } : {}),
        ...named,
        terms,
        ...written,
        ...judging.approve(),
      }),
      (answer) => props.posted(() => postedWords(answer, terms)),
      (no) => {
        const isTold = refused(no)
        if (isTold) firstBox(form)
        return isTold
      },
    )
  }
  return (
    <form class="card counter-form dense" novalidate onSubmit={submit}>
      <Show when={known()}>
        {(who) => (
          <div class="whole still-them">
            <p>{words().counter.telephone.again(who())}</p>
            <button type="button" class="plain" onClick={() => props.other()}>
              {words().counter.telephone.other}
            </button>
          </div>
        )}
      </Show>
      <EmployerFields
        employer={employer}
        error={employerError}
        ref={(element) => known() === undefined && focusSoon(element)}
      />
      <TermsFields
        day={props.day}
        first={(element) => known() !== undefined && focusSoon(element)}
        draft={draft()}
        change={(part) => setDraft({ ...draft(), ...part })}
        error={termError}
      />
      <div class="whole">
        <Show when={notes().trim() === '' && asksAddress()}>
          <p class="alarm sand">{words().desk.notesAddress}</p>
        </Show>
        <Field
          label={words().desk.notes}
          hint={words().desk.notesHint}
          kind="lines"
          value={notes()}
          onInput={setNotes}
        />
        <Show when={phrases().length > 0}>
          <div class="alarm sand">
            <MarkedText text={notes()} phrases={phrases()} />
          </div>
        </Show>
      </div>
      <Show when={isPerson()}>
        <Consent of="employer" agreed={consent()} agree={setConsent} ref={() => {}} />
      </Show>
      <Judging judging={judging} draft={draft()} day={props.day} error={reasonError()} />
      <p class="complaint whole" role="alert">
        {asking.complaint()}
      </p>
      <div class="buttons whole">
        <button type="submit" class="primary" disabled={asking.busy()}>
          {asking.busy()
            ? words().desk.busy
            : doubtsIn(draft(), props.day)
              ? words().posting.check.sure
              : words().counter.telephone.post}
        </button>
      </div>
    </form>
  )
}

interface JudgingProps extends Pick<TaskProps, 'day'> {
  readonly judging: ReturnType<typeof createJudging>
  readonly draft: Draft
  readonly error: string | undefined
}

/** Whether it goes onto the board at once; below the floor with a reason, for minors with a look. */
function Judging(props: JudgingProps) {
  const say = () => words().counter.telephone
  const isBelow = () => worthBesideFloor(props.draft, props.day)?.isBelow === true
  const mayMinors = () => props.draft.trade !== undefined && isOpenToMinors(props.draft.trade)
  return (
    <div class="whole judging">
      <Tick
        label={say().letThrough}
        hint={say().letThroughHint}
        on={props.judging.letThrough()}
        set={props.judging.setLetThrough}
      />
      <Show when={props.judging.letThrough() && mayMinors()}>
        <Tick
          label={words().desk.forMinors}
          hint={words().desk.forMinorsHint}
          on={props.judging.forMinors()}
          set={props.judging.setForMinors}
        />
      </Show>
      <Show when={props.judging.letThrough() && (isBelow() || props.error !== undefined)}>
        <Field
          label={words().desk.reason}
          value={props.judging.reason()}
          onInput={props.judging.setReason}
          error={props.error}
        />
      </Show>
    </div>
  )
}

interface TickProps {
  readonly label: string
  readonly hint: string
  readonly on: boolean
  readonly set: (on: boolean) => void
}

const Tick = (props: TickProps) => (
  <label class="tick">
    <input type="checkbox" checked={props.on} onChange={(event) => props.set(event.currentTarget.checked)} />
    <span>
      {props.label}
      <span class="hint">{props.hint}</span>
    </span>
  </label>
)

function postedWords({ open, held }: PostedFor, { trade }: { readonly trade: TradeId }): string {
  const { desk, counter } = words()
  const name = tradeName(trade)
  return open
    ? counter.telephone.open(name)
    : counter.telephone.waits(name, desk.together(held.map((why) => desk.held[why])))
}
