import { Show } from 'solid-js'
import { leastOwed } from '../../shared/county/pay/short-of.ts'
import type { PaidDay } from '../../shared/county/pay/view.ts'
import { payWords } from './words.ts'

/** So much is owed, or so much at least, or that nobody has counted the pieces. */
export const Owed = (props: { readonly day: Pick<PaidDay, 'owedFen' | 'done'> }) => (
  <Show when={props.day.owedFen ?? leastOwed(props.day)} fallback={payWords().uncounted}>
    {(fen) => (
      <>
        <Show when={props.day.owedFen === undefined}>
          <span>{payWords().atLeast}</span>{' '}
        </Show>
        <b>{payWords().owed(fen()).figure}</b> {payWords().owed(fen()).unit}
      </>
    )}
  </Show>
)
