import { createSignal, Show, untrack } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import { wordsFor } from '../../shared/language/refusal-words.ts'
import type { DeskPosting, DeskView } from '../../shared/places/staff-desk/view.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type Draft, draftOf, termsOf } from '../pieces/terms-draft.ts'
import { isAnswered, questionFor, questionsOf } from '../pieces/terms-questions.ts'
import { createAsking } from './asking.ts'
import { usualNow, worthBesideFloor } from './counter/pay-fields.tsx'
import { isOfReason, termComplaint } from './counter/terms-complaints.ts'
import { TermsFields } from './counter/terms-fields.tsx'
import { DialogForm } from './dialog.tsx'
import { Field } from './field.tsx'
import { words } from './words.ts'

interface TermsChangeProps {
  readonly posting: DeskPosting
  readonly middles: DeskView['middles']
  readonly day: MarketDay
  readonly expired: () => void
  readonly close: () => void
}

/** 改条件: the terms as they are, to be written over. Whoever has the job keeps those on the ticket until they say yes. */
export function TermsChange(props: TermsChangeProps) {
  const say = () => words().ownPostings.manage
  const asking = createAsking(props)
  const seen = untrack(() => props.posting.terms)
  const [draft, setDraft] = createSignal<Draft>({
    ...draftOf(seen),
    workDate: seen.workDate,
  })
  const usual = () => usualNow(draft(), props.middles)
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [refusal, setRefusal] = createSignal<Refusal>()
  const reasonRefused = () => {
    const no = refusal()
    return no !== undefined && isOfReason(no) ? wordsFor(words().refusals, no) : undefined
  }
  const refused = (no: Refusal): boolean => {
    const isTold = isOfReason(no) || questionFor(no) !== undefined
    setRefusal(isTold ? no : undefined)
    return isTold
  }
  const submit = () => {
    setTried(true)
    setRefusal(undefined)
    const { posting } = props.posting
    const terms = termsOf(draft())
    if (terms === undefined || !questionsOf(draft()).every((question) => isAnswered(draft(), question))) return
    const because = reason().trim() === '' ? {} : { reason: reason().trim() }
    asking.ask(
      'posting/change-terms-for',
      (command) => ({ command, posting, terms, seen, ...because }),
      props.close,
      refused,
    )
  }
  return (
    <DialogForm
      title={say().terms}
      confirm={words().posting.check.changeDo}
      tone="primary"
      sending={asking}
      submit={submit}
      close={props.close}
      wide
    >
      <Show when={props.posting.placed > 0}>
        <p>{words().posting.check.asksPeople(props.posting.placed)}</p>
      </Show>
      <div class="card counter-form dense">
        <TermsFields
          day={props.day}
          draft={draft()}
          usual={usual()}
          change={(part) => setDraft({ ...draft(), ...part })}
          error={(question) => termComplaint(question, { draft: draft(), tried: tried(), refusal: refusal() })}
        />
      </div>
      <Show when={worthBesideFloor(draft(), usual())?.isBelow === true || reasonRefused() !== undefined}>
        <Field label={words().desk.reason} value={reason()} onInput={setReason} error={reasonRefused()} />
      </Show>
    </DialogForm>
  )
}
