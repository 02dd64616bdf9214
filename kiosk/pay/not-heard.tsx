import { Match, Show, Switch } from 'solid-js'
import { language } from '../app/words.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { Notice } from '../ui/notice.tsx'
import { payWords } from './words.ts'

/** Why the last question was not done, in the words of this page; nothing while there is none. */
export function NotHeard(props: { readonly notDone: NotDone | undefined }) {
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
    </Show>
  )
}
