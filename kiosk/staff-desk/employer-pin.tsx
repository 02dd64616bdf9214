import { createSignal, Show } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import type { DeskEmployer } from '../../shared/places/staff-desk/employer.ts'
import { createAsking } from './asking.ts'
import { Dialog, DialogForm } from './dialog.tsx'
import { words } from './words.ts'

interface EmployerPinProps {
  readonly of: DeskEmployer
  readonly day: MarketDay
  readonly expired: () => void
  readonly changed: () => void
}

/** A new PIN for whoever stands at the window with their papers: seen once, and kept nowhere. */
export function EmployerPin(props: EmployerPinProps) {
  const say = () => words().counter.employer.pin
  const asking = createAsking(props)
  const [open, setOpen] = createSignal(false)
  const [pin, setPin] = createSignal<string>()
  const label = () => (props.of.employerPin ? say().giveAnew : say().give)
  const give = () => {
    const { employer } = props.of
    asking.ask(
      'staff-desk/reset-pin',
      (command) => ({ command, employer }),
      (given) => {
        setOpen(false)
        setPin(given.pin)
      },
    )
  }
  const close = () => {
    setPin(undefined)
    props.changed()
  }
  return (
    <>
      <button type="button" class="plain" onClick={() => setOpen(true)}>
        {label()}
      </button>
      <Show when={open()}>
        <DialogForm
          title={label()}
          confirm={label()}
          tone="primary"
          sending={asking}
          submit={give}
          close={() => setOpen(false)}
        >
          <p>{say().check}</p>
        </DialogForm>
      </Show>
      <Show when={pin()}>
        {(given) => (
          <Dialog title={say().given} close={close}>
            <div>
              <p>{props.of.employerMasked ?? props.of.employerNumberMasked}</p>
              <p class="given-pin" role="status">
                {`${given().slice(0, 3)} ${given().slice(3)}`}
              </p>
              <p>{say().tell}</p>
              <div class="buttons">
                <button type="button" class="primary" onClick={close}>
                  {words().desk.close}
                </button>
              </div>
            </div>
          </Dialog>
        )}
      </Show>
    </>
  )
}
