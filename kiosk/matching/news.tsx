import { Show } from 'solid-js'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { language } from '../app/words.ts'
import { Notice } from '../ui/notice.tsx'
import type { Chosen } from './page.ts'

/** What became of the place that was held for them, or of their slip; whatever their last tap came to goes before. */
export function News(props: { readonly view: WorkerView; readonly chosen: Chosen; readonly isTight: boolean }) {
  return (
    <Show when={!props.chosen.notDone && props.view.told?.[language()]}>
      {(told) => (
        <Notice tone="amber" icon="clock" heading={told().title}>
          {props.isTight ? undefined : told().lines.map((line) => <p>{line}</p>)}
        </Notice>
      )}
    </Show>
  )
}
