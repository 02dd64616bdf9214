import type { JSX } from 'solid-js'
import { createSignal, onCleanup, Show, untrack } from 'solid-js'
import { speak } from '../app/speech.ts'
import { words } from '../app/words.ts'
import type { Drawing } from '../drawings/sheet.ts'
import './big-button.css'
import { Pictogram } from './pictogram.tsx'
import { createTap } from './tap.ts'

const explainMillis = 6000

/**
 * Says why something cannot be done, in its own place, for a few seconds after it was tapped: no longer than that holds.
 * `because` is undefined while nothing stands in the way.
 */
export function createExplanation(because: () => string | undefined) {
  const [shown, setShown] = createSignal<string>()
  let timer: number | undefined
  onCleanup(() => window.clearTimeout(timer))
  return {
    shown: () => (shown() !== undefined && shown() === because() ? shown() : undefined),
    explain() {
      const text = because()
      if (text === undefined) return
      setShown(text)
      speak(text)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setShown(undefined), explainMillis)
    },
  }
}

interface BigButtonProps {
  readonly kind?: 'primary' | 'plain' | 'confirm'
  readonly icon?: Drawing | undefined
  readonly iconEnd?: Drawing | undefined
  readonly onTap: () => unknown
  readonly disabled?: boolean | undefined
  /** Why it is disabled: said and written when somebody taps it all the same. */
  readonly because?: string | undefined
  /** Said instead of shown where a drawing alone stands on the button. */
  readonly label?: string | undefined
  /** For what is meant to be tapped again at once, like half an hour more. */
  readonly repeats?: boolean
  readonly children?: JSX.Element
}

export function BigButton(props: BigButtonProps) {
  const why = createExplanation(() => (props.disabled ? props.because : undefined))
  const tap = createTap(() => (props.disabled ? why.explain() : props.onTap()), {
    repeats: untrack(() => props.repeats) ?? false,
  })
  return (
    <button
      type="button"
      class="big-button"
      data-kind={props.kind ?? 'plain'}
      aria-label={props.label}
      aria-disabled={props.disabled ?? false}
      ref={tap.listen}
    >
      <Show when={tap.busy()} fallback={<Label why={why.shown()} button={props} />}>
        <span>{words().common.wait}</span>
        <Dots />
      </Show>
    </button>
  )
}

function Label(props: { readonly why: string | undefined; readonly button: BigButtonProps }) {
  return (
    <Show
      when={props.why === undefined}
      fallback={
        <span class="big-button-why" role="status">
          {props.why}
        </span>
      }
    >
      <Show when={props.button.icon}>{(name) => <Pictogram name={name()} size={72} />}</Show>
      <Show when={props.button.children}>{(label) => <span>{label()}</span>}</Show>
      <Show when={props.button.iconEnd}>{(name) => <Pictogram name={name()} size={72} />}</Show>
    </Show>
  )
}

/** Three still dots that fill in turn while the answer is on its way. */
function Dots() {
  return (
    <span class="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  )
}
