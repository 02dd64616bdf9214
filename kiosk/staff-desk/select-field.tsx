import { createUniqueId, For, Show } from 'solid-js'

interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly hint?: string
  readonly value: Value | undefined
  readonly choices: readonly (readonly [Value, string])[]
  readonly choose: (value: Value) => void
  /** The line that is shown while nothing is chosen; with `leave` it may be chosen again. */
  readonly none?: string
  readonly leave?: () => void
  readonly error?: string | undefined
}

/** One of a few, chosen by its first letters or by arrows, with its complaint under it. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const id = createUniqueId()
  const choose = (value: string) => {
    const choice = props.choices.find(([each]) => each === value)
    if (choice !== undefined) props.choose(choice[0])
    else props.leave?.()
  }
  const described = () =>
    [props.hint && `${id}-hint`, props.error && `${id}-error`].filter((part) => part).join(' ') || undefined
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Show when={props.hint}>
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <select
        id={id}
        aria-invalid={props.error !== undefined}
        aria-describedby={described()}
        value={props.value ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <Show when={props.none !== undefined}>
          <option value="" disabled={props.leave === undefined}>
            {props.none}
          </option>
        </Show>
        <For each={props.choices}>
          {([value, name]) => (
            <option value={value} selected={value === props.value}>
              {name}
            </option>
          )}
        </For>
      </select>
      <Show when={props.error}>
        <p class="complaint" id={`${id}-error`}>
          {props.error}
        </p>
      </Show>
    </div>
  )
}
