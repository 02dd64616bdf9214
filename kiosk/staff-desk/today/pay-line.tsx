import { mdiCashCheck } from '@mdi/js'
import { For, Show } from 'solid-js'
import type { PayCounts, PayList } from '../../../shared/county/pay/pay-list.ts'
import { Icon } from '../icon.tsx'
import { words } from '../words.ts'

interface PayLineProps {
  readonly lists: readonly PayList[]
  readonly counts: PayCounts
  readonly go: (list: PayList) => void
}

/** What is to be asked and decided of work that is over. */
export function PayLine(props: PayLineProps) {
  const say = () => words().payDesk
  return (
    <Show when={props.lists.length > 0}>
      <li class="to-set-up">
        <Icon path={mdiCashCheck} />
        <div class="buttons">
          <b>{say().title}</b>
          <For each={props.lists}>
            {(list) => (
              <button type="button" class="plain" onClick={() => props.go(list)}>
                {say().glance(props.counts[list], say().lists[list])}
              </button>
            )}
          </For>
        </div>
      </li>
    </Show>
  )
}
