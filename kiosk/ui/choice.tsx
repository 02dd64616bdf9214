import { Show } from 'solid-js'
import type { Drawing } from '../drawings/sheet.ts'
import { createExplanation } from './big-button.tsx'
import './choice.css'
import { Pictogram } from './pictogram.tsx'
import { createTap } from './tap.ts'

interface ChoiceProps {
  readonly label: string
  readonly sub?: string | undefined
  readonly icon?: Drawing | undefined
  readonly chosen: boolean
  /** Why it is disabled, if it is: said, and written in place of the answer, when somebody taps it all the same. */
  readonly because?: string | undefined
  readonly onTap: () => unknown
}

/** As many answers as one looks at at once. */
export const choicesPerPage = () => 4

/** One of the answers on a page. */
export function Choice(props: ChoiceProps) {
  const why = createExplanation(() => props.because)
  const tap = createTap(() => (props.because ? why.explain() : props.onTap()))
  return (
    <button
      type="button"
      class="choice"
      aria-pressed={props.chosen}
      aria-disabled={props.because !== undefined}
      ref={tap.listen}
    >
      <Show when={props.icon}>{(name) => <Pictogram name={name()} size={96} tone="blue" />}</Show>
      <span class="choice-words">
        <span class={why.shown() ? 'choice-why' : 'choice-label'} role={why.shown() ? 'status' : undefined}>
          {why.shown() ?? props.label}
        </span>
        <Show when={!why.shown() && props.sub}>{(line) => <span class="choice-sub">{line()}</span>}</Show>
      </span>
      <Show when={props.chosen}>
        <Pictogram name="check-circle" size={72} tone="blue" />
      </Show>
    </button>
  )
}
