import { createSignal } from 'solid-js'
import type { WithTypedBirth } from '../../../shared/identity/typed.ts'
import { wordsFor } from '../../../shared/language/refusal-words.ts'
import type { AgeNow } from '../../../shared/places/counter/view.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { createAsking } from '../asking.ts'
import { DialogForm, focusSoon } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { words } from '../words.ts'
import { type DialogProps, inDoubtWords } from './task.ts'

interface CorrectBirthProps extends DialogProps {
  readonly identity: WithTypedBirth
}

/** 改出生日期: the right one and why, after a look at their papers. */
export function CorrectBirth(props: CorrectBirthProps) {
  const say = () => words().counter.birth
  const [birthDate, setBirthDate] = createSignal('')
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [refusal, setRefusal] = createSignal<Refusal>()
  const asking = createAsking(props)
  const missing = () => tried() && reason().trim() === ''
  const dateError = () => {
    const no = refusal()
    return no && wordsFor(words().refusals, no)
  }
  const submit = () => {
    setTried(true)
    setRefusal(undefined)
    if (missing()) return
    asking.ask(
      'counter/correct-birth-date',
      (command) => ({ command, identity: props.identity, birthDate: birthDate().trim(), reason: reason().trim() }),
      (now) => props.done(() => doneWords(now)),
      (no) => {
        const isOfDate = no.code === 'not-a-date' || no.code === 'wrong-length'
        setRefusal(isOfDate ? no : undefined)
        return isOfDate
      },
    )
  }
  return (
    <DialogForm
      title={say().title}
      confirm={words().desk.correctDo}
      tone="primary"
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>{say().text}</p>
      <Field
        label={words().counter.who.birth}
        value={birthDate()}
        onInput={setBirthDate}
        kind="digits"
        error={dateError()}
        ref={focusSoon}
      />
      <Field
        label={words().counter.reason}
        value={reason()}
        onInput={setReason}
        error={missing() ? words().desk.fillIn : undefined}
      />
    </DialogForm>
  )
}

function doneWords(now: AgeNow): string {
  const say = words().counter
  return now.age === 'child' ? say.birth.child : inDoubtWords(say.birth.done, now)
}
