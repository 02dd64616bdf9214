import { createUniqueId, Show } from 'solid-js'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly kind?: 'text' | 'password' | 'digits' | 'lines'
  /** Off for anything about workers and employers; a clerk's own sign-in may come from their password keeper. */
  readonly autocomplete?: 'off' | 'username' | 'current-password' | 'new-password' | 'one-time-code'
  readonly ref?: (element: HTMLElement) => void
}

/** A labelled field of a desk form, with its hint above and its complaint under it. */
export function Field(props: FieldProps) {
  const id = createUniqueId()
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
      <Show
        when={props.kind === 'lines'}
        fallback={
          <input
            id={id}
            ref={(element) => props.ref?.(element)}
            type={props.kind === 'password' ? 'password' : 'text'}
            inputmode={props.kind === 'digits' ? 'numeric' : undefined}
            autocomplete={props.autocomplete ?? 'off'}
            autocapitalize="off"
            spellcheck={false}
            value={props.value}
            aria-describedby={described()}
            aria-invalid={props.error !== undefined}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        }
      >
        <textarea
          id={id}
          ref={(element) => props.ref?.(element)}
          rows={2}
          maxlength={500}
          autocomplete="off"
          spellcheck={false}
          value={props.value}
          aria-describedby={described()}
          aria-invalid={props.error !== undefined}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      </Show>
      <Show when={props.error}>
        <p class="complaint" id={`${id}-error`}>
          {props.error}
        </p>
      </Show>
    </div>
  )
}
