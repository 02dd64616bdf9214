import { createSignal, Show } from 'solid-js'
import type { RequestOf } from '../../shared/api.ts'
import type { MarketDay } from '../../shared/ids.ts'
import { createAsking } from './asking.ts'
import { ReasonForm } from './reason-form.tsx'
import { words } from './words.ts'

interface PhoneLookProps {
  readonly whose: RequestOf<'counter/show-phone'>['whose']
  readonly day: MarketDay
  readonly expired: () => void
}

/** 看电话: asks why, and tells the whole number to whoever asked for it. */
export function PhoneLook(
  props: PhoneLookProps & { readonly shown: (phone: string) => void; readonly close: () => void },
) {
  const say = () => words().desk
  const asking = createAsking(props)
  const look = (reason: string) => {
    const { whose } = props
    asking.ask(
      'counter/show-phone',
      (command) => ({ command, whose, reason }),
      ({ phone }) => {
        props.shown(phone)
        props.close()
      },
    )
  }
  return (
    <ReasonForm
      title={say().showPhone}
      confirm={say().showPhone}
      tone="primary"
      sending={asking}
      submit={look}
      close={props.close}
    >
      <p>{say().showPhoneText}</p>
    </ReasonForm>
  )
}

interface ShowPhoneProps extends PhoneLookProps {
  readonly number: string
  /** They left none: what is possible instead. */
  readonly noPhone?: true | undefined
}

/** The button for it, and the number in its place; gone with the page. */
export const ShowPhone = (props: ShowPhoneProps) => (
  <Show when={props.noPhone} fallback={<AskPhone {...props} />}>
    <p class="no-phone">
      <b>{words().followUp.noPhone}</b> {words().followUp.noPhoneText}
    </p>
  </Show>
)

function AskPhone(props: ShowPhoneProps) {
  const say = () => words().desk
  const [asked, setAsked] = createSignal(false)
  const [phone, setPhone] = createSignal<string>()
  return (
    <>
      <Show
        when={phone()}
        fallback={
          <button
            type="button"
            class="plain"
            aria-label={say().showPhoneOf(props.number)}
            onClick={() => setAsked(true)}
          >
            {say().showPhone}
          </button>
        }
      >
        {(whole) => <PhoneSaid phone={whole()} />}
      </Show>
      <Show when={asked()}>
        <PhoneLook
          whose={props.whose}
          day={props.day}
          expired={props.expired}
          shown={setPhone}
          close={() => setAsked(false)}
        />
      </Show>
    </>
  )
}

export const PhoneSaid = (props: { readonly phone: string }) => (
  <span class="whole-number" role="status">
    {words().desk.phone} <b>{props.phone}</b>
  </span>
)
