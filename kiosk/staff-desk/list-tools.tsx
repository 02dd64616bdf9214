import { mdiMagnify } from '@mdi/js'
import { For } from 'solid-js'
import type { StatusFilter } from './find-rows.ts'
import { Icon } from './icon.tsx'
import type { ListState } from './list-state.ts'
import { words } from './words.ts'

const statuses = ['waiting', 'offered', 'placed', 'released'] as const
const everybody: StatusFilter = 'all'

interface ListToolsProps {
  readonly list: ListState
  /** How many there are before anybody looks for one. */
  readonly rowCount: number
  readonly search: (element: HTMLInputElement) => void
  readonly onSearchKey: (event: KeyboardEvent) => void
}

/** Finding in today's list: what is typed, the status asked for, and how many that leaves. */
export function ListTools(props: ListToolsProps) {
  const say = () => words().desk
  return (
    <div class="list-tools">
      <label class="search">
        <span class="unseen">{say().search}</span>
        <Icon path={mdiMagnify} />
        <input
          ref={(element) => props.search(element)}
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-keyshortcuts="/"
          placeholder={say().searchHint}
          value={props.list.typed()}
          onInput={(event) => props.list.setTyped(event.currentTarget.value)}
          onKeyDown={(event) => props.onSearchKey(event)}
        />
        <span class="key" aria-hidden="true">
          /
        </span>
      </label>
      <label class="filter">
        {say().filter}
        <select
          value={props.list.status()}
          onChange={(event) => props.list.setStatus(statusFrom(event.currentTarget.value))}
        >
          <option value="all">{say().all}</option>
          <For each={statuses}>{(status) => <option value={status}>{say().rowStatus[status]}</option>}</For>
        </select>
      </label>
      <p class="list-count" role="status">
        {props.list.found().length === props.rowCount
          ? say().count(props.rowCount)
          : say().found(props.list.found().length, props.rowCount)}
      </p>
    </div>
  )
}

const statusFrom = (value: string): StatusFilter => statuses.find((status) => status === value) ?? everybody
