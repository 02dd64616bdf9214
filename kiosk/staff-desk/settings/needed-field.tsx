import { Field } from '../field.tsx'
import { words } from '../words.ts'
import { useTried } from './tried.ts'

interface NeededFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly kind?: 'digits'
  /** Of what is not empty. */
  readonly isRight?: (value: string) => boolean
}

/** A field of a section that may not stay empty. */
export function NeededField(props: NeededFieldProps) {
  const tried = useTried()
  const error = () => {
    if (!tried()) return undefined
    if (props.value.trim() === '') return words().desk.fillIn
    return props.isRight?.(props.value) === false ? words().settings.notRight : undefined
  }
  return (
    <Field
      label={props.label}
      value={props.value}
      hint={words().settings.needed}
      kind={props.kind ?? 'text'}
      error={error()}
      onInput={(value) => props.onInput(value)}
    />
  )
}
