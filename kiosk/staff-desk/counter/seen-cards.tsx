import { For } from 'solid-js'
import type { Whose } from '../../../shared/identity/typed.ts'
import type { CertificateId } from '../../../shared/ids.ts'
import type { PersonAtCounter } from '../../../shared/places/counter/view.ts'
import { certificateName } from '../../app/market.ts'
import { createAsking } from '../asking.ts'
import { ReasonForm } from '../reason-form.tsx'
import { words } from '../words.ts'
import { type DialogProps, inDoubtWords } from './task.ts'

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

interface WithdrawProps extends DialogProps {
  readonly who: string
  readonly whose: Whose
  readonly certificate: CertificateId
}

/** Why it counts no more. */
export function Withdraw(props: WithdrawProps) {
  const say = () => words().counter.certificates
  const asking = createAsking(props)
  const submit = (reason: string) => {
    const { who, whose, certificate } = props
    asking.ask(
      'counter/withdraw-certificate',
      (command) => ({ command, whose, certificate, reason }),
      (jobs) => props.done(() => inDoubtWords(say().withdrawn(who, certificateName(certificate)), jobs)),
    )
  }
  return (
    <ReasonForm
      title={say().withdrawTitle}
      confirm={say().withdraw}
      keep={say().withdrawNot}
      tone="danger"
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>
        <b>{words().desk.together([props.who, certificateName(props.certificate)])}</b>
      </p>
      <p>{say().withdrawText}</p>
    </ReasonForm>
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
