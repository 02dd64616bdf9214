import { Match, Show, Switch } from 'solid-js'
import type { Heard } from '../app/send.ts'
import { language, words } from '../app/words.ts'
import { Notice } from '../ui/notice.tsx'

/** Why the last question was not done: the house said no, or nobody answered. */
export type NotDone = Exclude<Heard<never>, { readonly answer: 'done' }>

/** What the terminal itself can tell: a digit of a number is wrong. */
export interface Mistyped {
  readonly answer: 'mistyped'
  readonly of: 'resident-id' | 'credit-code'
}

/** Whose words say what asking again does, and what it does not, when nobody answered. */
export type Room = 'checkIn' | 'matching' | 'posting' | 'ticket'

interface WhyNotProps {
  readonly notDone: NotDone | Mistyped | undefined
  readonly room: Room
}

/** A refusal in words, where the person stands; nothing while there is none. */
export function WhyNot(props: WhyNotProps) {
  const said = (): { readonly noAnswer: string; readonly noAnswerMore?: string } => words()[props.room]
  const no = () => {
    if (props.notDone?.answer === 'refused') return props.notDone.said[language()]
    return props.notDone?.answer === 'mistyped' && words().posting.mistyped[props.notDone.of]
  }
  return (
    <Show when={props.notDone}>
      <Switch>
        <Match when={no()}>{(said) => <Notice tone="rose" icon="alert" heading={said()} />}</Match>
        <Match when={props.notDone?.answer === 'unreachable'}>
          <Notice tone="amber" icon="unplugged" heading={said().noAnswer}>
            {said().noAnswerMore}
          </Notice>
        </Match>
      </Switch>
    </Show>
  )
}
