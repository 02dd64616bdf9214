import { For } from 'solid-js'
import { focusSoon } from '../dialog.tsx'

interface OptionsProps<Value extends string> {
  readonly legend: string
  readonly name: string
  readonly choices: readonly (readonly [Value, string])[]
  readonly chosen: Value | undefined
  readonly choose: (value: Value) => void
  readonly focused?: boolean
}

/** One of a few, by arrows or a tap. */
export function Options<Value extends string>(props: OptionsProps<Value>) {
  return (
    <fieldset class="options">
      <legend>{props.legend}</legend>
      <For each={props.choices}>
        {([value, label], at) => (
          <label>
            <input
              type="radio"
              name={props.name}
              ref={(element) => props.focused === true && at() === 0 && focusSoon(element)}
              checked={props.chosen === value}
              onChange={() => props.choose(value)}
            />
            {label}
          </label>
        )}
      </For>
    </fieldset>
  )
}
