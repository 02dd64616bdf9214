import { Chip } from './chip.tsx'
import { isNotAsOwed, type NotedPay } from './noted.ts'
import { words } from './words.ts'

/** What was said to be paid. */
export const Paid = (props: { readonly of: NotedPay; readonly fen: number }) => (
  <div class="site-stands" data-is={isNotAsOwed(props.of) ? 'missed' : 'here'}>
    <span>{words().paid(props.fen)}</span>
    <Chip noted={props.of.noted} />
  </div>
)
