import { createEffect, type JSX } from 'solid-js'

interface AnsweredProps {
  readonly said: string | false | undefined
  readonly class?: string
}

/** What went wrong with what somebody asked for. */
export const Complaint = (props: AnsweredProps) => (
  <p class={`complaint ${props.class ?? ''}`} role="alert" ref={(line) => seen(line, props)}>
    {props.said}
  </p>
)

/** What was done; `children` stand before it. */
export const Done = (props: AnsweredProps & { readonly children?: JSX.Element }) => (
  <p class={props.class} role="status" ref={(line) => seen(line, props)}>
    {props.children}
    {props.said}
  </p>
)

/** A page is longer than its window: it turns to the answer wherever the hand is, also to one that is given again. */
const seen = (line: HTMLElement, props: AnsweredProps): void =>
  createEffect(() => {
    if (props.said) line.scrollIntoView({ block: 'nearest' })
  })
