import { Match, Show, Switch } from 'solid-js'
import { language, words } from '../app/words.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { payWords } from './words.ts'

interface NotHeardProps {
  readonly notDone: NotDone | undefined
  /** Where no other tap asks again. */
  readonly onAgain?: () => unknown
}

/** Why the last question was not done, in the words of this page; nothing while there is none. */
export function NotHeard(props: NotHeardProps) {
  const no = () => props.notDone?.answer === 'refused' && props.notDone.said[language()]
  return (
    <Show when={props.notDone}>
      <Switch>
        <Match when={no()}>{(said) => <Notice tone="rose" icon="alert" heading={said()} />}</Match>
        <Match when={props.notDone?.answer === 'unreachable'}>
          <Notice tone="amber" icon="unplugged" heading={payWords().noAnswer}>
            {payWords().noAnswerMore}
          </Notice>
        </Match>
      </Switch>
      <Show when={props.onAgain}>
        {(again) => (
          <BigButton kind="primary" onTap={() => again()()}>
            {words().common.next}
          </BigButton>
        )}
      </Show>
    </Show>
  )
}
