import { createSignal, Show } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import type { DeskEmployer } from '../../shared/places/staff-desk/view.ts'
import { createAsking } from './asking.ts'
import { ReasonForm } from './reason-form.tsx'
import { words } from './words.ts'

interface EmployerNumberProps {
  readonly of: DeskEmployer
  readonly day: MarketDay
  readonly expired: () => void
}

/** The whole number of an employer's papers, for whoever says why they look; gone with the page. */
export function EmployerNumber(props: EmployerNumberProps) {
  const say = () => words().desk
  const asking = createAsking(props)
  const [asked, setAsked] = createSignal(false)
  const [number, setNumber] = createSignal<string>()
  const look = (reason: string) => {
    const { employer } = props.of
    asking.ask(
      'staff-desk/show-employer-number',
      (command) => ({ command, employer, reason }),
      (shown) => {
        setNumber(shown.number)
        setAsked(false)
      },
    )
  }
  return (
    <>
      <Show
        when={number()}
        fallback={
          <button type="button" class="plain" onClick={() => setAsked(true)}>
            {say().showNumber}
          </button>
        }
      >
        {(whole) => (
          <p role="status">
            {say().employerNumber[props.of.employerKind]} <b>{whole()}</b>
          </p>
        )}
      </Show>
      <Show when={asked()}>
        <ReasonForm
          title={say().showNumber}
          confirm={say().showNumber}
          tone="primary"
          sending={asking}
          submit={look}
          close={() => setAsked(false)}
        >
          <p>{say().showNumberText}</p>
        </ReasonForm>
      </Show>
    </>
  )
}
