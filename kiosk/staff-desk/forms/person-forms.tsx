import { createSignal, Show } from 'solid-js'
import type { RequestOf } from '../../../shared/api.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { PersonAtCounter, WholePapers } from '../../../shared/places/counter/view.ts'
import { personForm } from '../../../shared/places/registration-forms/form.ts'
import { createAsking } from '../asking.ts'
import { ReasonForm } from '../reason-form.tsx'
import { words } from '../words.ts'
import { formNames } from './form-names.ts'
import { PrintForm } from './print-form.tsx'

interface PersonFormsProps {
  readonly person: PersonAtCounter
  readonly whose: RequestOf<'counter/show-papers'>['whose']
  readonly day: MarketDay
  readonly expired: () => void
}

/** 求职登记表 of whoever stands at the window: masked, or whole once staff said why. */
export function PersonForms(props: PersonFormsProps) {
  const say = () => words().forms
  const asking = createAsking(props)
  const [asked, setAsked] = createSignal(false)
  const [papers, setPapers] = createSignal<WholePapers>()
  const look = (reason: string) => {
    const { whose } = props
    asking.ask(
      'counter/show-papers',
      (command) => ({ command, whose, reason }),
      (shown) => {
        setPapers(shown)
        setAsked(false)
      },
    )
  }
  return (
    <>
      <PrintForm
        label={say().print(say().person)}
        form={() => personForm(words(), formNames(), props.person, papers())}
      />
      <Show when={papers() === undefined}>
        <button type="button" class="plain" onClick={() => setAsked(true)}>
          {say().fillWhole}
        </button>
      </Show>
      <Show when={asked()}>
        <ReasonForm
          title={say().fillWhole}
          confirm={say().fillWhole}
          tone="primary"
          sending={asking}
          submit={look}
          close={() => setAsked(false)}
        >
          <p>{say().wholeText}</p>
        </ReasonForm>
      </Show>
    </>
  )
}
