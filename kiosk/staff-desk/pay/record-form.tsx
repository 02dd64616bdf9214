import { createSignal, Show } from 'solid-js'
import type { WorkRecord } from '../../../shared/api/pay.ts'
import { Questions } from '../acts/questions.tsx'
import { Field } from '../field.tsx'
import { words } from '../words.ts'
import { Options } from './options.tsx'
import { aboutOf, type WorkForm } from './work-form.ts'

interface RecordFormProps extends WorkForm {
  readonly print: (record: WorkRecord, reason: string) => void
}

/** The record for the inspectorate: masked, or with whole names for a reason. Every printing is a line of the ledger. */
export function RecordForm(props: RecordFormProps) {
  const say = () => words().payDesk.paper
  const [names, setNames] = createSignal<'masked' | 'whole'>('masked')
  const [reason, setReason] = createSignal('')
  const submit = () => {
    const [masked, why] = [names() === 'masked', reason().trim()]
    if (!masked && why === '')
      return props.asking.setComplaint(() => words().refusals['reason-needed']({ code: 'reason-needed' }))
    const asked = { ...aboutOf(props.work), masked, ...(masked ? {} : { reason: why }) }
    return props.asking.ask(
      'pay/print-record',
      (command) => ({ ...asked, command }),
      (record) => {
        props.print(record, masked ? '' : why)
        props.done()
      },
    )
  }
  return (
    <Questions asking={props.asking} confirm={say().print} submit={submit} close={props.close}>
      <Options
        legend={say().legend}
        name="names"
        choices={(['masked', 'whole'] as const).map((each) => [each, say()[each]])}
        chosen={names()}
        choose={setNames}
        focused
      />
      <Show when={names() === 'whole'}>
        <Field label={say().reason} value={reason()} onInput={setReason} />
      </Show>
    </Questions>
  )
}
