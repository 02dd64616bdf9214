import { createSignal, Show } from 'solid-js'
import type { TypedEmployer } from '../../../shared/identity/typed.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { Field } from '../field.tsx'
import { SelectField } from '../select-field.tsx'
import { words } from '../words.ts'

interface Typed {
  readonly kind: TypedEmployer['kind']
  readonly number: string
  readonly licence: string
  readonly phone: string
  readonly name: string
}
export type EmployerBox = 'number' | 'licence' | 'phone' | 'name'

const nothing: Typed = { kind: 'company', number: '', licence: '', phone: '', name: '' }
const kinds = ['company', 'person', 'agency'] as const

/** Who telephones, as a clerk writes it down. */
export function createEmployer() {
  const [typed, setTyped] = createSignal(nothing)
  return {
    typed,
    change: (part: Partial<Typed>) => setTyped({ ...typed(), ...part }),
    identity(): TypedEmployer {
      const { kind, number, licence, phone } = typed()
      if (kind === 'person') return { kind, residentId: number, phone }
      return kind === 'agency' ? { kind, creditCode: number, licence, phone } : { kind, creditCode: number, phone }
    },
    clear: () => setTyped(nothing),
  }
}

/** Under which of its boxes a refusal belongs. */
export function employerBox(refusal: Refusal): EmployerBox | undefined {
  switch (refusal.code) {
    case 'not-a-mobile':
    case 'wrong-proof':
      return 'phone'
    case 'wrong-check-digit':
    case 'not-a-date':
      return 'number'
    case 'wrong-length':
      return refusal.of === 'licence' ? 'licence' : 'number'
    case 'name-needed':
      return 'name'
    default:
      return undefined
  }
}

interface EmployerFieldsProps {
  readonly employer: ReturnType<typeof createEmployer>
  readonly error: (box: EmployerBox) => string | undefined
  readonly ref: (element: HTMLElement) => void
}

export function EmployerFields(props: EmployerFieldsProps) {
  const say = () => words().desk
  const typed = () => props.employer.typed()
  return (
    <>
      <SelectField
        label={say().employer}
        value={typed().kind}
        choices={kinds.map((kind) => [kind, words().posting.kind[kind]])}
        choose={(kind) => props.employer.change({ kind })}
      />
      <Field
        label={words().counter.telephone.number[typed().kind]}
        value={typed().number}
        onInput={(number) => props.employer.change({ number })}
        error={props.error('number')}
        ref={props.ref}
      />
      <Show when={typed().kind === 'agency'}>
        <Field
          label={words().counter.telephone.licence}
          value={typed().licence}
          onInput={(licence) => props.employer.change({ licence })}
          kind="digits"
          error={props.error('licence')}
        />
      </Show>
      <Field
        label={say().phone}
        value={typed().phone}
        onInput={(phone) => props.employer.change({ phone })}
        kind="digits"
        error={props.error('phone')}
      />
      <Field
        label={words().counter.telephone.name}
        value={typed().name}
        onInput={(name) => props.employer.change({ name })}
        error={props.error('name')}
      />
    </>
  )
}
