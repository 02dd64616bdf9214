import { createSignal, For } from 'solid-js'
import type { Whose } from '../../../shared/identity/typed.ts'
import type { CertificateId } from '../../../shared/ids.ts'
import type { PersonAtCounter } from '../../../shared/places/counter/view.ts'
import { certificateName } from '../../app/market.ts'
import { createAsking } from '../asking.ts'
import { DialogForm, focusSoon } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { words } from '../words.ts'
import { inDoubtWords, type TaskProps } from './task.ts'

interface SeenCardsProps {
  readonly seen: PersonAtCounter['seen']
  readonly withdraw: (certificate: CertificateId) => void
}

/** The cards staff have seen of somebody, each of which was perhaps confirmed by mistake. */
export const SeenCards = (props: SeenCardsProps) => (
  <ul class="seen-cards">
    <For each={props.seen}>
      {(seen) => (
        <li>
          <span>
            <b>{certificateName(seen.certificate)}</b> {seenWords(seen)}
          </span>
          <button type="button" class="plain" onClick={() => props.withdraw(seen.certificate)}>
            {words().counter.certificates.withdraw}
          </button>
        </li>
      )}
    </For>
  </ul>
)

interface WithdrawProps extends TaskProps {
  readonly who: string
  readonly whose: Whose
  readonly certificate: CertificateId
  readonly close: () => void
  readonly done: (message: string) => void
}

/** Why it counts no more. */
export function Withdraw(props: WithdrawProps) {
  const say = () => words().counter.certificates
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const asking = createAsking(props)
  const missing = () => tried() && reason().trim() === ''
  const submit = () => {
    setTried(true)
    if (missing()) return
    const { whose, certificate } = props
    asking.ask(
      'counter/withdraw-certificate',
      (command) => ({ command, whose, certificate, reason: reason().trim() }),
      (jobs) => props.done(inDoubtWords(say().withdrawn(props.who, certificateName(certificate)), jobs)),
    )
  }
  return (
    <DialogForm
      title={say().withdrawTitle(props.who, certificateName(props.certificate))}
      confirm={say().withdraw}
      tone="danger"
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>{say().withdrawText}</p>
      <Field
        label={words().counter.reason}
        value={reason()}
        onInput={setReason}
        error={missing() ? words().desk.fillIn : undefined}
        ref={focusSoon}
      />
    </DialogForm>
  )
}

function seenWords({ validUntil, seenBy, seenOn, cardNumberMasked }: PersonAtCounter['seen'][number]): string {
  const say = words().counter.certificates
  return words().desk.together([
    ...(cardNumberMasked === undefined ? [] : [cardNumberMasked]),
    say.until(validUntil),
    say.seen(seenBy, seenOn),
  ])
}
