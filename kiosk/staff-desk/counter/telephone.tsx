import { createMemo, createSignal, Show, untrack } from 'solid-js'
import { needsAddress } from '../../../shared/day/posting/meeting.ts'
import { discriminatoryPhrases } from '../../../shared/day/posting/wording.ts'
import type { TradeId } from '../../../shared/ids.ts'
import { wordsFor } from '../../../shared/language/refusal-words.ts'
import type { PostedFor } from '../../../shared/places/counter/view.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { tradeName } from '../../app/market.ts'
import { type Draft, emptyDraft, termsOf, transportOf } from '../../pieces/terms-draft.ts'
import { isAnswered, type Question, questionFor, questionsOf } from '../../pieces/terms-questions.ts'
import { doubtsIn } from '../../pieces/unlikely.ts'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { focusSoon } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { MarkedText } from '../marked-text.tsx'
import { createSaid, type Said } from '../said.ts'
import { words } from '../words.ts'
import { createCaller, StillThem } from './caller.tsx'
import { Consent } from './consent.tsx'
import { type EmployerBox, EmployerFields, employerBox } from './employer-fields.tsx'
import { createJudging, Judging } from './judging.tsx'
import { usualNow } from './pay-fields.tsx'
import { firstBox, type TaskProps } from './task.ts'
import { isOfReason, termComplaint } from './terms-complaints.ts'
import { TermsFields } from './terms-fields.tsx'

interface CallProps extends TaskProps {
  readonly middles: DeskView['middles']
}

/** 电话登记用工: one page with every term, and perhaps the yes of staff, while somebody is on the telephone. */
export function ByTelephone(props: CallProps) {
  const [said, setSaid] = createSaid()
  const [round, setRound] = createSignal(1)
  const caller = createCaller()
  let told: HTMLElement | undefined
  /** Once the hand is at the work: what was done, and whose the next is, are read above it. */
  const toTop = () => {
    const page = told?.closest('main')
    if (page) page.scrollTop = 0
  }
  const posted = (message: Said) => {
    setSaid(message)
    caller.keep()
    setRound(round() + 1)
    queueMicrotask(toTop)
  }
  const other = () => {
    setSaid(undefined)
    caller.leave()
    setRound(round() + 1)
  }
  return (
    <>
      <p
        class="decided"
        role="status"
        ref={(element) => {
          told = element
        }}
      >
        {said()}
      </p>
      <Show keyed when={round()}>
        <CallForm
          middles={props.middles}
          day={props.day}
          expired={props.expired}
          caller={caller}
          posted={posted}
          other={other}
        />
      </Show>
    </>
  )
}

interface CallFormProps extends CallProps {
  readonly caller: ReturnType<typeof createCaller>
  readonly posted: (message: Said) => void
  readonly other: () => void
}

function CallForm(props: CallFormProps) {
  const { employer, consent, setConsent, known } = untrack(() => props.caller)
  const judging = createJudging()
  const isPerson = () => employer.typed().kind === 'person'
  const [draft, setDraft] = createSignal<Draft>({ ...emptyDraft, workDate: props.day })
  const usual = () => usualNow(draft(), props.middles)
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
      <StillThem caller={props.caller} other={() => props.other()} />
      <EmployerFields
        employer={employer}
        error={employerError}
        ref={(element) => known() === undefined && focusSoon(element)}
      />
      <TermsFields
        day={props.day}
        first={(element) => known() !== undefined && focusSoon(element)}
        draft={draft()}
        usual={usual()}
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
      <Judging judging={judging} draft={draft()} usual={usual()} error={reasonError()} />
      <Complaint class="whole" said={asking.complaint()} />
      <div class="buttons whole">
        <button type="submit" class="primary" disabled={asking.busy()}>
          {asking.busy()
            ? words().desk.busy
            : doubtsIn(draft(), usual())
              ? words().posting.check.sure
              : words().counter.telephone.post}
        </button>
      </div>
    </form>
  )
}

function postedWords({ open, held }: PostedFor, { trade }: { readonly trade: TradeId }): string {
  const { desk, counter } = words()
  const name = tradeName(trade)
  return open
    ? counter.telephone.open(name)
    : counter.telephone.waits(name, desk.together(held.map((why) => desk.held[why])))
}
