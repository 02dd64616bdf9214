import { mdiPrinter } from '@mdi/js'
import type { Form } from '../../../shared/places/registration-forms/form.ts'
import { Icon } from '../icon.tsx'
import { createSheet } from '../sheet.tsx'
import { FormPaper } from './form-paper.tsx'

interface PrintFormProps {
  readonly label: string
  readonly form: () => Form
  readonly isBlank?: boolean
}

/** A form on the desk's own printer, with what the page knows. */
export function PrintForm(props: PrintFormProps) {
  const sheet = createSheet('form-sheet')
  const print = () => void sheet.print(() => <FormPaper form={props.form()} isBlank={props.isBlank ?? false} />)
  return (
    <button type="button" class="plain" onClick={print}>
      <Icon path={mdiPrinter} tone="blue" />
      {props.label}
    </button>
  )
}
