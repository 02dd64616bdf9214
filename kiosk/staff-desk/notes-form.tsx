import { createSignal, Show } from 'solid-js'
import { needsAddress } from '../../shared/day/posting/meeting.ts'
import { discriminatoryPhrases, lawfulLimit } from '../../shared/day/posting/wording.ts'
import type { MarketDay } from '../../shared/ids.ts'
import type { DeskPosting } from '../../shared/places/staff-desk/view.ts'
import { Complaint } from './answered.tsx'
import { createAsking } from './asking.ts'
import { Field } from './field.tsx'
import { MarkedText } from './marked-text.tsx'
import { words } from './words.ts'

interface NotesFormProps {
  readonly posting: DeskPosting
  readonly day: MarketDay
  readonly expired: () => void
}

/** What the employer wants said, in staff's words. What may not stand is marked while it is typed, and not kept; a sex or an age with the legal reason for it. */
export function NotesForm(props: NotesFormProps) {
  const say = () => words().desk
  const [typed, setTyped] = createSignal<string>()
  const text = () => typed() ?? props.posting.notes ?? ''
  const phrases = () => discriminatoryPhrases(text())
  const asking = createAsking(props)
  const [law, setLaw] = createSignal('')
  /** A sex or an age alone, which a law may ask for. */
  const mayStand = () => phrases().length > 0 && phrases().every(({ kind }) => lawfulLimit(kind) !== undefined)
  const isBarred = () => phrases().length > 0 && !(mayStand() && law().trim() !== '')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isBarred()) return
    const asked = {
      posting: props.posting.posting,
      notes: text().trim(),
      ...(mayStand() ? { legalReason: law().trim() } : {}),
    }
    asking.ask(
      'staff-desk/write-notes',
      (command) => ({ ...asked, command }),
      () => {
        setTyped(undefined)
        setLaw('')
      },
    )
  }
  return (
    <form class="judge" novalidate aria-label={say().notes} onSubmit={submit}>
      <Show when={text() === '' && needsAddress(props.posting.terms)}>
        <p class="alarm sand">{say().notesAddress}</p>
      </Show>
      <Field label={say().notes} hint={say().notesHint} kind="lines" value={text()} onInput={setTyped} />
      <Show when={phrases().length > 0}>
        <div class="alarm sand">
          <MarkedText text={text()} phrases={phrases()} />
        </div>
      </Show>
      <Show when={mayStand() && typed() !== undefined}>
        <Field label={say().legalReason} hint={say().notesLawful} value={law()} onInput={setLaw} />
      </Show>
      <Complaint said={asking.complaint()} />
      <Show when={typed() !== undefined}>
        <div class="buttons">
          <button type="submit" class="plain" disabled={asking.busy() || isBarred()}>
            {asking.busy() ? say().busy : say().notesKeep}
          </button>
        </div>
      </Show>
    </form>
  )
}
