import { createUniqueId, type JSX, onMount } from 'solid-js'
import type { Sending } from './sending.ts'
import { words } from './words.ts'
import './dialog.css'

interface DialogProps {
  readonly title: string
  /** Also when Esc closes it. */
  readonly close: () => void
  /** For a list rather than a question. */
  readonly wide?: boolean
  readonly children: JSX.Element
}

/** A page over the desk that must be finished or closed first. */
export function Dialog(props: DialogProps) {
  const id = createUniqueId()
  let dialog: HTMLDialogElement | undefined
  onMount(() => dialog?.showModal())
  return (
    <dialog
      class="over-desk"
      classList={{ wide: props.wide ?? false }}
      aria-labelledby={id}
      onClose={() => props.close()}
      ref={(element) => {
        dialog = element
      }}
    >
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </dialog>
  )
}

interface DialogFormProps extends DialogProps {
  readonly confirm: string
  /** `danger` for what cannot be taken back. */
  readonly tone: 'primary' | 'danger'
  readonly sending: Pick<Sending, 'busy' | 'complaint'>
  readonly submit: () => void
}

/** A page over the desk that asks for something and sends it, with what there is to say about that. */
export function DialogForm(props: DialogFormProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    props.submit()
  }
  return (
    <Dialog title={props.title} close={props.close} wide={props.wide ?? false}>
      <form novalidate onSubmit={submit}>
        {props.children}
        <p class="complaint" role="alert">
          {props.sending.complaint()}
        </p>
        <div class="buttons">
          <button type="submit" class={props.tone} disabled={props.sending.busy()}>
            {props.sending.busy() ? words().desk.busy : props.confirm}
          </button>
          <button type="button" class="plain" disabled={props.sending.busy()} onClick={() => props.close()}>
            {words().desk.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** For the field a page over the desk begins with. */
export const focusSoon = (element: HTMLElement) => queueMicrotask(() => element.focus())
