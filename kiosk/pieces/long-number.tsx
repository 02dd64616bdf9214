import { Typed } from '../ui/typed.tsx'
import './long-number.css'

/** An ID number or a credit code as it is typed, in the groups it has on the card. */
export function LongNumber(props: { value: string; groups: readonly number[] }) {
  return (
    <div class="long-number">
      <Typed value={props.value} groups={props.groups} />
    </div>
  )
}
