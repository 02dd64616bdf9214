import { mdiAlert } from '@mdi/js'
import { For, Show } from 'solid-js'
import type { PostingId } from '../../shared/ids.ts'
import type { DeskPosting } from '../../shared/places/staff-desk/view.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { Icon } from './icon.tsx'
import { momentOf, payWords } from './term-words.ts'
import { words } from './words.ts'

/** Up and down from one line to the next; Enter, being a button's own key, opens it. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLButtonElement }): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  event.preventDefault()
  const buttons = [...(event.currentTarget.closest('.posting-list')?.querySelectorAll('button') ?? [])]
  buttons[buttons.indexOf(event.currentTarget) + by]?.focus()
}

interface PostingLinesProps {
  readonly ids: readonly PostingId[]
  readonly byId: ReadonlyMap<PostingId, DeskPosting>
  readonly chosen: PostingId | undefined
  readonly choose: (id: PostingId) => void
}

/** Postings by what is asked, what is paid and how far it is; chosen with Enter. */
export function PostingLines(props: PostingLinesProps) {
  return (
    <ul>
      <For each={props.ids}>
        {(id) => (
          <Show when={props.byId.get(id)}>
            {(posting) => (
              <li>
                <button
                  type="button"
                  class="posting-line"
                  classList={{ held: posting().status === 'held' }}
                  aria-current={props.chosen === id}
                  onKeyDown={walk}
                  onClick={() => props.choose(id)}
                >
                  <b>{tradeName(posting().terms.trade)}</b>
                  <span class="posting-pay">{payWords(words(), posting().terms)}</span>
                  <span>{lineOf(posting())}</span>
                  <span class="posting-state">
                    <Show when={posting().status === 'held' && posting().floorFen !== undefined}>
                      <Icon path={mdiAlert} />
                    </Show>
                    {stateOf(posting())}
                  </span>
                </button>
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  )
}

const lineOf = (posting: DeskPosting): string =>
  words().desk.together([
    momentOf(posting.postedAt),
    townshipName(posting.terms.township),
    posting.employerMasked ?? words().posting.kind[posting.employerKind],
  ])

function stateOf({ status, placed, offered, terms }: DeskPosting): string {
  const { desk } = words()
  if (status === 'held') return words().terms.places(terms.places)
  const state = desk.postingStatus[status]
  return status === 'turned-down' ? state : `${state} ${desk.placesTaken(placed, offered, terms.places)}`
}
