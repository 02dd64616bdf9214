import { mdiAlert, mdiCheckCircle } from '@mdi/js'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { MarketDay, PostingId } from '../../shared/ids.ts'
import type { DeskPosting } from '../../shared/places/staff-desk/view.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { Icon } from './icon.tsx'
import { PostingCard } from './posting-card.tsx'
import { payWords, timeOf } from './term-words.ts'
import { words } from './words.ts'
import './postings.css'

interface PostingsProps {
  readonly postings: readonly DeskPosting[]
  readonly day: MarketDay
  readonly expired: () => void
}

/** Every posting of today, held ones first, and the chosen one with all its terms beside the list. */
export function Postings(props: PostingsProps) {
  const say = () => words().desk
  const [wanted, setWanted] = createSignal<PostingId>()
  const [said, setSaid] = createSignal('')
  const byId = createMemo(() => new Map(props.postings.map((posting) => [posting.posting, posting])))
  const idsOf = (held: boolean) =>
    props.postings.filter((posting) => (posting.status === 'held') === held).map((posting) => posting.posting)
  const held = createMemo(() => idsOf(true))
  const others = createMemo(() => idsOf(false))
  const chosen = createMemo(() => {
    const id = wanted()
    return id !== undefined && byId().has(id) ? id : (held()[0] ?? others()[0])
  })
  /** The next one that waits takes the place of the one just decided. */
  const decided = (id: PostingId, message: string) => {
    setSaid(message)
    setWanted(held().find((other) => other !== id))
  }
  return (
    <section class="room postings">
      <header class="room-head">
        <h1>{say().postings}</h1>
      </header>
      <p class="decided" role="status">
        <Show when={said()}>
          <Icon path={mdiCheckCircle} tone="green" />
        </Show>
        {said()}
      </p>
      <Show when={props.postings.length > 0} fallback={<NoPostings />}>
        <div class="postings-body">
          <div class="posting-list">
            <h2>{say().heldTitle}</h2>
            <Show when={held().length > 0} fallback={<p class="posting-none">{say().nothingHeld}</p>}>
              <PostingLines ids={held()} byId={byId()} chosen={chosen()} choose={setWanted} />
            </Show>
            <Show when={others().length > 0}>
              <h2>{say().otherTitle}</h2>
              <PostingLines ids={others()} byId={byId()} chosen={chosen()} choose={setWanted} />
            </Show>
          </div>
          <Show keyed when={chosen()}>
            {(id) => (
              <Show when={byId().get(id)}>
                {(posting) => (
                  <PostingCard
                    posting={posting()}
                    day={props.day}
                    expired={props.expired}
                    decided={(message) => decided(id, message)}
                  />
                )}
              </Show>
            )}
          </Show>
        </div>
      </Show>
    </section>
  )
}

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

function PostingLines(props: PostingLinesProps) {
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
    timeOf(posting.postedAt),
    townshipName(posting.terms.township),
    posting.employerMasked ?? words().desk.employerKind[posting.employerKind],
  ])

function stateOf({ status, placed, offered, terms }: DeskPosting): string {
  const { desk } = words()
  if (status === 'held') return words().terms.places(terms.places)
  const state = desk.postingStatus[status]
  return status === 'turned-down' ? state : `${state} ${desk.placesTaken(placed, offered, terms.places)}`
}

function NoPostings() {
  return (
    <div class="nobody">
      <p>{words().desk.noPostings}</p>
      <p>{words().desk.noPostingsText}</p>
    </div>
  )
}
