import { Match, Switch } from 'solid-js'
import { words } from '../app/words.ts'
import { at } from '../pieces/at.ts'
import { ConsentPage } from '../pieces/consent-page.tsx'
import type { NotDone } from '../pieces/not-done.tsx'
import type { Step } from './flow.ts'
import { KindPage, LicencePage, NumberPage, PhonePage, PinPage } from './who-pages.tsx'
import {
  type AskingStep,
  agree,
  chooseKind,
  numberGiven,
  toPhone,
  typedLicence,
  typedNumber,
  typedPhone,
  typedPin,
} from './who-steps.ts'

interface WhoHiresProps {
  readonly step: Step
  readonly show: (step: Step) => void
  readonly onBack: () => void
  readonly onTyped: (typed: AskingStep) => Promise<unknown>
  readonly onCard: (token: string) => Promise<NotDone | undefined>
  readonly onHome: () => void
}

/** Who hires, page by page, until the house knows them; a person who is new is told what is kept. */
export function WhoHires(props: WhoHiresProps) {
  return (
    <Switch>
      <Match when={at(props.step, 'kind')}>
        <KindPage onBack={props.onBack} onKind={(kind) => props.show(chooseKind(kind))} onCard={props.onCard} />
      </Match>
      <Match when={at(props.step, 'number')}>
        {(number) => (
          <NumberPage
            step={number()}
            onBack={props.onBack}
            onTyped={(text) => props.show(typedNumber(number(), text))}
            onNext={() => props.show(numberGiven(number()))}
          />
        )}
      </Match>
      <Match when={at(props.step, 'licence')}>
        {(licence) => (
          <LicencePage
            step={licence()}
            onBack={props.onBack}
            onTyped={(text) => props.show(typedLicence(licence(), text))}
            onNext={() => props.show(toPhone(licence()))}
          />
        )}
      </Match>
      <Match when={at(props.step, 'phone')}>
        {(phone) => (
          <PhonePage
            step={phone()}
            onBack={props.onBack}
            onTyped={(text) => props.show(typedPhone(phone(), text))}
            onNext={() => props.onTyped(phone())}
          />
        )}
      </Match>
      <Match when={at(props.step, 'pin')}>
        {(pin) => (
          <PinPage
            step={pin()}
            onBack={props.onBack}
            onTyped={(text) => props.show(typedPin(pin(), text))}
            onNext={() => props.onTyped(pin())}
            onCard={props.onCard}
          />
        )}
      </Match>
      <Match when={at(props.step, 'consent')}>
        {(consent) => (
          <ConsentPage
            told={{ ...words().checkIn.consent, ...words().posting.consent }}
            onBack={props.onBack}
            onAgree={() => props.onTyped(agree(consent()))}
            onDisagree={props.onHome}
          />
        )}
      </Match>
    </Switch>
  )
}
