import { createSignal, Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { DeskEmployer } from '../../../shared/places/staff-desk/employer.ts'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { Dialog, focusSoon } from '../dialog.tsx'
import { words } from '../words.ts'

interface ForgetEmployerProps {
  readonly employer: DeskEmployer
  readonly day: MarketDay
  readonly expired: () => void
  /** Once what to tell them has been read. */
  readonly forgotten: () => void
}

/** A household that hires asks to be forgotten: are you sure, and what to tell them. */
export function ForgetEmployer(props: ForgetEmployerProps) {
  const say = () => words().desk
  const [open, setOpen] = createSignal(false)
  const [erased, setErased] = createSignal<'now' | 'after-legal-period'>()
  const asking = createAsking(props)
  const masked = () => props.employer.employerMasked ?? props.employer.employerNumberMasked
  const submit = () =>
    asking.ask(
      'staff-desk/forget-employer',
      (command) => ({ command, employer: props.employer.employer }),
      (answer) => {
        setOpen(false)
        setErased(answer.erased)
      },
    )
  return (
    <>
      <div class="buttons">
        <button type="button" class="plain" onClick={() => setOpen(true)}>
          {say().forgetEmployer.open}
        </button>
      </div>
      <Show when={open()}>
        <Dialog title={say().confirmTitle} close={() => setOpen(false)}>
          <div>
            <p>{say().forgetEmployer.text}</p>
            <p>
              <b>{say().forgetEmployer.who(masked())}</b>
            </p>
            <p>{say().forgetEmployer.means}</p>
            <Complaint said={asking.complaint()} />
            <div class="buttons">
              <button type="button" class="danger" disabled={asking.busy()} onClick={submit}>
                {asking.busy() ? say().busy : say().forgetConfirm}
              </button>
              <button
                type="button"
                class="plain"
                ref={focusSoon}
                disabled={asking.busy()}
                onClick={() => setOpen(false)}
              >
                {say().cancel}
              </button>
            </div>
          </div>
        </Dialog>
      </Show>
      <Show when={erased()}>{(when) => <Told erased={when()} close={props.forgotten} />}</Show>
    </>
  )
}

function Told(props: { readonly erased: 'now' | 'after-legal-period'; readonly close: () => void }) {
  const say = () => words().desk.forgetEmployer
  const isNow = () => props.erased === 'now'
  return (
    <Dialog title={isNow() ? say().erasedNow : words().desk.erasedLater} close={props.close}>
      <div role="status">
        <p>{isNow() ? say().erasedNowText : say().erasedLaterText}</p>
        <div class="buttons">
          <button type="button" class="primary" ref={focusSoon} onClick={() => props.close()}>
            {words().desk.close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
