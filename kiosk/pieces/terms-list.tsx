import { For } from 'solid-js'
import type { TermsRow } from '../../shared/language/terms-words.ts'
import './terms-list.css'

/** Terms as name and value, one under the other; in landscape two columns when there are many. */
export function TermsList(props: { rows: readonly TermsRow[]; ref?: (list: HTMLElement) => void }) {
  return (
    <dl class="terms-list" ref={(list) => props.ref?.(list)}>
      <For each={props.rows}>
        {(row) => (
          <div class="terms-row">
            <dt>{row.name}</dt>
            <dd>{row.value}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}
