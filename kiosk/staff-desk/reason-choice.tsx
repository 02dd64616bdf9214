import { createSignal, For, Show } from 'solid-js'
import type { Words } from '../../shared/language/words.ts'
import { focusSoon } from './dialog.tsx'
import { Field } from './field.tsx'
import { words } from './words.ts'

/**
 * Why staff step in: one of the usual answers, the likeliest of which is chosen and seen to be, or their own words. What costs
 * somebody their place is `unguessed`: nothing is chosen for whoever answers for it.
 */
export function createReasonChoice(
  usual: () => readonly UsualReason[],
  first: 'likeliest' | 'unguessed' = 'likeliest',
) {
  const [chosen, choose] = createSignal(first === 'likeliest' ? 0 : undefined)
  const [typed, type] = createSignal('')
  const reason = (): GivenReason => {
    const code = usual()[chosen() ?? -1]
    return code === undefined ? { text: typed().trim() } : { code, text: words().acts.reasons[code] }
  }
  return { usual, chosen, choose, typed, type, reason }
}

export type UsualReason = keyof Words['acts']['reasons']
/** `text` is what stays in the log; what hangs on it goes by the code, which nobody can type. */
export interface GivenReason {
  readonly code?: UsualReason
  readonly text: string
}

export function ReasonChoice(props: { readonly of: ReturnType<typeof createReasonChoice>; readonly focused: boolean }) {
  const all = () => [...props.of.usual().map((code) => words().acts.reasons[code]), words().acts.otherReason]
  return (
    <>
      <fieldset class="options">
        <legend>{words().counter.reason}</legend>
        <For each={all()}>
          {(reason, at) => (
            <label>
              <input
                type="radio"
                name="why-by-hand"
                ref={(element) => props.focused && at() === 0 && focusSoon(element)}
                checked={props.of.chosen() === at()}
                onChange={() => props.of.choose(at())}
              />
              {reason}
            </label>
          )}
        </For>
      </fieldset>
      <Show when={props.of.chosen() === props.of.usual().length}>
        <Field label={words().acts.otherReasonText} value={props.of.typed()} onInput={props.of.type} ref={focusSoon} />
      </Show>
    </>
  )
}
