import { createSignal, createUniqueId, type JSX, onCleanup, onMount } from 'solid-js'
import { Complaint } from './answered.tsx'
import type { Sending } from './sending.ts'
import { words } from './words.ts'
import './dialog.css'

interface DialogProps {
  readonly title: string
  /** Also when Esc closes it. */
  readonly close: () => void
  /** Asked before Esc closes it: whoever prevents that keeps it open. */
  readonly escaping?: (event: Event) => void
  /** For a list rather than a question. */
  readonly wide?: boolean
  readonly children: JSX.Element
}

/** A page over the desk that must be finished or closed first. */
export function Dialog(props: DialogProps) {
  const id = createUniqueId()
  let dialog: HTMLDialogElement | undefined
  onMount(() => {
    const opener = document.activeElement
    dialog?.showModal()
    onCleanup(() => queueMicrotask(() => backTo(opener)))
  })
  return (
    <dialog
      class="over-desk"
      classList={{ wide: props.wide ?? false }}
      aria-labelledby={id}
      onCancel={(event) => props.escaping?.(event)}
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

/** Whoever works by keyboard goes on where they were. */
function backTo(opener: Element | null): void {
  if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus({ preventScroll: true })
}

interface DialogFormProps extends Omit<DialogProps, 'escaping'> {
  readonly confirm: string
  /** What leaving all as it is is called, where “cancel” could be taken for the act. */
  readonly keep?: string | undefined
  /** `danger` for what cannot be taken back. */
  readonly tone: 'primary' | 'danger'
  readonly sending: Pick<Sending, 'busy' | 'complaint'>
  readonly submit: () => void
}

/**
 * A page over the desk that asks for something and sends it, with what there is to say about that. What somebody has filled in
 * goes by Esc only when it is pressed again, after being told so.
 */
export function DialogForm(props: DialogFormProps) {
  const [isFilled, setFilled] = createSignal(false)
  const [isTold, setTold] = createSignal(false)
  const fill = () => {
    setFilled(true)
    setTold(false)
  }
  const escaping = (event: Event) => {
    if (!isFilled() || isTold()) return
    event.preventDefault()
    setTold(true)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    props.submit()
  }
  return (
    <Dialog title={props.title} close={props.close} escaping={escaping} wide={props.wide ?? false}>
      <form novalidate onSubmit={submit} onInput={fill} onChange={fill}>
        {props.children}
        <Complaint said={isTold() ? words().desk.escapeAgain : props.sending.complaint()} />
        <div class="buttons">
          <button type="submit" class={props.tone} disabled={props.sending.busy()}>
            {props.sending.busy() ? words().desk.busy : props.confirm}
          </button>
          <button type="button" class="plain" disabled={props.sending.busy()} onClick={() => props.close()}>
            {props.keep ?? words().desk.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** For the field a page over the desk begins with. */
export const focusSoon = (element: HTMLElement) => queueMicrotask(() => element.focus())
