import { createSignal } from 'solid-js'
import { wordsFor } from '../../../shared/language/refusal-words.ts'
import type { PersonAtCounter } from '../../../shared/places/counter/view.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { Field } from '../field.tsx'
import { words } from '../words.ts'

/** Name and phone as they are typed beside somebody's papers; what is left empty stays as it is. */
export function createDetails() {
  const [name, setName] = createSignal('')
  const [phone, setPhone] = createSignal('')
  const [refusal, setRefusal] = createSignal<Refusal>()
  return {
    name,
    setName,
    phone,
    setPhone,
    refusal,
    setRefusal,
    typed: () => ({
      ...(name().trim() === '' ? {} : { name: name().trim() }),
      ...(phone().trim() === '' ? {} : { phone: phone().trim() }),
    }),
    isTyped: () => name().trim() !== '' || phone().trim() !== '',
    /** Answers whether the refusal is about one of the two. */
    refused(no: Refusal): boolean {
      const isOurs = no.code === 'name-needed' || isOfPhone(no)
      setRefusal(isOurs ? no : undefined)
      return isOurs
    },
  }
}
export type Details = ReturnType<typeof createDetails>

const isOfPhone = (no: Refusal) => no.code === 'not-a-mobile' || no.code === 'phone-registered'

interface DetailsFieldsProps {
  readonly details: Details
  readonly person: PersonAtCounter | undefined
  readonly nameRef: (element: HTMLElement) => void
}

export function DetailsFields(props: DetailsFieldsProps) {
  const say = () => words().counter.person
  const told = (isAbout: (no: Refusal) => boolean) => {
    const no = props.details.refusal()
    return no !== undefined && isAbout(no) ? wordsFor(words().refusals, no) : undefined
  }
  const phoneMasked = () => props.person?.phoneMasked
  return (
    <>
      <Field
        label={say()[props.person?.nameTyped ? 'nameTyped' : props.person?.named ? 'nameAgain' : 'name']}
        value={props.details.name()}
        onInput={props.details.setName}
        error={told((no) => no.code === 'name-needed')}
        ref={(element) => props.nameRef(element)}
      />
      <Field
        label={phoneMasked() === undefined ? say().phone : say().phoneAgain(phoneMasked() ?? '')}
        value={props.details.phone()}
        onInput={props.details.setPhone}
        kind="digits"
        error={told(isOfPhone)}
      />
    </>
  )
}
