import { Show } from 'solid-js'
import { leastOwed } from '../../shared/county/pay/short-of.ts'
import type { PaidDay } from '../../shared/county/pay/view.ts'
import { payWords } from './words.ts'

type OwedDay = Pick<PaidDay, 'owedFen' | 'done'>

/** So much is owed, or so much at least; undefined where nobody has counted the pieces. */
function dueOf(day: OwedDay) {
  const [{ owedFen }, leastFen, say] = [day, leastOwed(day), payWords()]
  if (owedFen !== undefined) return say.owed(owedFen)
  return leastFen === undefined ? undefined : say.least(leastFen)
}

/** The sum, or that nobody has counted the pieces. */
export const Owed = (props: { readonly day: OwedDay }) => (
  <Show when={dueOf(props.day)} fallback={payWords().uncounted}>
    {(due) => (
      <>
        <span>{due().said}</span> <b>{due().figure}</b> {due().unit}
      </>
    )}
  </Show>
)
