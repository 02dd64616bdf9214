import { createSignal, Show } from 'solid-js'
import type { PlainTerms } from '../../shared/day/posting/terms.ts'
import type { MarketDay } from '../../shared/ids.ts'
import type { WholeNumbers } from '../../shared/places/counter/view.ts'
import { workForm } from '../../shared/places/registration-forms/form.ts'
import type { DeskEmployer } from '../../shared/places/staff-desk/employer.ts'
import { createAsking } from './asking.ts'
import { employerFacts } from './employer-standing.tsx'
import { Facts } from './facts.tsx'
import { formNames } from './forms/form-names.ts'
import { PrintForm } from './forms/print-form.tsx'
import { ReasonForm } from './reason-form.tsx'
import { words } from './words.ts'

interface EmployerNumberProps {
  readonly of: DeskEmployer
  /** Of theirs, for the form. */
  readonly job?: PlainTerms
  readonly day: MarketDay
  readonly expired: () => void
}

/** The whole numbers of an employer's papers and their phone, for whoever says why they look; gone with the page. */
export function EmployerNumber(props: EmployerNumberProps) {
  const say = () => words().desk
  const asking = createAsking(props)
  const [asked, setAsked] = createSignal(false)
  const [numbers, setNumbers] = createSignal<WholeNumbers>()
  const look = (reason: string) => {
    const { employer } = props.of
    asking.ask(
      'staff-desk/show-employer-number',
      (command) => ({ command, employer, reason }),
      (shown) => {
        setNumbers(shown)
        setAsked(false)
      },
    )
  }
  /** Whole once they are looked at, else masked. */
  const form = () => (
    <PrintForm
      label={words().forms.print(words().forms.work)}
      form={() => workForm(words(), formNames(), props.of, numbers(), props.job)}
    />
  )
  return (
    <>
      <Show
        when={numbers()}
        fallback={
          <div class="buttons">
            <button type="button" class="plain" onClick={() => setAsked(true)}>
              {say().showNumber}
            </button>
            {form()}
          </div>
        }
      >
        {(whole) => (
          <div class="whole-number" role="status">
            <Facts facts={employerFacts(props.of, whole())} />
            <div class="buttons">{form()}</div>
          </div>
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
