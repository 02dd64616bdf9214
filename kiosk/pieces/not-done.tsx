import { Match, Show, Switch } from 'solid-js'
import { hallWordsFor } from '../../shared/language/refusal-words.ts'
import type { Heard } from '../app/send.ts'
import { words } from '../app/words.ts'
import { Notice } from '../ui/notice.tsx'

/** Why the last question was not done: the house said no, or nobody answered. */
export type NotDone = Exclude<Heard<never>, { readonly answer: 'done' }>

interface WhyNotProps {
  readonly notDone: NotDone | undefined
  /** Whose words say what asking again does, and what it does not, when nobody answered. */
  readonly room: 'checkIn' | 'matching' | 'posting' | 'ticket'
}

/** A refusal in words, where the person stands; nothing while there is none. */
export function WhyNot(props: WhyNotProps) {
  const said = (): { readonly noAnswer: string; readonly noAnswerMore?: string } => words()[props.room]
  const refusal = () => (props.notDone?.answer === 'refused' ? props.notDone.refusal : undefined)
  return (
    <Show when={props.notDone}>
      <Switch>
        <Match when={refusal()}>
          {(no) => <Notice tone="rose" icon="alert" heading={hallWordsFor(words().refusals, no())} />}
        </Match>
        <Match when={props.notDone?.answer === 'unreachable'}>
          <Notice tone="amber" icon="unplugged" heading={said().noAnswer}>
            {said().noAnswerMore}
          </Notice>
        </Match>
      </Switch>
    </Show>
  )
}
