import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import type { EmployerNumber as SoughtNumber } from '../../../shared/identity/typed.ts'
import type { PostingId } from '../../../shared/ids.ts'
import { wordsFor } from '../../../shared/language/refusal-words.ts'
import { workForm } from '../../../shared/places/registration-forms/form.ts'
import type { DeskEmployer } from '../../../shared/places/staff-desk/employer.ts'
import type { DeskPosting } from '../../../shared/places/staff-desk/view.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { Complaint, Done } from '../answered.tsx'
import { focusSoon } from '../dialog.tsx'
import { EmployerNumber } from '../employer-number.tsx'
import { EmployerStanding, employerFacts } from '../employer-standing.tsx'
import { Facts } from '../facts.tsx'
import { Field } from '../field.tsx'
import { formNames } from '../forms/form-names.ts'
import { PrintForm } from '../forms/print-form.tsx'
import { PostingLines } from '../posting-lines.tsx'
import { SelectField } from '../select-field.tsx'
import { createSending } from '../sending.ts'
import { words } from '../words.ts'
import { ForgetEmployer } from './forget-employer.tsx'
import { firstBox, type TaskProps } from './task.ts'

interface FindEmployerProps extends TaskProps {
  readonly postings: readonly DeskPosting[]
  readonly goPosting: (posting: PostingId) => void
}

const numbers = ['phone', 'resident-id', 'credit-code', 'licence'] as const

/** 查用工主体: by a number of theirs, also one who wants nobody today. */
export function FindEmployer(props: FindEmployerProps) {
  const [found, setFound] = createSignal<readonly DeskEmployer[]>()
  const asking = createSending(() => props.expired())
  const lookAgain = (employer: DeskEmployer['employer']) =>
    void asking.send(
      'counter/employer',
      { employer },
      { done: (now) => setFound(found()?.map((each) => (each.employer === employer ? now : each))) },
    )
  /** Nobody left is nobody looked for: it is not said that nobody was found. */
  const leave = (gone: DeskEmployer['employer']) => {
    const others = found()?.filter(({ employer }) => employer !== gone) ?? []
    setFound(others.length === 0 ? undefined : others)
  }
  return (
    <>
      <Look day={props.day} expired={props.expired} found={setFound} />
      <Complaint said={asking.complaint()} />
      <Done class="decided" said={foundWords(found())} />
      <For each={found()?.map(({ employer }) => employer)}>
        {(id) => (
          <Show when={found()?.find(({ employer }) => employer === id)}>
            {(employer) => (
              <Standing
                day={props.day}
                expired={props.expired}
                goPosting={props.goPosting}
                postings={props.postings}
                employer={employer()}
                changed={() => lookAgain(id)}
                forgotten={() => leave(id)}
              />
            )}
          </Show>
        )}
      </For>
    </>
  )
}

/** Whoever is looked for next takes the place of who was found before. */
export function Look(props: TaskProps & { readonly found: (employers: readonly DeskEmployer[] | undefined) => void }) {
  const say = () => words().counter.employer
  const [sought, setSought] = createSignal<SoughtNumber>({ by: 'phone', number: '' })
  const [refusal, setRefusal] = createSignal<Refusal>()
  const sending = createSending(() => props.expired())
  const error = () => {
    const no = refusal()
    return no && wordsFor(words().refusals, no)
  }
  const change = (part: Partial<SoughtNumber>) => {
    setSought({ ...sought(), ...part })
    setRefusal(undefined)
    props.found(undefined)
  }
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = event.currentTarget
    void sending.send(
      'counter/find-employer',
      { number: sought() },
      {
        done: props.found,
        refused: (no) => {
          if (!isOfNumber(no)) return false
          setRefusal(no)
          firstBox(form)
          return true
        },
      },
    )
  }
  return (
    <form class="card counter-form" novalidate onSubmit={submit}>
      <SelectField
        label={say().by}
        value={sought().by}
        choices={numbers.map((by) => [by, say().numbers[by]])}
        choose={(by) => change({ by, number: '' })}
      />
      <Field
        label={say().numbers[sought().by]}
        value={sought().number}
        onInput={(number) => change({ number })}
        error={error()}
        ref={focusSoon}
      />
      <Complaint class="whole" said={sending.complaint()} />
      <div class="buttons whole">
        <button type="submit" class="primary" disabled={sending.busy()}>
          {sending.busy() ? words().desk.busy : words().counter.who.find}
        </button>
        <PrintForm
          label={words().forms.blank(words().forms.work)}
          form={() => workForm(words(), formNames())}
          isBlank
        />
      </div>
    </form>
  )
}

interface StandingProps extends FindEmployerProps {
  readonly employer: DeskEmployer
  readonly changed: () => void
  readonly forgotten: () => void
}

/** How they stand with the market, what they ask for today, and what staff may do about it. */
function Standing(props: StandingProps) {
  const say = () => words().counter.employer
  const heading = createUniqueId()
  const theirs = createMemo(() => props.postings.filter(({ employer }) => employer === props.employer.employer))
  const byId = createMemo(() => new Map(theirs().map((posting) => [posting.posting, posting])))
  const facts = () =>
    [
      ...employerFacts(props.employer),
      [say().papers, props.employer.employerApproved ? say().papersSeen : say().papersUnseen],
      [say().posts, props.employer.employerStopped ? say().postsStopped : say().postsFreely],
      [say().pin.name, props.employer.employerPin ? say().cardHeld : say().cardNone],
      [words().desk.card, props.employer.employerHasCard ? say().cardHeld : say().cardNone],
    ] as const
  return (
    <article class="posting-card" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{props.employer.employerMasked ?? props.employer.employerNumberMasked}</h2>
        <p class="state-chip">{words().posting.kind[props.employer.employerKind]}</p>
      </header>
      <Facts facts={facts()} />
      <EmployerNumber of={props.employer} day={props.day} expired={props.expired} />
      <div class="posting-list">
        <h3>{say().today}</h3>
        <Show when={theirs().length > 0} fallback={<p class="posting-none">{say().nothingToday}</p>}>
          <PostingLines
            ids={theirs().map(({ posting }) => posting)}
            byId={byId()}
            chosen={undefined}
            choose={props.goPosting}
          />
        </Show>
      </div>
      <EmployerStanding
        employer={props.employer}
        day={props.day}
        expired={props.expired}
        changed={() => props.changed()}
      />
      <Show when={props.employer.employerKind === 'person'}>
        <ForgetEmployer
          employer={props.employer}
          day={props.day}
          expired={props.expired}
          forgotten={() => props.forgotten()}
        />
      </Show>
    </article>
  )
}

const isOfNumber = ({ code }: Refusal): boolean =>
  code === 'wrong-length' || code === 'wrong-check-digit' || code === 'not-a-date' || code === 'not-a-mobile'

function foundWords(found: readonly DeskEmployer[] | undefined): string {
  const say = words().counter.employer
  if (found === undefined) return ''
  return found.length === 0 ? say.nobody : say.found(found.length)
}
