import { Show } from 'solid-js'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { words } from '../app/words.ts'
import { Notice } from '../ui/notice.tsx'

/** The hold ran out while they stood here, and what that costs. */
export function Lapsed(props: {
  readonly lapsed: true | undefined
  readonly view: WorkerView
  readonly isTight: boolean
}) {
  return (
    <Show when={props.lapsed}>
      <Notice
        tone="amber"
        icon="clock"
        heading={words().matching.offer[props.view.atTheEnd ? 'lapsedTwice' : 'lapsedOnce']}
      >
        {props.isTight ? undefined : words().matching.offer.lapsedMore}
      </Notice>
    </Show>
  )
}
