import { Show } from 'solid-js'
import { payWords } from './words.ts'

/** So much is owed, or that nobody has counted the pieces. */
export const Owed = (props: { readonly fen: number | undefined }) => (
  <Show when={props.fen} fallback={payWords().uncounted}>
    {(fen) => (
      <>
        <b>{payWords().owed(fen()).figure}</b> {payWords().owed(fen()).unit}
      </>
    )}
  </Show>
)
