import { createSignal, type JSX, Show } from 'solid-js'
import type { Whose } from '../../../shared/identity/typed.ts'
import type { CertificateId } from '../../../shared/ids.ts'
import { wordsFor } from '../../../shared/language/refusal-words.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { certificateName, market } from '../../app/market.ts'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { Field } from '../field.tsx'
import type { Said } from '../said.ts'
import { SelectField } from '../select-field.tsx'
import { dayTyped } from '../typed-when.ts'
import { words } from '../words.ts'
import { firstBox, type TaskProps } from './task.ts'

interface CardFormProps extends TaskProps {
  /** Whose card it is, as a clerk reads it. */
  readonly title: string
  readonly whose: Whose
  /** The one that is looked at; undefined where it may be any. */
  readonly certificates: readonly CertificateId[] | undefined
  /** What they say they have: it can be taken back. */
  readonly claimed: readonly CertificateId[]
  readonly done: (message: Said) => void
  readonly children?: JSX.Element
}

type Wrong = 'certificate' | 'number' | 'until'

/** What stands on a card: kind, number, who gave it, until when. Who saw it and when is known by itself. */
export function CardForm(props: CardFormProps) {
  const say = () => words().counter.certificates
  const only = () => (props.certificates?.length === 1 ? props.certificates[0] : undefined)
  const [picked, setPicked] = createSignal<CertificateId>()
  const [number, setNumber] = createSignal('')
  const [issuer, setIssuer] = createSignal('')
  const [until, setUntil] = createSignal('')
  const [wrong, setWrong] = createSignal<Wrong>()
  const [refusal, setRefusal] = createSignal<Refusal>()
  const asking = createAsking(props)
  const certificate = () => picked() ?? only()
  const validUntil = () => dayTyped(until())
  const refused = (no: Refusal): boolean => {
    const isOfDay = no.code === 'certificate-run-out'
    setRefusal(isOfDay ? no : undefined)
    setWrong(isOfDay ? 'until' : undefined)
    return isOfDay
  }
  const firstWrong = (): Wrong | undefined => {
    if (certificate() === undefined) return 'certificate'
    if (number().trim() === '') return 'number'
    return validUntil() === undefined ? 'until' : undefined
  }
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    setRefusal(undefined)
    setWrong(firstWrong())
    const [kind, day] = [certificate(), validUntil()]
    if (kind === undefined || day === undefined || wrong() !== undefined) return firstBox(event.currentTarget)
    const { title } = props
    const given = issuer().trim() === '' ? {} : { issuer: issuer().trim() }
    asking.ask(
      'counter/confirm-certificate',
      (command) => ({
        command,
        whose: props.whose,
        certificate: kind,
        validUntil: day,
        cardNumber: number().trim(),
        ...given,
      }),
      () => props.done(() => say().confirmed(title, certificateName(kind), day)),
      refused,
    )
  }
  const drop = (kind: CertificateId) => {
    const { title } = props
    asking.ask(
      'counter/certificate-not-shown',
      (command) => ({ command, whose: props.whose, certificate: kind }),
      () => props.done(() => say().dropped(title, certificateName(kind))),
    )
  }
  const untilError = () => {
    const no = refusal()
    if (wrong() !== 'until') return undefined
    return no === undefined ? say().wrongDay : wordsFor(words().refusals, no)
  }
  return (
    <form class="card counter-form" novalidate onSubmit={submit}>
      <h2 class="whole">{words().desk.together([props.title, ...(props.certificates ?? []).map(certificateName)])}</h2>
      <div class="whole">{props.children}</div>
      <Show when={only() === undefined}>
        <SelectField
          label={say().kind}
          value={picked()}
          choices={market()
            .certificates.filter(({ off }) => !off)
            .map(({ id }) => [id, certificateName(id)])}
          choose={setPicked}
          none={say().choose}
          error={wrong() === 'certificate' ? words().desk.fillIn : undefined}
        />
      </Show>
      <Field
        label={say().number}
        value={number()}
        onInput={setNumber}
        error={wrong() === 'number' ? words().desk.fillIn : undefined}
        ref={(element) => queueMicrotask(() => element.focus())}
      />
      <Field label={say().validUntil} value={until()} onInput={setUntil} kind="digits" error={untilError()} />
      <Field label={say().issuer} value={issuer()} onInput={setIssuer} />
      <Complaint class="whole" said={asking.complaint()} />
      <div class="buttons whole">
        <button type="submit" class="confirm" disabled={asking.busy()}>
          {asking.busy() ? words().desk.busy : say().confirm}
        </button>
        <Show when={props.claimed.find((claimed) => claimed === certificate())}>
          {(kind) => (
            <button type="button" class="danger" disabled={asking.busy()} onClick={() => drop(kind())}>
              {say().notShown}
            </button>
          )}
        </Show>
      </div>
    </form>
  )
}
